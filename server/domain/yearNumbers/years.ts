import { TIERS, type Tier } from '../codes.ts';
import { dayOf, yearOf, type Day } from '../day.ts';
import type { Stretch } from '../rates/facts.ts';
import { noNumbers, type Numbers } from './counts.ts';
import type { CountedLife } from './life.ts';
import { countedUpTo, countsOf, tally, undatedOf } from './tally.ts';

/** A calendar year. Throws for a year that no calendar has. */
export function yearStretch(year: number): Stretch {
  const from = dayOf(year, 1, 1);
  const to = dayOf(year, 12, 31);
  if (from === null || to === null) throw new RangeError(`not a year: ${year}`);
  return { from, to };
}

/** Numbers of a year, or of what nobody knows the day of; of all and of each tier. */
export interface YearRow {
  year: number | null;
  all: Numbers;
  tiers: Record<Tier, Numbers>;
}

type Group = 'all' | Tier;
const rowOf = (year: number | null, sums: ReadonlyMap<Group, Numbers>): YearRow => ({
  year,
  all: sums.get('all') ?? noNumbers(),
  tiers: Object.fromEntries(TIERS.map((tier) => [tier, sums.get(tier) ?? noNumbers()])) as Record<Tier, Numbers>,
});
const groupsOf = (life: CountedLife): Group[] => ['all', life.tier];

/** A row a year, as it stood on the legal day `on`; the running year up to it. */
export const yearRows = (lives: readonly CountedLife[], years: readonly number[], on: Day): YearRow[] =>
  years.map((year) => {
    const stretch = countedUpTo(yearStretch(year), on);
    return rowOf(
      year,
      tally(lives, (life) => countsOf(life, stretch), groupsOf),
    );
  });

/** 日期不详: what was done on a day that nobody knows belongs to no year, and is told rather than left out. */
export const undatedRow = (lives: readonly CountedLife[]): YearRow => rowOf(null, tally(lives, undatedOf, groupsOf));

/** The `span` years up to the one of a day, the earliest first, from the first year of which anything is known. */
export function yearsUpTo(lives: readonly CountedLife[], on: Day, span: number): number[] {
  const last = yearOf(on);
  let first = last;
  for (const life of lives)
    for (const { on: day } of [...life.moments, ...life.turns])
      if (day !== null && day <= on) first = Math.min(first, yearOf(day));
  const from = Math.max(first, last - span + 1);
  return Array.from({ length: last - from + 1 }, (_, i) => from + i);
}

/** Numbers of a stretch by the body that answers for them, for those that have any. */
export const bodyRows = (
  lives: readonly CountedLife[],
  stretch: Stretch,
  on: Day,
  bodyOf: (life: CountedLife) => number | null,
): Map<number | null, Numbers> => {
  const counted = countedUpTo(stretch, on);
  return tally(
    lives,
    (life) => countsOf(life, counted),
    (life) => [bodyOf(life)],
  );
};
