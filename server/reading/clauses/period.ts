import { addDays, lastDayOfTerm } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import { BASE_GROUPS, baseDay } from './baseDay.ts';
import { firstDayOf, lastDayOf, monthsOf } from './calendar.ts';
import type { EffectClause } from './effect.ts';
import { clauseStart, isItem } from './grammar.ts';
import { ownershipAt } from './ownership.ts';
import {
  AFTER_EFFECT_END,
  COUNTED_FROM,
  SPELT_OUT,
  AFTER_EFFECT_TERM,
  AFTER_EFFECT_UNTIL,
  HEADER_END,
  MAY_STATE,
  RANGE,
  SELF_END,
  TERM,
  UNTIL,
} from './periodWords.ts';
import { D, dateAt } from './signs.ts';
import type { OwnDocument, Skeleton, Span } from './signs.ts';

/** A stated period of the document's own validity. */
export interface Period extends Span {
  from: Day | null;
  until: Day | null;
  months: number | null;
  /** Stands in the very sentence of the clause of effect, or names the document. */
  sure: boolean;
  trial: boolean;
}

/** The document's own period, read around its clause of effect first and then from clauses that name it; null when it states none. */
export function ownPeriod(
  s: Skeleton,
  own: OwnDocument,
  effect: EffectClause | null,
  year: number | null,
): Period | null {
  const periods: Period[] = [];
  let previous: Span | null = null;
  for (const sentence of s.sentences) {
    if (
      sentence.end - sentence.start <= 2000 &&
      (sentence.start === effect?.sentence.start || MAY_STATE.test(s.text.slice(sentence.start, sentence.end)))
    ) {
      const follows = effect !== null && previous !== null && previous === effect.sentence;
      periods.push(...inSentence(s, own, sentence, effect, follows, year));
    }
    previous = effect !== null && sentence.start === effect.sentence.start ? effect.sentence : sentence;
  }
  const rank = (p: Period) =>
    (p.sure ? 2 : 0) + (effect && p.start >= effect.sentence.start && p.end <= effect.sentence.end ? 1 : 0);
  const [first, ...others] = periods.sort((a, b) => rank(b) - rank(a));
  if (!first) return null;
  const rival = others.some((p) => p.sure && differs(first, p));
  return others.reduce((all, p) => merged(all, p), { ...first, sure: first.sure && !rival });
}

/** Two ends or two terms that cannot both be the document's: reprints, collections, annexes with their own clause. */
const differs = (a: Period, b: Period): boolean =>
  (a.until !== null && b.until !== null && a.until !== b.until) ||
  (a.months !== null && b.months !== null && a.months !== b.months);

/** A stated end and a stated term of the same document complete one another; the first of each kind holds. */
function merged(a: Period, b: Period): Period {
  if ((!b.sure && a.sure) || b.start - a.end > 40 || a.start - b.end > 40) return a;
  return {
    ...a,
    from: a.from ?? b.from,
    until: a.until ?? b.until,
    months: a.months ?? b.months,
    trial: a.trial || b.trial,
  };
}

function inSentence(
  s: Skeleton,
  own: OwnDocument,
  sentence: Span,
  effect: EffectClause | null,
  follows: boolean,
  year: number | null,
): Period[] {
  const text = s.text.slice(sentence.start, sentence.end);
  const home = effect !== null && effect.sentence.start === sentence.start;
  const found: Period[] = [];
  const day = (at: number, words: string) => lastDayIn(s, sentence.start + at, words, effect, year);
  const put = (at: number, length: number, p: Partial<Period>, needsOwner = true) => {
    const start = sentence.start + at;
    if (found.some((f) => start < f.end && f.start < start + length)) return;
    const sure = needsOwner ? ownsPeriod(s, own, sentence, start, home, effect, follows) : true;
    if (sure === null) return;
    const trial = /试行|暂行/.test(text.slice(at, at + length));
    found.push({
      start,
      end: start + length,
      from: null,
      until: null,
      months: null,
      ...p,
      sure: sure && (p.sure ?? true),
      trial,
    });
  };
  for (const m of text.matchAll(RANGE)) {
    const last = m[0].lastIndexOf(D);
    const from =
      m[2] === undefined
        ? baseDay(s, own, text, sentence.start, m[3]!, m[2 + BASE_GROUPS] ?? '')
        : firstDayIn(s, sentence.start + m.index, m[0], year);
    put(m.index, m[0].length, { from, until: closing(day(m.index + last, D), m.at(-1)!) });
  }
  for (const m of text.matchAll(UNTIL)) put(m.index, m[0].length, { until: closing(day(m.index, m[0]), m[3]!) });
  for (const m of text.matchAll(TERM)) {
    const from =
      m[2] !== undefined
        ? firstDayIn(s, sentence.start + m.index, m[0], year)
        : m[3] !== undefined
          ? baseDay(s, own, text, sentence.start, m[3], m[5] ?? '')
          : null;
    const behind = afterTerm(s, own, text, sentence.start, m.index + m[0].length, year);
    put(m.index, m[0].length, { from, months: monthsOf(m.at(-1)!), ...behind });
  }
  if (home) {
    const offset = effect.end - sentence.start;
    const rest = text.slice(offset);
    for (const m of rest.matchAll(AFTER_EFFECT_UNTIL))
      put(offset + m.index, m[0].length, { until: closing(day(offset + m.index, m[0]), m[2]!) }, false);
    for (const m of rest.matchAll(AFTER_EFFECT_END))
      put(offset + m.index, m[0].length, { until: ending(day(offset + m.index, m[0]), m[2]) }, false);
    for (const m of rest.matchAll(AFTER_EFFECT_TERM))
      if (m.index > 0 || /[试暂]行|[执施实]行|实施/.test(effect.verb))
        put(offset + m.index, m[0].length, { months: monthsOf(m[1]!) }, false);
  }
  for (const m of text.matchAll(HEADER_END))
    put(m.index, m[0].length, { until: day(m.index, m[0]), sure: false }, false);
  for (const m of text.matchAll(SELF_END)) {
    const owner = ownershipAt(s, own, sentence, sentence.start + m.index);
    if (owner.strength >= 4 && !home) put(m.index, m[0].length, { until: ending(day(m.index, m[0]), m[2]) }, false);
  }
  return found;
}

