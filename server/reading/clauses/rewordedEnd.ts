import type { Day } from '../../domain/day.ts';
import { findDates } from '../dates.ts';

/** The end that an amended wording states: the day behind 有效期至 in `wording`; null when it states none. */
export function newEnd(wording: string): Day | null {
  const word = /有效期限?(?:延长)?(?:至|到|截至)/.exec(wording);
  if (!word) return null;
  const from = word.index + word[0].length;
  const [date] = findDates(wording.slice(from, from + 40));
  return date && date.start <= 2 ? date.day : null;
}
