import type { Day } from '../day.ts';
import { daysLater } from '../dayNumbers.ts';
import type { Step } from './flag.ts';

/** Ladders of each due day, made once: thousands of documents share a few due days, and nobody changes a ladder. */
const remembered = (make: (dueOn: Day, days: readonly number[]) => Step[]) => {
  const known = new WeakMap<readonly number[], Map<Day, Step[]>>();
  return (dueOn: Day, days: readonly number[]): readonly Step[] => {
    let byDay = known.get(days);
    if (byDay === undefined) known.set(days, (byDay = new Map()));
    let steps = byDay.get(dueOn);
    if (steps === undefined) byDay.set(dueOn, (steps = make(dueOn, days)));
    return steps;
  };
};

/** Steps `days` before `dueOn` (0: the day itself), ascending. */
export const stepsBefore = remembered((dueOn, days) =>
  [...days].sort((a, b) => b - a).map((n) => ({ step: `before-${n}`, on: daysLater(dueOn, -n) })),
);

/** Steps `days` after `dueOn`, ascending; a duty is overdue from the day after it was due. */
export const stepsAfter = remembered((dueOn, days) =>
  [...days].sort((a, b) => a - b).map((n) => ({ step: `after-${n}`, on: daysLater(dueOn, n) })),
);

const longest = new WeakMap<readonly number[], number>();

/** The first day of the ladder of a duty that is due on `dueOn`. */
export function ladderStart(dueOn: Day, days: readonly number[]): Day {
  let most = longest.get(days);
  if (most === undefined) longest.set(days, (most = Math.max(0, ...days)));
  return daysLater(dueOn, -most);
}
