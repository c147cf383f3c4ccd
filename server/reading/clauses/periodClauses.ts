import type { Day } from '../../domain/day.ts';
import { BASE_GROUPS, baseDay } from './baseDay.ts';
import { daysOf, monthsOf } from './calendar.ts';
import type { EffectClause } from './effect.ts';
import { ownershipAt } from './ownership.ts';
import { goesOnAboutAnother, ownsPeriod, runsItself } from './periodOwner.ts';
import { closing, ending, firstDayIn, lastDayIn } from './periodDays.ts';
import {
  AFTER_EFFECT_END,
  AFTER_EFFECT_TERM,
  AFTER_EFFECT_UNTIL,
  BEFORE_EFFECT_TRIAL,
  COUNTED_FROM,
  FULL_TERM,
  HEADER_END,
  OPEN_RANGE,
  RANGE,
  RUNS_UNTIL,
  SELF_END,
  SPELT_OUT,
  STARTED_TERM,
  TERM,
  TRIAL_TERM,
  UNTIL,
  VALID_WITHIN,
  WHOLE_END,
} from './periodWords.ts';
import { D } from './signs.ts';
import type { OwnDocument, Skeleton, Span } from './signs.ts';

/** A stated period of the document's own validity. */
export interface Period extends Span {
  from: Day | null;
  until: Day | null;
  months: number | null;
  /** Of a term in days: 有效期90日. */
  days: number | null;
  /** Stands in the very sentence of the clause of effect, or names the document. */
  sure: boolean;
  trial: boolean;
}

/** Every period that a sentence states of the document. `follows`: the sentence stands right behind that of the clause of effect. */
export function periodsIn(
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
  const saidOfItself = (at: number) => ownershipAt(s, own, sentence, sentence.start + at).strength >= 4;
  const put = (at: number, length: number, p: Partial<Period>, needsOwner = true) => {
    const start = sentence.start + at;
    if (found.some((f) => start < f.end && f.start < start + length)) return;
    if (!needsOwner && length > 0 && goesOnAboutAnother(s, own, sentence, effect, start)) return;
    const sure = needsOwner ? ownsPeriod(s, own, sentence, start, home, effect, follows) : true;
    if (sure === null) return;
    const trial = /试行|暂行/.test(text.slice(at, at + length));
    found.push({
      start,
      end: start + length,
      from: null,
      until: null,
      months: null,
      days: null,
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
  for (const m of text.matchAll(OPEN_RANGE)) put(m.index, m[0].length, { until: closing(day(m.index, m[0]), m[3]!) });
  for (const m of text.matchAll(UNTIL)) put(m.index, m[0].length, { until: closing(day(m.index, m[0]), m[3]!) });
  for (const m of text.matchAll(STARTED_TERM)) {
    const from =
      m[1] === undefined
        ? m[2] === undefined
          ? null
          : baseDay(s, own, text, sentence.start, m[2], m[4] ?? '')
        : firstDayIn(s, sentence.start + m.index, m[0], year);
    put(m.index, m[0].length, { from, months: monthsOf(m[5]!) });
  }
  for (const m of text.matchAll(VALID_WITHIN)) {
    const from =
      m[1] === undefined
        ? m[2] === undefined
          ? null
          : baseDay(s, own, text, sentence.start, m[2], m[4] ?? '')
        : firstDayIn(s, sentence.start + m.index, m[0], year);
    if (saidOfItself(m.index)) put(m.index, m[0].length, { from, months: monthsOf(m[5]!) });
  }
  for (const m of text.matchAll(TRIAL_TERM))
    if (!home && saidOfItself(m.index)) {
      const behind = afterTerm(s, own, text, sentence.start, m.index + m[0].length, year);
      put(m.index, m[0].length, { months: monthsOf(m[1]!), ...behind });
    }
  for (const m of text.matchAll(FULL_TERM))
    if (saidOfItself(m.index) || (home && '，；'.includes(text[m.index - 1] ?? '')))
      put(m.index, m[0].length, { months: monthsOf(m[1]!) });
  const whole = follows ? WHOLE_END.exec(text) : null;
  if (whole) put(0, text.length, { until: ending(day(0, text), whole[2]) }, false);
  for (const m of text.matchAll(TERM)) {
    const from =
      m[2] !== undefined
        ? firstDayIn(s, sentence.start + m.index, m[0], year)
        : m[3] !== undefined
          ? baseDay(s, own, text, sentence.start, m[3], m[5] ?? '')
          : null;
    const behind = afterTerm(s, own, text, sentence.start, m.index + m[0].length, year);
    put(m.index, m[0].length, { from, months: monthsOf(m.at(-1)!), days: daysOf(m.at(-1)!), ...behind });
  }
  for (const m of text.matchAll(RUNS_UNTIL))
    if (runsItself(s, own, sentence, m.index)) put(m.index, m[0].length, { until: closing(day(m.index, m[0]), m[2]!) });
  if (home) {
    for (const m of text.slice(0, effect.start - sentence.start).matchAll(BEFORE_EFFECT_TRIAL))
      put(m.index, m[0].length, { months: monthsOf(m[1]!) });
    const offset = effect.end - sentence.start;
    const rest = text.slice(offset);
    for (const m of rest.matchAll(AFTER_EFFECT_UNTIL))
      put(offset + m.index, m[0].length, { until: closing(day(offset + m.index, m[0]), m[2] ?? m[4]!) }, false);
    for (const m of rest.matchAll(AFTER_EFFECT_END))
      put(offset + m.index, m[0].length, { until: ending(day(offset + m.index, m[0]), m[2]) }, false);
    for (const m of rest.matchAll(AFTER_EFFECT_TERM))
      if (m.index > 0 || /^[，（；、]/.test(m[0]) || /[试暂]行|[执施实]行|实施/.test(effect.verb))
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
