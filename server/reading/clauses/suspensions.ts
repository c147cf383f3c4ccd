import type { Day } from '../../domain/day.ts';
import { NOT_YET, REPORTED } from './acts.ts';
import { BASE_PATTERN, baseDay } from './baseDay.ts';
import { firstDayOf, lastDayOf } from './calendar.ts';
import { partsOf } from './parts.ts';
import { D, dateAt, M } from './signs.ts';
import type { OwnDocument, Skeleton, Span } from './signs.ts';
import { chainBack, targetsAfter } from './targets.ts';
import type { Target } from './targets.ts';

/** Another document is set aside for a time. */
export interface Suspension {
  target: Target;
  from: Day | null;
  until: Day | null;
  sure: boolean;
}

const VERB = /(?:暂停|暂缓|暂不|中止|暂时停止)(?:执行|实施|施行|适用|试行|使用)/g;
/** 自D起至D止, 自D起, 至D; D起 alone. */
const SINCE = new RegExp(`(?:自|从)(?:(${D})|${BASE_PATTERN})(?:起|之日起)?|(${D})起`);
const UNTIL = new RegExp(`(?:至|到|直至)(${D})`);
const PLAIN =
  /^(?:等|共?[0-9一二三四五六七八九十]{1,3}件|文件|规定|通知|，|、|（[^）]{0,30}）|期间|止|前|均|一律|全部|予以|决定|将|现|同时|继续)*$/;
const PART =
  /^(?:中|里)?(?:的)?(第[一二三四五六七八九十百零0-9（][^，。；]{0,80}?)(?:的?规定)?(?=，|自|从|于|暂|中止|$)/;

/** Every document that the text sets aside for a time, with the first and last day of it where they are stated. */
export function findSuspensions(s: Skeleton, own: OwnDocument, year: number | null): Suspension[] {
  const found = s.sentences.flatMap((sentence) => {
    const text = s.text.slice(sentence.start, sentence.end);
    if (text.length > 3000 || !text.includes(M)) return [];
    return [...text.matchAll(VERB)].flatMap((m) => inClause(s, own, year, sentence, text, m));
  });
  return found.filter((one, i) => found.findIndex((other) => sameTarget(other.target, one.target)) === i);
}

const sameTarget = (a: Target, b: Target): boolean =>
  a.at === b.at || (a.mention.title !== null && a.mention.title === b.mention.title && b.parts === null);

function inClause(
  s: Skeleton,
  own: OwnDocument,
  year: number | null,
  sentence: Span,
  text: string,
  verb: RegExpExecArray,
): Suspension[] {
  const end = verb.index + verb[0].length;
  const last = text.lastIndexOf(M, verb.index);
  const gap = last < 0 ? '' : text.slice(last + 1, verb.index);
  const before = text.slice(Math.max(0, verb.index - 24), verb.index);
  if (NOT_YET.test(before.slice(before.lastIndexOf(M) + 1)) || REPORTED.test(before)) return [];
  if (/^(?:的(?!规定|通知)|期间|前|后|或者?|以后)/.test(text.slice(end))) return [];
  const part = PART.exec(gap)?.[1] ?? '';
  const days = gap
    .replace(part, '')
    .replace(SINCE, '')
    .replace(UNTIL, '')
    .replace(/的?规定/, '');
  const backward =
    last >= 0 && gap.length <= 160 && PLAIN.test(days) ? chainBack(s, sentence.start, sentence.start + last, part) : [];
  const targets = backward.length > 0 ? backward : targetsAfter(s, sentence.start + end, sentence.end);
  const window = daysIn(s, own, year, sentence, text);
  return targets.map((target) => ({
    target: part === '' || target.parts !== null ? target : { ...target, parts: partsOf(part) },
    ...window,
    sure: target.mention.docNumber !== null && window.from !== null,
  }));
}

function daysIn(
  s: Skeleton,
  own: OwnDocument,
  year: number | null,
  sentence: Span,
  text: string,
): { from: Day | null; until: Day | null } {
  const since = SINCE.exec(text);
  const until = UNTIL.exec(text);
  const stated = since !== null && since[2] === undefined ? since.index + since[0].indexOf(D) : -1;
  const first = stated < 0 ? null : dateAt(s, sentence.start + stated);
  const last = until === null ? null : dateAt(s, sentence.start + until.index + until[0].indexOf(D));
  const from =
    since?.[2] === undefined
      ? first && firstDayOf(first, year)
      : baseDay(s, own, text, sentence.start, since[2], since[4] ?? '');
  return { from, until: last && lastDayOf(last, from === null ? year : Number(from.slice(0, 4))) };
}
