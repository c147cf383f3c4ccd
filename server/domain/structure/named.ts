import { chineseToNumber } from '../chineseNumber.ts';
import type { Place } from './places.ts';

const N = '[（(]?([0-9０-９一二三四五六七八九十百零〇两]{1,6})[）)]?';
const STEP = new RegExp(`第?${N}([编章节条款项目])(?:之([一二三四五六七八九十]))?`, 'g');

/** The steps that a printed reference takes: 第九条第二款第一项 → 条 9, 款 2, 项 1. */
function stepsOf(reference: string): string[] {
  return Array.from(reference.matchAll(STEP), (m) => `${m[2]!}${chineseToNumber(m[1]!) ?? ''}${m[3] ?? ''}`);
}

/**
 * The place that a printed reference means, in any spelling of its numbers: 第9条第2款 is 第九条第二款, 第一项 is 第（一）项; the only 款 of an article need
 * not be named. Null where the text has no such place, or where the reference is to an annex.
 */
export function placeNamed(places: readonly Place[], reference: string): Place | null {
  if (/附件|附表/.test(reference)) return null;
  const wanted = stepsOf(reference);
  if (wanted.length === 0) return null;
  const exact = wanted.join('/');
  const single = wanted.filter((step, i) => !(step === '款1' && i > 0)).join('/');
  return (
    places.find((place) => stepsOf(place.cite).join('/') === exact) ??
    places.find((place) => place.kind !== '款' && stepsOf(place.cite).join('/') === single) ??
    null
  );
}
