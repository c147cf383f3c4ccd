import type { EffectClause } from './effect.ts';
import { clauseStart, isItem } from './grammar.ts';
import { ownershipAt, speaksOfAnother } from './ownership.ts';
import { D } from './signs.ts';
import type { OwnDocument, Skeleton, Span } from './signs.ts';

/** 本措施执行至D; 本措施中未明确期限的，执行至D. */
export function runsItself(s: Skeleton, own: OwnDocument, sentence: Span, at: number): boolean {
  const before = s.text.slice(sentence.start, sentence.start + at);
  const { subject } = ownershipAt(s, own, sentence, sentence.start + at);
  if (subject === 'rest') return /(?:^|[，；])(?:本|以上|上述)[^，]*，$/.test(before);
  return (
    subject === 'own' &&
    /(?:^|[，；])(?:[（]?[一二三四五六七八九十0-9]{1,3}[）、.])?(?:本|以上|上述|此次)[^，]*$/.test(before)
  );
}

/** 自印发之日起施行，摊位费优惠自D起执行，至D止: behind the clause of effect another thing was spoken of before the period at `at`. */
export function goesOnAboutAnother(
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

/** 有效期：D至D, a line of its own at the head of the page. */
const isPageLine = (s: Skeleton, sentence: Span, at: number): boolean =>
  at === sentence.start &&
  at < PAGE_HEAD &&
  (at === 0 || s.text[at - 1] === '\n') &&
  (sentence.end === s.text.length || s.text[sentence.end] === '\n') &&
  PAGE_LINE.test(s.text.slice(sentence.start, sentence.end));
const PAGE_HEAD = 300;
const PAGE_LINE = new RegExp(`^(?:文件)?有效期限?：(?:自|从)?${D}起?(?:至|到|-|~)${D}止?$`);

const OWN_START = /^[^。]*本[\u4e00-\u9fa5]{2,8}(?:印发|发布|公布|实施|施行)之日/;

/** Whether a period word speaks of the document: true surely, false perhaps, null not at all. */
export function ownsPeriod(
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
  // …起施行。其有效期为五年
  if (words === '其' && (follows || (home && effect !== null && at === effect.end + 2))) return effect!.strength >= 3;
  if (owner.subject !== 'none' && owner.subject !== 'own') return null;
  if (home && effect !== null) return effect.start < at ? effect.strength >= 3 : owner.strength >= 3 ? true : null;
  if (owner.strength < 3) return null;
  if (isPageLine(s, sentence, at)) return false;
  const headnote = s.text[at - 1] === '（' && (at < 2 || s.text[at - 2] === '\n');
  return headnote || follows ? true : null;
}
