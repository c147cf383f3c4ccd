import type { Day } from '../day.ts';
import type { Flag } from '../duties/flag.ts';
import type { NoticeRow } from '../model.ts';
import { backStep, latestOf, stepToSend } from './step.ts';

/** A step to be told; during a time for which the person has put the duty off it is kept, and comes back with the rest. */
export interface Due {
  step: string;
  snoozedUntil: Day | null;
}

type Known = Pick<NoticeRow, 'id' | 'step' | 'createdAt' | 'acknowledgedAt' | 'snoozedUntil' | 'handedToId'>;

/** Whether a person did anything with a reminder. */
export const isAnswered = (notice: Omit<Known, 'id' | 'step' | 'createdAt'>): boolean =>
  notice.acknowledgedAt !== null || notice.snoozedUntil !== null || notice.handedToId !== null;

/** What one person is to be told of a duty on `on`, given what that person was told before: a new rung of the ladder, or that the time is up for which it was put off. */
export function dueStep(flag: Pick<Flag, 'steps'>, on: Day, known: readonly Known[]): Due | null {
  const latest = latestOf(known);
  const until = latest !== null && latest.acknowledgedAt === null ? latest.snoozedUntil : null;
  const asleep = until !== null && until > on ? until : null;
  const told = known.map((notice) => notice.step);
  const rung = stepToSend(flag, on, told);
  if (rung) return { step: rung.step, snoozedUntil: asleep };
  if (until === null || asleep !== null || latest?.handedToId != null) return null;
  const back = backStep(until);
  return told.includes(back) ? null : { step: back, snoozedUntil: null };
}
