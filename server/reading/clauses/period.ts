import { addDays, lastDayOfTerm } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import type { EffectClause } from './effect.ts';
import { periodsIn } from './periodClauses.ts';
import type { Period } from './periodClauses.ts';
import { MAY_STATE } from './periodWords.ts';
import { M } from './signs.ts';
import type { OwnDocument, Skeleton, Span } from './signs.ts';

export type { Period } from './periodClauses.ts';

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
      const follows = effect !== null && previous === effect.sentence && isComplete(s, effect);
      periods.push(...periodsIn(s, own, sentence, effect, follows, year));
    }
    if (effect !== null && sentence.start === effect.sentence.start) previous = effect.sentence;
    // …起施行。《A》同时废止。有效期五年: the repeal between them leaves the document the subject
    else if (previous !== effect?.sentence || !repealsOnly(s, sentence)) previous = sentence;
  }
  const rank = (p: Period) =>
    (p.sure ? 2 : 0) + (effect && p.start >= effect.sentence.start && p.end <= effect.sentence.end ? 1 : 0);
  const [first, ...others] = periods.sort((a, b) => rank(b) - rank(a));
  if (!first) return null;
  const rival = others.some((p) => p.sure && differs(first, p));
  return others.reduce((all, p) => merged(all, p), { ...first, sure: first.sure && !rival });
}

/** …起施行，摊位费标准⏎有效期三年: a line that breaks off behind the clause of effect goes on below. */
const isComplete = (s: Skeleton, { end, sentence }: EffectClause): boolean =>
  s.text[sentence.end] !== '\n' ||
  !/[，、](?:其中|但)?[^，、；]{1,12}$/.test(s.text.slice(end, sentence.end)) ||
  ENDED.test(s.text.slice(end, sentence.end));
const ENDED = /(?:废止|失效|执行|施行|实施|解释|为准|办理|规定|[有时]效|止)$/;

/** 《A》同时废止, in the same line as the sentence before. */
const repealsOnly = (s: Skeleton, sentence: Span): boolean =>
  s.text[sentence.start - 1] !== '\n' && REPEALS.test(s.text.slice(sentence.start, sentence.end));
const REPEALS = new RegExp(`^(?:原|${M}|[^，；${M}]{0,40}的${M})[^，；。]{0,60}(?:废止|停止执行|不再执行)$`);

/** Two ends or two terms that cannot both be the document's: reprints, collections, annexes with their own clause. */
const differs = (a: Period, b: Period): boolean =>
  (a.until !== null && b.until !== null && a.until !== b.until) ||
  (a.months !== null && b.months !== null && a.months !== b.months) ||
  (a.days !== null && b.days !== null && a.days !== b.days);

/** A stated end and a stated term of the same document complete one another; the first of each kind holds. */
function merged(a: Period, b: Period): Period {
  if ((!b.sure && a.sure) || b.start - a.end > 40 || a.start - b.end > 40) return a;
  return {
    ...a,
    from: a.from ?? b.from,
    until: a.until ?? b.until,
    months: a.months ?? b.months,
    days: a.days ?? b.days,
    trial: a.trial || b.trial,
  };
}

/** Last day of a period that starts on `start`: as stated, else reckoned from the term. */
export function untilOf(p: Period, start: Day | null): Day | null {
  const from = p.from ?? start;
  if (p.until !== null || from === null) return p.until;
  if (p.months !== null) return lastDayOfTerm(from, p.months);
  return p.days === null ? null : addDays(from, p.days - 1);
}
