import { insert, update } from '../change.ts';
import type { Change } from '../change.ts';
import type { Day } from '../day.ts';
import { Fault } from '../fault.ts';
import { demandOrder } from '../review.ts';
import type { Strike } from './codes.ts';
import { roundAfter } from './course.ts';
import { UNDECIDED } from './begin.ts';
import type { CleanupItemRow, CleanupRoundRow } from './rows.ts';
import { roundChange, stepWrite, type Doing } from './step.ts';

/** The documents that are in the round. */
export const inRound = <I extends Pick<CleanupItemRow, 'state'>>(items: readonly I[]): I[] =>
  items.filter((item) => item.state !== 'removed');

/** Sends the tasks: one for each body that has documents in it, with the limit. The profile of this day is kept for its limits. */
export function openRound(
  round: CleanupRoundRow,
  items: readonly CleanupItemRow[],
  amendWithin: CleanupRoundRow['amendWithin'],
  by: Doing,
): Change {
  const state = roundAfter(round, 'round.open');
  const documents = inRound(items);
  if (documents.length === 0) throw new Fault('round.empty', {});
  if (round.answerBy < by.on) throw new Fault('day.order', { field: 'answerBy', on: round.answerBy, notBefore: by.on });
  return roundChange('round.open', round, [
    update('cleanupRound', round, { state, amendWithin, openedOn: by.on, openedById: by.byId }),
    ...[...new Set(documents.map((item) => item.issuerId))].map((issuerId) =>
      insert('cleanupTask', {
        id: by.next(),
        roundId: round.id,
        issuerId,
        dueOn: round.answerBy,
        movedToId: null,
        movedOn: null,
      }),
    ),
    stepWrite(round.id, null, 'round.open', by, null),
  ]);
}

/** 提请决定: every document has a conclusion that the bureau agrees with. Fault('round.unfinished', {count}). */
export function submitRound(round: CleanupRoundRow, items: readonly CleanupItemRow[], by: Doing): Change {
  const state = roundAfter(round, 'round.submit');
  const waiting = inRound(items).filter((item) => item.state !== 'accepted');
  if (waiting.length > 0) throw new Fault('round.unfinished', { count: waiting.length });
  if (inRound(items).length === 0) throw new Fault('round.empty', {});
  return roundChange('round.submit', round, [
    update('cleanupRound', round, { state, checkedOn: by.on, checkedById: by.byId }),
    stepWrite(round.id, null, 'round.submit', by, null),
  ]);
}

/** Back to the bureau with the reason, before anything was published. */
export function sendBack(round: CleanupRoundRow, reason: string, by: Doing): Change {
  const state = roundAfter(round, 'round.send_back');
  return roundChange('round.send_back', round, [
    update('cleanupRound', round, { state, ...UNDECIDED }),
    stepWrite(round.id, null, 'round.send_back', by, reason),
  ]);
}

/** 清理结果的决定 as the leader takes it. */
export interface RoundDecision {
  on: Day;
  title: string;
  number: string | null;
  basisDocumentId: number | null;
  effectiveOn: Day;
  strike: Strike;
}

/** The decision; taken anew it replaces the one before, as long as nothing is published. */
export function decideRound(round: CleanupRoundRow, said: RoundDecision, by: Doing): Change {
  const state = roundAfter(round, 'round.decide');
  demandOrder(said.on, by.on, round.checkedOn, 'on');
  if (said.effectiveOn < said.on)
    throw new Fault('day.order', { field: 'effectiveOn', on: said.effectiveOn, notBefore: said.on });
  if (said.strike !== 'none' && round.kind !== 'regular') throw new Fault('round.strike_regular', {});
  const { on: decidedOn, title: decisionTitle, number: decisionNumber, ...rest } = said;
  return roundChange('round.decide', round, [
    update('cleanupRound', round, { state, decidedOn, decidedById: by.byId, decisionTitle, decisionNumber, ...rest }),
    stepWrite(round.id, null, 'round.decide', by, decisionTitle),
  ]);
}

/** 终止: ends a round without effect, with the reason. */
export function closeRound(round: CleanupRoundRow, reason: string, by: Doing): Change {
  const state = roundAfter(round, 'round.close');
  return roundChange(
    'round.close',
    round,
    [
      update('cleanupRound', round, { state, endedAt: by.at, endedById: by.byId, endReason: reason }),
      stepWrite(round.id, null, 'round.close', by, reason),
    ],
    reason,
  );
}
