import type { Day } from '../../domain/day.ts';
import { assumesBase, BASE_PATTERN, baseDay } from './baseDay.ts';
import { firstDayOf } from './calendar.ts';
import { BASE_ACT, DAY, DOCUMENT_NOUN, EFFECT_VERB } from './grammar.ts';
import { openingEffects } from './openingEffect.ts';
import { isOwnTitle, ownershipAt } from './ownership.ts';
import type { Ownership } from './ownership.ts';
import { D, dateAt, M, mentionAt } from './signs.ts';
import type { OwnDocument, Skeleton, Span } from './signs.ts';

/** A clause that says from when something applies. */
export interface EffectClause extends Ownership {
  sentence: Span;
  start: number;
  end: number;
  verb: string;
  day: Day | null;
  /** Reckoned from another day than the one named: 自公布之日 where only the day of signing is known. */
  assumed: boolean;
}

const FROM = '(?:追溯(?:至|到)|自|从|于|由)';
const SINCE =
  '(?:已|起?(?:零|0|24)时|(?:正式)?(?:发布|公布|印发|颁布|出台|下发)(?:之日|日)?起|起|之日起|日起|之起|开始|始|以后|之后|后)*';
/** What may follow the verb of an effect clause; 施行的, 实施以来, 执行新标准 speak of something else. */
const ENDS = `(?=$|[，。；（）、：\\n]|至|到|有效期|试行期|执行期|暂定|[0-9一二三四五六七八九十两]+(?:个月|年)(?![\\u4e00-\\u9fa5])|和|并|根据|在?此(?:之)?前|${D})`;

const ON_DAY = new RegExp(
  `(?:${FROM}(?:[^，。；\\n${D}]{1,16}日（)?|)(${DAY})）?${SINCE}，?(?:发布|印发|公布|颁布|出台)?(?:并|后|之日起)?(?:在[\\u4e00-\\u9fa5]{1,16}内)?(${EFFECT_VERB})${ENDS}`,
  'g',
);
const SINCE_ACT = new RegExp(`(?:${FROM}|(?=即日起))${BASE_PATTERN}${SINCE}，?(${EFFECT_VERB})${ENDS}`, 'g');
/** 本通知发布之日起实施, without 自. */
const OWN_SINCE_ACT = new RegExp(
  `本[\\u4e00-\\u9fa5]{0,10}?${DOCUMENT_NOUN}(?=${BASE_ACT}(?:之日|[0-9一二三四五六七八九十]{1,3}(?:个月|日|天)后))${BASE_PATTERN}${SINCE}，?(${EFFECT_VERB})${ENDS}`,
  'g',
);
const OF_ANOTHER = new RegExp(`^(?:、|，有效期)[^，、。；\\n${M}]{0,24}的${M}`);
const MAY_START = /施行|实施|执行|生效|行|启用|起效|试点|适用|至|到/;
const DATED = new RegExp(`${D}|之|日起|即日起|次日|[印行发下文]起|[日天月]后`);
const HEADER = new RegExp(`(生效|施行|实施|执行)(?:日期|时间)：(${D})(?!起|至)`, 'g');
/** 施行日期为D, 执行时间自D起: the noun stands for the verb. */
const STARTING = new RegExp(
  `(生效|施行|实施|执行)(?:日期|时间)(?:(?:为|是|：)(?:自|从)?|(?:自|从))(${DAY})(?:零时|0时|24时)?(?:之?日?起|开始)?(?=$|[，。；\\n])`,
  'g',
);
const RANGE_VERB = new RegExp(
  `(?:自|从|于)(?:(${D})(?:零时|[0-9]{1,2}时)?|${BASE_PATTERN})(?:起|之日起|日起)?(${EFFECT_VERB})?，?(?:至|到)${D}(?:24时)?(?:(?:止|止，|期间?|期内)?(${EFFECT_VERB})|止?有效|止|期间有效|(?=$|[，。；（）\\n]))`,
  'g',
);

/** 七、执行时间：自D起至D, and the same as a line of its own under its heading. */
const HEADED_RANGE = new RegExp(
  `^(?:[一二三四五六七八九十]{1,3}、(?:政策)?(?:执行|实施|施行|有效)(?:期限?|时间)：)?(?:自|从)?(?:(${DAY})|(?<=自|从)${BASE_PATTERN})(?:起|之日起|日起)?(?:至|到|-|~)${DAY}(?:24时)?止?$`,
);
/** 施行日期, and nothing but a day under it. */
const HEADED_DAY = new RegExp(`^${DAY}起?$`);
const DAY_HEADING = /(?:施行|实施|生效|执行)(?:日期|时间)：?\n$/;

/** D起，《某某办法》将施行: news of the document. */
const NAMED = new RegExp(`(${DAY})(?:起|之日起)?，${M}(?:将|正式|开始|全面)*(${EFFECT_VERB})${ENDS}`, 'g');

/** Every clause of effect in the text that may be the document's own, with whose it is. */
export function findEffects(s: Skeleton, own: OwnDocument, year: number | null): EffectClause[] {
  return s.sentences.flatMap((sentence) => inSentence(s, own, sentence, year));
}

