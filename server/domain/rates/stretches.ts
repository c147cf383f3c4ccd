import { addMonths, addDays, dayOf, yearOf, type Day } from '../day.ts';
import type { Rhythm } from '../profile/codes.ts';
import type { Stretch } from './facts.ts';

const MONTHS: Record<Rhythm, number> = { month: 1, quarter: 3, half_year: 6, year: 12 };

/** How many stretches of a rhythm a year has. */
export const stretchesIn = (rhythm: Rhythm): number => 12 / MONTHS[rhythm];

/** The `number`th (from 1) month, quarter, half or the whole of a year; null when the year has none such. */
export function stretchOf(rhythm: Rhythm, year: number, number: number): Stretch | null {
  const months = MONTHS[rhythm];
  const from = Number.isInteger(number) && number >= 1 ? dayOf(year, (number - 1) * months + 1, 1) : null;
  return from === null ? null : { from, to: addDays(addMonths(from, months), -1) };
}

/** Which stretch of a rhythm a day falls into. */
export function stretchAt(rhythm: Rhythm, day: Day): { year: number; number: number } {
  return { year: yearOf(day), number: Math.ceil(Number(day.slice(5, 7)) / MONTHS[rhythm]) };
}
