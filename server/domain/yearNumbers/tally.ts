import type { Validity } from '../codes.ts';
import { addDays, type Day } from '../day.ts';
import type { Stretch } from '../rates/facts.ts';
import {
  noNumbers,
  type ENTERING_COUNTS,
  type LEAVING_COUNTS,
  type Numbers,
  type STOCK_COUNTS,
  type YearCount,
} from './counts.ts';
import { heldOn, standsOn, type CountedLife, type Turn } from './life.ts';

type Entering = (typeof ENTERING_COUNTS)[number];
type Leaving = (typeof LEAVING_COUNTS)[number];

/** The stretch up to its last day that has come: nothing is counted beyond the legal day of the figures. */
export interface Counted extends Stretch {
  /** The day before `from`, for what was in force at the start. */
  before: Day;
}
export const countedUpTo = ({ from, to }: Stretch, on: Day): Counted => ({
  from,
  to: to < on ? to : on,
  before: addDays(from, -1),
});

const STOCK: Partial<Record<Validity, (typeof STOCK_COUNTS)[number]>> = {
  upcoming: 'stock_upcoming',
  suspended: 'stock_suspended',
  lapsed: 'stock_lapsed',
  repealed: 'stock_repealed',
  revoked: 'stock_revoked',
  unknown: 'stock_unknown',
};
const LEAVING: Partial<Record<Validity, Leaving>> = {
  repealed: 'left_repealed',
  revoked: 'left_revoked',
  suspended: 'left_suspended',
};
const ENTERING: Partial<Record<Validity, Entering>> = {
  suspended: 'resumed',
  lapsed: 'revived',
  repealed: 'revived',
  revoked: 'revived',
};

const within = (on: Day | null, { from, to }: Stretch): boolean => on !== null && on >= from && on <= to;

function balanceOf({ from, to, lapse }: Turn, life: CountedLife, stretch: Counted): Entering | Leaving | null {
  if (to === 'in_force') return ENTERING[from] ?? (within(life.madeOn, stretch) ? 'entered_new' : 'entered_other');
  if (from !== 'in_force') return null;
  return lapse === null ? (LEAVING[to] ?? null) : `left_${lapse}`;
}

/** What one document counts for in a stretch, a count as often as it counts. */
export function countsOf(life: CountedLife, stretch: Counted): YearCount[] {
  if (life.beside !== null) return heldOn(life, stretch.to) ? [life.beside] : [];
  const counts: YearCount[] = [];
  for (const { count, on } of life.moments) if (within(on, stretch) && !counts.includes(count)) counts.push(count);
  for (const turn of life.turns) {
    const count = within(turn.on, stretch) ? balanceOf(turn, life, stretch) : null;
    if (count !== null) counts.push(count);
  }
  if (standsOn(life, stretch.before) === 'in_force') counts.push('at_start');
  const end = standsOn(life, stretch.to);
  const stock = end === 'in_force' ? 'at_end' : STOCK[end];
  if (stock !== undefined && (stock === 'at_end' || heldOn(life, stretch.to))) counts.push(stock);
  return counts;
}

/** What one document counts for without a year, because nobody knows the day: by its own making, and by each act without a day. */
export const undatedOf = (life: CountedLife): YearCount[] =>
  life.beside !== null ? [] : [...new Set(life.moments.flatMap(({ count, on }) => (on === null ? [count] : [])))];

/** Numbers of a stretch, for each group that `groups` names a document under. */
export function tally<G>(
  lives: readonly CountedLife[],
  counts: (life: CountedLife) => readonly YearCount[],
  groups: (life: CountedLife) => readonly G[],
): Map<G, Numbers> {
  const sums = new Map<G, Numbers>();
  for (const life of lives) {
    const own = counts(life);
    if (own.length === 0) continue;
    for (const group of groups(life)) {
      const sum = sums.get(group) ?? noNumbers();
      for (const count of own) sum[count] += 1;
      sums.set(group, sum);
    }
  }
  return sums;
}

/** Numbers of all in a stretch. */
export const numbersIn = (lives: readonly CountedLife[], stretch: Counted): Numbers =>
  tally(
    lives,
    (life) => countsOf(life, stretch),
    () => ['all'],
  ).get('all') ?? noNumbers();

/** Whether what is in force at the end is what was at the start, with everything that came and without everything that went. */
export const residual = (numbers: Numbers): number =>
  numbers.at_start +
  numbers.entered_new +
  numbers.entered_other +
  numbers.revived +
  numbers.resumed -
  numbers.left_repealed -
  numbers.left_declared_lapsed -
  numbers.left_conditionally_lapsed -
  numbers.left_expired -
  numbers.left_revoked -
  numbers.left_suspended -
  numbers.at_end;