/** What a term is spelt out with: 一年，即D至D; 三年，自印发之日起计算. */
function afterTerm(
  s: Skeleton,
  own: OwnDocument,
  text: string,
  start: number,
  at: number,
  year: number | null,
): Partial<Period> {
  const behind = text.slice(at, at + 60);
  const days = SPELT_OUT.exec(behind);
  if (days) {
    const from = firstDayIn(s, start + at, behind, year);
    return { from, until: lastDayIn(s, start + at + days[0].lastIndexOf(D), D, null, year) };
  }
  const counted = COUNTED_FROM.exec(behind);
  if (!counted) return {};
  const from =
    counted[1] === undefined
      ? baseDay(s, own, text, start, counted[2]!, counted[4] ?? '')
      : firstDayIn(s, start + at, behind, year);
  return { from };
}

/** Whether a period word speaks of the document: true surely, false perhaps, null not at all. */
function ownsPeriod(
  s: Skeleton,
  own: OwnDocument,
  sentence: Span,
  at: number,
  home: boolean,
  effect: EffectClause | null,
  follows: boolean,
): boolean | null {
  const owner = ownershipAt(s, own, sentence, at);
  if (owner.strength >= 4) {
    const words = s.text.slice(clauseStart(s.text, sentence.start, at), at);
    return isItem(words) ? null : true;
  }
  if (owner.subject !== 'none') return null;
  if (home && effect !== null) return effect.start < at ? effect.strength >= 3 : owner.strength >= 3 ? true : null;
  if (owner.strength < 3) return null;
  const headnote = s.text[at - 1] === '（' && (at < 2 || s.text[at - 2] === '\n');
  return headnote || follows ? true : null;
}

function firstDayIn(s: Skeleton, at: number, words: string, year: number | null): Day | null {
  const date = dateAt(s, at + words.indexOf(D));
  return date && firstDayOf(date, year);
}

/** The last day that the date in `words` means; without a year it takes that of the date before it, 次年 one more. */
function lastDayIn(
  s: Skeleton,
  at: number,
  words: string,
  effect: EffectClause | null,
  year: number | null,
): Day | null {
  const i = at + words.indexOf(D);
  const date = dateAt(s, i);
  if (!date) return null;
  if (date.year !== null) return lastDayOf(date, null);
  const before = s.text.lastIndexOf(D, i - 1);
  const near = before >= 0 && i - before < 60 ? dateAt(s, before)?.year : null;
  const start = near ?? (effect?.day ? Number(effect.day.slice(0, 4)) : year);
  return start === null ? null : lastDayOf(date, start + (date.yearsAfter ?? 0));
}

/** 至D前有效 ends the day before; 止, 废止, 停止执行 and nothing at all mean D itself. */
const closing = (until: Day | null, tail: string): Day | null =>
  until !== null && tail.includes('前') ? addDays(until, -1) : until;
/** D起失效: D is the first day without force. */
const ending = (until: Day | null, since: string | undefined): Day | null =>
  until !== null && since ? addDays(until, -1) : until;

/** Last day of a period that starts on `start`: as stated, else reckoned from the term. */
export const untilOf = (p: Period, start: Day | null): Day | null =>
  p.until ?? (p.months !== null && (p.from ?? start) !== null ? lastDayOfTerm((p.from ?? start)!, p.months) : null);