function inSentence(s: Skeleton, own: OwnDocument, sentence: Span, year: number | null): EffectClause[] {
  const text = s.text.slice(sentence.start, sentence.end);
  if (text.length > 2000 || !DATED.test(text)) return [];
  const opening = text.includes(D) ? openingEffects(s, sentence, text, year) : [];
  if (!(MAY_START.test(text) || HEADED_DAY.test(text))) return opening;
  const found: EffectClause[] = [];
  const add = (at: number, length: number, verb: string, day: Day | null, labelled = false, assumed = false) => {
    const start = sentence.start + at;
    if (found.some((f) => start < f.end && f.start < start + length)) return;
    // 自D起施行、有效期五年的《A》: what is said of a document named behind it
    if (OF_ANOTHER.test(s.text.slice(start + length, start + length + 60))) return;
    const owner: Ownership = labelled
      ? { subject: 'none', strength: 3, noun: null }
      : ownershipAt(s, own, sentence, start);
    if (owner.strength > 0) found.push({ ...owner, sentence, start, end: start + length, verb, day, assumed });
  };
  for (const m of text.matchAll(ON_DAY))
    add(m.index, m[0].length, m[2]!, dayIn(s, sentence.start + m.index, m[0], year));
  for (const pattern of [SINCE_ACT, OWN_SINCE_ACT]) {
    for (const m of text.matchAll(pattern)) {
      const bracket = m[2] === undefined ? null : dayIn(s, sentence.start + m.index, m[0], year);
      const day = bracket ?? baseDay(s, own, text, sentence.start, m[1]!, m[3] ?? '');
      // Without 自 the subject is part of the match: the clause begins behind it.
      const lead = pattern === SINCE_ACT ? 0 : m[0].indexOf(m[1]!);
      add(m.index + lead, m[0].length - lead, m[4]!, day, false, bracket === null && assumesBase(own, m[1]!));
    }
  }
  for (const m of text.matchAll(HEADER))
    add(m.index, m[0].length, m[1]!, dayIn(s, sentence.start + m.index, m[0], year), true);
  for (const m of text.matchAll(STARTING))
    add(m.index, m[0].length, m[1]!, dayIn(s, sentence.start + m.index, m[0], year));
  for (const m of text.matchAll(NAMED))
    if (isOwnTitle(own, mentionAt(s, sentence.start + m.index + m[0].indexOf(M))?.title))
      add(m.index, m[0].length, m[2]!, dayIn(s, sentence.start + m.index, m[0], year), true);
  for (const m of text.matchAll(RANGE_VERB)) {
    const to = m[0].lastIndexOf(D);
    const at = sentence.start + m.index;
    const verb = m[5] ?? m[6];
    // 自D至D，对出售自有住房的… is the span of one measure: without a verb the clause must end there and be the document's own.
    const behind = text[m.index + m[0].length] ?? '';
    const owner = ownershipAt(s, own, sentence, at);
    const whole =
      behind === '，'
        ? owner.subject === 'own'
        : /^[；（]?$/.test(behind) && (owner.strength >= 4 || isHeaded(s, sentence, m.index));
    if (verb === undefined && !whole) continue;
    const day =
      m[1] === undefined
        ? baseDay(s, own, text, sentence.start, m[2]!, m[4] ?? '')
        : dayIn(s, at, m[0].slice(0, to), year);
    add(m.index, to - 1, verb ?? '', day, false, m[1] === undefined && assumesBase(own, m[2]!));
  }
  found.push(...opening);
  const range = HEADED_RANGE.exec(text);
  // 实施时间 over two days is as often that of a single measure
  const heading = range === null ? '' : range[0].includes('：') ? range[0] : headingOf(s, sentence);
  if (range && HEADING.test(heading) && (range[1] === undefined || heading.includes('期'))) {
    const at = text.indexOf('：') + 1;
    const day =
      range[1] === undefined
        ? baseDay(s, own, text, sentence.start, range[2]!, range[4] ?? '')
        : dayIn(s, sentence.start, text, year);
    add(at, text.lastIndexOf(D) - 1 - at, '', day, false, range[1] === undefined && assumesBase(own, range[2]!));
  }
  if (HEADED_DAY.test(text) && DAY_HEADING.test(headingOf(s, sentence)))
    add(0, text.length, '', dayIn(s, sentence.start, text, year));
  return found;
}

/** The line above the sentence is its heading: 执行期限. */
const isHeaded = (s: Skeleton, sentence: Span, at: number): boolean => at === 0 && HEADING.test(headingOf(s, sentence));
const HEADING = /(?:执行|实施|施行|有效)(?:期限?|时间)(?:：?\n$|：)/;

const headingOf = (s: Skeleton, sentence: Span): string =>
  s.text.slice(Math.max(0, sentence.start - 12), sentence.start);

function dayIn(s: Skeleton, at: number, words: string, year: number | null): Day | null {
  const date = dateAt(s, at + words.indexOf(D));
  return date && firstDayOf(date, year);
}

/** The clause that governs the document: said of itself rather than by place, of its own genre rather than of an annex. */
export function ownEffect(effects: readonly EffectClause[], own: OwnDocument): EffectClause | null {
  let best: EffectClause | null = null;
  let bestRank = -1;
  for (const effect of effects) {
    const rank = rankOf(effect, own);
    if (rank >= bestRank) [best, bestRank] = [effect, rank];
  }
  return best;
}

function rankOf(effect: EffectClause, own: OwnDocument): number {
  const { noun } = effect;
  const genre =
    noun !== null && own.title !== null
      ? own.title.replace(/[）)》]+$/, '').endsWith(noun)
        ? 2
        : own.title.includes(noun)
          ? 1
          : 0
      : 0;
  return effect.strength * 2 + genre * 2 + (effect.day === null ? 0 : 1);
}
