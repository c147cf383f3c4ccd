import type { Day } from '../day.ts';
import { citationOf, periodOn, type Profile } from '../profile.ts';
import type { CleanupRoundRow, CleanupTaskRow } from '../rounds/rows.ts';
import type { Flag } from './flag.ts';
import { ladderStart, stepsAfter, stepsBefore } from './ladder.ts';

const SET_BY_BUREAU = '下发清理任务时由司法局设定的期限';

/** A task of a running round with documents that still wait for their conclusion: to its body before the limit, to the leader after it. */
export function taskFlag(
  round: Pick<CleanupRoundRow, 'id' | 'title' | 'openedOn' | 'state'>,
  task: Pick<CleanupTaskRow, 'id' | 'issuerId' | 'dueOn'>,
  on: Day,
  profile: Profile,
): Flag | null {
  const { openedOn } = round;
  if (round.state !== 'open' || openedOn === null || openedOn > on) return null;
  const { figures } = periodOn(profile, on);
  const ladder = figures['cleanup.ladderDays'].value;
  const overdue = task.dueOn < on;
  if (!overdue && on < ladderStart(task.dueOn, ladder)) return null;
  const kind = overdue ? 'cleanup.task_overdue' : 'cleanup.task_due';
  return {
    key: `${kind}:${task.id}:${task.dueOn}`,
    kind,
    documentId: null,
    issuerId: task.issuerId,
    dueOn: task.dueOn,
    rule: `${round.title}：应于${task.dueOn}前报送清理结论${overdue ? '，已逾期' : ''}`,
    citation: SET_BY_BUREAU,
    evidence: [{ label: '下发清理任务', on: openedOn, table: 'cleanupRound', id: round.id }],
    steps: overdue
      ? stepsAfter(task.dueOn, figures['reminder.overdueDays'].value)
      : stepsBefore(task.dueOn, ladder).filter((step) => step.on >= openedOn),
  };
}

/** A round that is not published by the day that was set for the whole. */
export function roundFlag(
  round: Pick<CleanupRoundRow, 'id' | 'title' | 'openedOn' | 'finishBy'>,
  on: Day,
  profile: Profile,
): Flag | null {
  const { openedOn, finishBy } = round;
  if (openedOn === null || openedOn > on || finishBy >= on) return null;
  const after = periodOn(profile, on).figures['reminder.overdueDays'];
  return {
    key: `cleanup.round_overdue:${round.id}:${finishBy}`,
    kind: 'cleanup.round_overdue',
    documentId: null,
    issuerId: null,
    dueOn: finishBy,
    rule: `${round.title}：应于${finishBy}前公布清理结果，已逾期`,
    citation: `${SET_BY_BUREAU}；提醒：${citationOf(after)}`,
    evidence: [{ label: '下发清理任务', on: openedOn, table: 'cleanupRound', id: round.id }],
    steps: stepsAfter(finishBy, after.value),
  };
}
