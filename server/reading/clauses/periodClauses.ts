import type { Day } from '../../domain/day.ts';
import { BASE_GROUPS, baseDay } from './baseDay.ts';
import { monthsOf } from './calendar.ts';
import type { EffectClause } from './effect.ts';
import { clauseStart, isItem } from './grammar.ts';
import { ownershipAt, speaksOfAnother } from './ownership.ts';
import { closing, ending, firstDayIn, lastDayIn } from './periodDays.ts';
import {
  AFTER_EFFECT_END,
  AFTER_EFFECT_TERM,
  AFTER_EFFECT_UNTIL,
  BEFORE_EFFECT_TRIAL,
  COUNTED_FROM,
  HEADER_END,
  OPEN_RANGE,
  RANGE,
  RUNS_UNTIL,
  SELF_END,
  SPELT_OUT,
  STARTED_TERM,
  TERM,
  UNTIL,
} from './periodWords.ts';
import { D } from './signs.ts';
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
        ? baseDay(s, own, text, sentence.start, m[2]!, m[4] ?? '')
        : firstDayIn(s, sentence.start + m.index, m[0], year);
    put(m.index, m[0].length, { from, months: monthsOf(m[5]!) });
  }
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
  for (const m of text.matchAll(RUNS_UNTIL))
    if (
      /(?:^|[，；])(?:[（]?[一二三四五六七八九十0-9]{1,3}[）、.])?(?:本|以上|上述|此次)[^，]*$/.test(
        text.slice(0, m.index),
      ) &&
      ownershipAt(s, own, sentence, sentence.start + m.index).subject === 'own'
    )
      put(m.index, m[0].length, { until: closing(day(m.index, m[0]), m[2]!) });
  if (home) {
    for (const m of text.slice(0, effect.start - sentence.start).matchAll(BEFORE_EFFECT_TRIAL))
      put(m.index, m[0].length, { months: monthsOf(m[1]!) });
    const offset = effect.end - sentence.start;
    const rest = text.slice(offset);
    for (const m of rest.matchAll(AFTER_EFFECT_UNTIL))
      put(offset + m.index, m[0].length, { until: closing(day(offset + m.index, m[0]), m[2]!) }, false);
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

/** 自印发之日起施行，摊位费优惠自D起执行，至D止: behind the clause of effect another thing was spoken of before the period at `at`. */
function goesOnAboutAnother(
  s: Skeleton,
  own: OwnDocument,
  sentence: Span,
  effect: EffectClause | null,
  at: number,
): boolean {
  if (effect === null || effect.sentence.start !== sentence.start || at <= effect.end) return false;
  const behind = '，（、；'.includes(s.text[at]!) ? at + 1 : at;
  const last = s.text
    .slice(effect.end, behind - 1)
    .split('，')
    .at(-1)!;
  return (
    speaksOfAnother(s, own, sentence, behind) || (/在有效期内|继续有效/.test(last) && !/^(?:有效期|本)/.test(last))
  );
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

const OWN_START = /^[^。]*本[\u4e00-\u9fa5]{2,8}(?:印发|发布|公布|实施|施行)之日/;

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
  const words = s.text.slice(clauseStart(s.text, sentence.start, at), at);
  // a pilot lasts as long as the document only where the document is about the pilot
  if (
    s.text.startsWith('试点', at) &&
    owner.strength < 4 &&
    !own.title?.includes('试点') &&
    !OWN_START.test(s.text.slice(at, at + 40))
  )
    return null;
  if (owner.strength >= 4) return isItem(words) ? null : true;
  if (words === '政策' && home && effect !== null && effect.end <= at) return effect.strength >= 3;
  if (owner.subject !== 'none' && owner.subject !== 'own') return null;
  if (home && effect !== null) return effect.start < at ? effect.strength >= 3 : owner.strength >= 3 ? true : null;
  if (owner.strength < 3) return null;
  const headnote = s.text[at - 1] === '（' && (at < 2 || s.text[at - 2] === '\n');
  return headnote || follows ? true : null;
}
