import type { Day } from '../day.ts';
import { Fault } from '../fault.ts';
import type { FlagRow, NoticeRow } from '../model.ts';
import type { NoticeAct, NoticeState } from './codes.ts';

type Standing = Pick<NoticeRow, 'acknowledgedAt' | 'snoozedUntil' | 'handedToId'>;

/** Where a reminder stands on a day. One that was put off comes back by itself on its day: nothing has to run for it. */
export function stateOf(notice: Standing, flag: Pick<FlagRow, 'clearedOn'>, on: Day): NoticeState {
  if (flag.clearedOn !== null) return 'settled';
  if (notice.handedToId !== null) return 'handed_over';
  if (notice.acknowledgedAt !== null) return 'acknowledged';
  return notice.snoozedUntil !== null && notice.snoozedUntil > on ? 'snoozed' : 'waiting';
}

/** What a person may do with a reminder in each state, and where it then stands; what is not listed is refused. */
export const COURSE: Record<NoticeState, Partial<Record<NoticeAct, NoticeState>>> = {
  waiting: { acknowledge: 'acknowledged', snooze: 'snoozed', hand_over: 'handed_over' },
  snoozed: { acknowledge: 'acknowledged', snooze: 'snoozed', hand_over: 'handed_over' },
  // Said twice, it is still known; and who knows of it may still give it to somebody else.
  acknowledged: { acknowledge: 'acknowledged', hand_over: 'handed_over' },
  handed_over: {},
  settled: {},
};

/** The state that an act leads to. Throws Fault('notice.state', {state, act}) for what the state does not allow. */
export function nextState(state: NoticeState, act: NoticeAct): NoticeState {
  const next = COURSE[state][act];
  if (next === undefined) throw new Fault('notice.state', { state, act });
  return next;
}

/**
 * The last day to which a reminder may be put off. Nobody sleeps through a limit: at most the day that it is due, and nothing
 * that is overdue, but for the leader, who answers for it (our choice). Null where every day is right.
 */
export const snoozeLimit = (flag: Pick<FlagRow, 'dueOn'>, leads: boolean): Day | null => (leads ? null : flag.dueOn);

/** Checks a day to which a reminder is put off. Throws Fault('snooze.past'), Fault('snooze.overdue') and Fault('snooze.beyond', {dueOn}). */
export function checkSnooze(flag: Pick<FlagRow, 'dueOn'>, until: Day, today: Day, leads: boolean): void {
  const limit = snoozeLimit(flag, leads);
  if (limit !== null && limit <= today) throw new Fault('snooze.overdue', { field: 'until', dueOn: flag.dueOn });
  if (until <= today) throw new Fault('snooze.past', { field: 'until' });
  if (limit !== null && until > limit) throw new Fault('snooze.beyond', { field: 'until', dueOn: flag.dueOn });
}

/** Whether a reminder may be put off to a later day. */
export function maySnooze(flag: Pick<FlagRow, 'dueOn'>, until: Day, today: Day, leads: boolean): boolean {
  const limit = snoozeLimit(flag, leads);
  return until > today && (limit === null || (limit > today && until <= limit));
}
