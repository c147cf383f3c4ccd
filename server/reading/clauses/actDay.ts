import type { Day } from '../../domain/day.ts';
import type { Act, ActKind } from './acts.ts';
import { CONTINUE, LAPSE, REPEAL } from './acts.ts';
import { firstDayOf } from './calendar.ts';
import type { DayColumn } from './columns.ts';
import { D, dateAt, M } from './signs.ts';
import type { Skeleton, Span } from './signs.ts';

const VERB: Readonly<Record<ActKind, string>> = {
  repeals: REPEAL,
  lapses: `(?:${LAPSE}|${REPEAL})`,
  continues: CONTINUE,
  amends: '(?:修改|修订)',
};
const SINCE = `(?:自|从|于|由)(${D})(?:起|之日起|零时起)?`;
/** 自D起废止《A》, 《A》自D起停止执行: nothing but a few plain words between the day and the verb. */
const BEFORE_VERB = new RegExp(`${SINCE}[^，。；${D}${M}]{0,10}$`);
/** What a sentence says that speaks of a whole list. */
const OF_LIST = /附件|目录|清单|上述|下列|以下|所列|文件|规章/;

/**
 * Tells the day that the text states for an act on other documents, apart from the document's own; null where it states none.
 * The text is asked once for each list.
 */
export function actDays(s: Skeleton, dayIn: (at: number, column: DayColumn) => Day | null): (act: Act) => Day | null {
  const lists = new Map<string, Day | null>();
  const ofList = (kind: ActKind, heading: Span): Day | null => {
    const key = `${kind} ${heading.start}`;
    const known = lists.get(key);
    if (known !== undefined) return known;
    const day = dayOfList(s, kind, heading);
    lists.set(key, day);
    return day;
  };
  return ({ kind, target, heading, span }) =>
    heading ? (dayIn(target.at, 'act') ?? ofList(kind, heading)) : dayBefore(s, span.start);
}

function dayBefore(s: Skeleton, verb: number): Day | null {
  const from = Math.max(0, verb - 40);
  const m = BEFORE_VERB.exec(s.text.slice(from, verb));
  return m ? dayOn(s, from + m.index + m[0].indexOf(D)) : null;
}

/** Said in the heading itself, or of the annex or the kind in the text before the list. */
function dayOfList(s: Skeleton, kind: ActKind, heading: Span): Day | null {
  const said = new RegExp(`${SINCE}[^，。；${D}${M}]{0,14}?${VERB[kind]}`);
  const label = annexLabel(s, heading);
  const own = said.exec(s.text.slice(heading.start, heading.end));
  if (own) return dayOn(s, heading.start + own.index + own[0].indexOf(D));
  for (const sentence of s.sentences) {
    if (sentence.start >= heading.start) break;
    const text = s.text.slice(sentence.start, sentence.end);
    const m = text.length > 400 || !text.includes(D) || !OF_LIST.test(text) ? null : said.exec(text);
    if (!m || text.slice(0, m.index).includes(M)) continue;
    if (/附件[0-9一二三四五六七八九十]/.test(text) && (label === null || !text.includes(label))) continue;
    return dayOn(s, sentence.start + m.index + m[0].indexOf(D));
  }
  return null;
}

/** 附件3, printed before a heading; null where none is. */
export const annexLabel = (s: Skeleton, heading: Span): string | null =>
  /(附件[0-9一二三四五六七八九十]{1,2})：?\n?$/.exec(
    s.text.slice(Math.max(0, heading.start - 10), heading.start),
  )?.[1] ??
  /^附件[0-9一二三四五六七八九十]{1,2}/.exec(s.text.slice(heading.start, heading.end))?.[0] ??
  null;

const dayOn = (s: Skeleton, at: number): Day | null => {
  const date = dateAt(s, at);
  return date && firstDayOf(date, null);
};
