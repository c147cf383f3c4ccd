import type { Day } from './day.ts';
import type { Flag, Step } from './duties/flag.ts';

/**
 * The step of a flag's ladder that is to be told on `on`, or null. When a duty is seen for the first time, or nights were
 * missed, only the latest step that has come is told; what has been told (or passed over) is never told again.
 */
export function stepToSend(flag: Pick<Flag, 'steps'>, on: Day, alreadySent: readonly string[]): Step | null {
  const latest = flag.steps.findLastIndex((step) => step.on <= on);
  if (latest < 0) return null;
  return flag.steps.slice(latest).some((step) => alreadySent.includes(step.step)) ? null : flag.steps[latest]!;
}
