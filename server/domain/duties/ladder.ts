import type { Day } from '../day.ts';
import type { Step } from './flag.ts';
import { daysLater } from '../dayNumbers.ts';

/** Steps `days` before `dueOn` (0: the day itself), ascending. */
export function stepsBefore(dueOn: Day, days: readonly number[]): Step[] {
  return [...days].sort((a, b) => b - a).map((n) => ({ step: `before-${n}`, on: daysLater(dueOn, -n) }));
}

/** Steps `days` after `dueOn`, ascending; a duty is overdue from the day after it was due. */
export function stepsAfter(dueOn: Day, days: readonly number[]): Step[] {
  return [...days].sort((a, b) => a - b).map((n) => ({ step: `after-${n}`, on: daysLater(dueOn, n) }));
}

/** The first day of the ladder of a duty that is due on `dueOn`. */
export function ladderStart(dueOn: Day, days: readonly number[]): Day {
  return daysLater(dueOn, -Math.max(0, ...days));
}
