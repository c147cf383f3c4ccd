import { insert, update } from '../change.ts';
import type { Change, Write } from '../change.ts';
import type { Day } from '../day.ts';
import { Fault } from '../fault.ts';
import { freshItem } from './begin.ts';
import type { Conclusion } from './codes.ts';
import { itemAfter, roundAfter } from './course.ts';
import type { CleanupItemRow, CleanupRoundRow, CleanupTaskRow } from './rows.ts';
import type { ScopeLine } from './scope.ts';
import { roundChange, stepWrite, type Doing } from './step.ts';

/** What a body says of a document. */
export interface Answer {
  conclusion: Conclusion;
  reason: string | null;
  basis: string | null;
  amendBy: Day | null;
  lapseUnless: boolean;
}

/** The task of a body in a running round: the one it has, one that it gets back, or a new one. */
function taskOf(
  round: CleanupRoundRow,
  tasks: readonly CleanupTaskRow[],
  issuerId: number | null,
  by: Doing,
): { id: number; writes: Write[] } {
  const held = tasks.find((task) => task.issuerId === issuerId);
  if (held !== undefined)
    return {
      id: held.id,
      writes: held.movedOn === null ? [] : [update('cleanupTask', held, { movedToId: null, movedOn: null })],
    };
  const id = by.next();
  const row = { id, roundId: round.id, issuerId, dueOn: round.answerBy, movedToId: null, movedOn: null };
  return { id, writes: [insert('cleanupTask', row)] };
}

/** Puts a document in by hand, with the reason; one that was taken out comes back. Fault('round.held') for one that is in it. */
export function addItem(
  round: CleanupRoundRow,
  held: CleanupItemRow | null,
  tasks: readonly CleanupTaskRow[],
  one: ScopeLine,
  reason: string,
  by: Doing,
): Change {
  roundAfter(round, 'round.add');
  if (held !== null && held.state !== 'removed') throw new Fault('round.held', { title: one.line.title });
  const itemId = held?.id ?? by.next();
  const { id: _id, roundId: _round, documentId: _document, ...fresh } = freshItem(itemId, round.id, one, reason);
  return roundChange('round.add', round, [
    held === null
      ? insert('cleanupItem', freshItem(itemId, round.id, one, reason))
      : update('cleanupItem', held, fresh),
    ...(round.state === 'open' ? taskOf(round, tasks, one.answererId, by).writes : []),
    stepWrite(round.id, itemId, 'round.add', by, reason),
  ]);
}

/** Takes a document out with the reason; the row stays. */
export function removeItem(round: CleanupRoundRow, item: CleanupItemRow, reason: string, by: Doing): Change {
  const state = itemAfter(round, item, 'round.remove');
  return roundChange('round.remove', round, [
    update('cleanupItem', item, { state, note: reason }),
    stepWrite(round.id, item.id, 'round.remove', by, reason),
  ]);
}

/** What an answer must say: why, for all but 继续有效; and no deadline but of what is to be amended. */
function demandAnswer(answer: Answer): void {
  if (answer.conclusion !== 'keep' && answer.reason === null) throw new Fault('round.reason_missing', {});
  if (answer.conclusion !== 'amend' && (answer.amendBy !== null || answer.lapseUnless))
    throw new Fault('round.amend_only', {});
}

/** The same conclusion for all of `items`. */
export function answerItems(
  round: CleanupRoundRow,
  items: readonly CleanupItemRow[],
  answer: Answer,
  by: Doing,
): Change {
  demandAnswer(answer);
  if (items.length === 0) throw new Fault('round.nothing', {});
  return roundChange(
    'round.answer',
    round,
    items.map((item) =>
      update('cleanupItem', item, {
        state: itemAfter(round, item, 'round.answer'),
        ...answer,
        answeredById: by.byId,
        answeredAt: by.at,
        acceptedById: null,
        acceptedAt: null,
      }),
    ),
  );
}

/** Sends conclusions back with the reason. */
export function returnItems(
  round: CleanupRoundRow,
  items: readonly CleanupItemRow[],
  reason: string,
  by: Doing,
): Change {
  if (items.length === 0) throw new Fault('round.nothing', {});
  return roundChange('round.return', round, [
    ...items.map((item) =>
      update('cleanupItem', item, {
        state: itemAfter(round, item, 'round.return'),
        note: reason,
        acceptedById: null,
        acceptedAt: null,
      }),
    ),
    ...items.map((item) => stepWrite(round.id, item.id, 'round.return', by, reason)),
  ]);
}

/** The bureau agrees. */
export function acceptItems(round: CleanupRoundRow, items: readonly CleanupItemRow[], by: Doing): Change {
  if (items.length === 0) throw new Fault('round.nothing', {});
  return roundChange(
    'round.accept',
    round,
    items.map((item) =>
      update('cleanupItem', item, {
        state: itemAfter(round, item, 'round.accept'),
        note: null,
        acceptedById: by.byId,
        acceptedAt: by.at,
      }),
    ),
  );
}

/**
 * Documents go to another body: theirs has ended, or the bureau says that another one carries them out. A task that has none left says
 * where it went.
 */
export function moveItems(
  round: CleanupRoundRow,
  all: readonly CleanupItemRow[],
  ids: ReadonlySet<number>,
  tasks: readonly CleanupTaskRow[],
  to: number | null,
  reason: string,
  by: Doing,
): Change {
  roundAfter(round, 'round.transfer');
  const moved = all.filter((item) => ids.has(item.id) && item.issuerId !== to && item.state !== 'removed');
  if (moved.length === 0) throw new Fault('round.nothing', {});
  const gone = new Set(moved.map((item) => item.id));
  const left = new Set(all.filter((item) => item.state !== 'removed' && !gone.has(item.id)).map((one) => one.issuerId));
  const target = taskOf(round, tasks, to, by);
  const emptied = tasks.filter(
    (task) =>
      task.issuerId !== to &&
      task.movedOn === null &&
      moved.some((item) => item.issuerId === task.issuerId) &&
      !left.has(task.issuerId),
  );
  return roundChange('round.transfer', round, [
    ...target.writes,
    ...emptied.map((task) => update('cleanupTask', task, { movedToId: target.id, movedOn: by.on })),
    ...moved.map((item) => update('cleanupItem', item, { issuerId: to })),
    ...moved.map((item) => stepWrite(round.id, item.id, 'round.transfer', by, reason)),
  ]);
}
