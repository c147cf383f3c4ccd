import { insert, update } from '../change.ts';
import type { Change } from '../change.ts';
import type { Day } from '../day.ts';
import { Fault } from '../fault.ts';
import type { Instant } from '../model.ts';
import type { RoutineDue } from './duties.ts';
import type { RoutineRecordRow } from './rows.ts';

/**
 * Puts on record that a duty of the calendar was done. Throws Fault('routine.done') for one that is on record, Fault('day.future') and
 * Fault('day.order') for a day that is still to come or lies before the stretch has ended.
 */
export function recordRoutine(
  due: RoutineDue,
  held: RoutineRecordRow | null,
  said: { doneOn: Day; how: string },
  by: { id: number; byId: number | null; at: Instant; today: Day },
): Change {
  if (held !== null) throw new Fault('routine.done', { on: held.doneOn });
  if (said.doneOn > by.today) throw new Fault('day.future', { field: 'doneOn', on: said.doneOn });
  if (said.doneOn <= due.to) throw new Fault('day.order', { field: 'doneOn', on: said.doneOn, notBefore: due.to });
  const none = { withdrawnAt: null, withdrawnById: null, withdrawReason: null };
  const row = { id: by.id, duty: due.duty, period: due.period, ...said, byId: by.byId, at: by.at, ...none };
  return { act: 'routine.record', documents: [], writes: [insert('routineRecord', row)] };
}

/** Takes such a record back, with the reason; Fault('routine.withdrawn') for one that was. */
export function withdrawRoutine(
  row: RoutineRecordRow,
  reason: string,
  by: { byId: number | null; at: Instant },
): Change {
  if (row.withdrawnAt !== null) throw new Fault('routine.withdrawn', {});
  const set = { withdrawnAt: by.at, withdrawnById: by.byId, withdrawReason: reason };
  return { act: 'routine.withdraw', documents: [], writes: [update('routineRecord', row, set)], note: reason };
}
