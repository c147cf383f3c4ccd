import type { Day } from '../day.ts';
import { daysLater } from '../dayNumbers.ts';
import { Fault } from '../fault.ts';

/** How a day is scanned: `inOrder` closes, reopens and proves; a look at a day that lies behind only finds. */
export interface ScanPlan {
  days: Day[];
  inOrder: boolean;
}

/**
 * The days to scan so that none is skipped: after `upTo`, the last one that was finished, every day up to `on`, each as if its night had
 * not been missed. The last day may be scanned again. A day before it is only looked at, and so is a past day where nothing has ever been
 * scanned: what stood before these books began closes and proves nothing. Throws Fault('day.future') for a day to come and
 * Fault('scan.clock_behind', {today, upTo}) when the clock stands before a day that was scanned: then one of the two is wrong.
 */
export function scanPlan(upTo: Day | null, on: Day, today: Day): ScanPlan {
  if (on > today) throw new Fault('day.future', { field: 'on', on });
  if (upTo !== null && today < upTo) throw new Fault('scan.clock_behind', { today, upTo });
  if (upTo === null || on < upTo) return { days: [on], inOrder: upTo === null && on === today };
  const days = upTo === on ? [on] : [];
  for (let day = daysLater(upTo, 1); day <= on; day = daysLater(day, 1)) days.push(day);
  return { days, inOrder: true };
}
