import { addDays, type Day } from '../day.ts';
import type { CleanupRoundRow, CleanupTaskRow } from '../rounds/rows.ts';
import { problemKey, type ProblemFact } from './event.ts';

/** An event of a body that belongs to no single document. */
export interface BodyFact {
  issuerId: number;
  fact: ProblemFact;
  key: string;
}

export const bodyFact = (issuerId: number, fact: ProblemFact): BodyFact => ({
  issuerId,
  fact,
  key: problemKey(fact.kind, fact.source),
});

/**
 * 未按期清理 (domain.md §7): a body let the limit of its task in a round run out over documents that it never answered for. What was
 * answered in time and sent back, and what came to the body after the limit, is no failure of it. Once for each limit, and not at all
 * where all of it is `counted` by the documents' own limits (`oneCause.ts`).
 */
export function missedTask(
  round: Pick<CleanupRoundRow, 'id' | 'title' | 'state' | 'openedOn'>,
  task: Pick<CleanupTaskRow, 'id' | 'issuerId' | 'dueOn'>,
  unanswered: number,
  on: Day,
  counted = 0,
): BodyFact | null {
  const { issuerId, dueOn } = task;
  const running = round.state === 'open' && round.openedOn !== null && round.openedOn <= on;
  if (!running || issuerId === null || dueOn >= on || unanswered <= counted) return null;
  const again = counted === 0 ? '' : `，其中${counted}件因自身的清理期限已过，此前已各计一次，本次不重复计`;
  return bodyFact(issuerId, {
    kind: 'cleanup.missed',
    on: addDays(dueOn, 1),
    note: `${round.title}：应于${dueOn}前报送清理结论，期满时${unanswered}件没有报送${again}`,
    source: { table: 'cleanupRound', id: round.id, again: `${task.id}:${dueOn}` },
  });
}
