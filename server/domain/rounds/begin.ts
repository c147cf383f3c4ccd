import { insert, remove, update } from '../change.ts';
import type { Change, Write } from '../change.ts';
import type { Day } from '../day.ts';
import { Fault } from '../fault.ts';
import type { CleanupItemRow, CleanupRoundRow } from './rows.ts';
import { roundAfter } from './course.ts';
import type { Scope, ScopeLine } from './scope.ts';
import { roundChange, stepWrite, type Doing } from './step.ts';

/** What a person says of a round before it is opened. */
export type RoundPlan = Pick<
  CleanupRoundRow,
  'title' | 'kind' | 'cutOff' | 'criteria' | 'note' | 'answerBy' | 'finishBy'
>;

/** Ids that beginning or editing takes at most. */
export const idsForScope = (scope: Scope): number => scope.in.length + 2;

/** Days of a plan: no cut-off that has not come, limits that lie ahead and in order. */
function demandDays(plan: RoundPlan, today: Day): void {
  if (plan.cutOff > today) throw new Fault('round.cutoff_future', { on: plan.cutOff });
  if (plan.answerBy < today) throw new Fault('day.order', { field: 'answerBy', on: plan.answerBy, notBefore: today });
  if (plan.finishBy < plan.answerBy)
    throw new Fault('day.order', { field: 'finishBy', on: plan.finishBy, notBefore: plan.answerBy });
  const { words, law, subjects = [] } = plan.criteria;
  const sought = words.length > 0 || law !== null || subjects.length > 0;
  if (plan.kind === 'special' && !sought) throw new Fault('round.words_missing', {});
  if (plan.kind === 'immediate' && law === null) throw new Fault('round.law_missing', {});
  if (plan.kind === 'regular' && sought) throw new Fault('round.words_unwanted', {});
}

/** A round on which nobody has decided. */
export const UNDECIDED = {
  checkedOn: null,
  checkedById: null,
  decidedOn: null,
  decidedById: null,
  decisionTitle: null,
  decisionNumber: null,
  basisDocumentId: null,
  effectiveOn: null,
  strike: 'none',
} as const;

const NOT_YET = {
  amendWithin: null,
  openedOn: null,
  openedById: null,
  ...UNDECIDED,
  publishedOn: null,
  publishedAt: null,
  publishedById: null,
  comparedWithId: null,
  endedAt: null,
  endedById: null,
  endReason: null,
} as const satisfies Partial<CleanupRoundRow>;

/** A document that waits for its conclusion. */
export const freshItem = (
  id: number,
  roundId: number,
  { line, answererId, matched }: ScopeLine,
  byHand: string | null,
): Omit<CleanupItemRow, 'version'> => ({
  id,
  roundId,
  documentId: line.id,
  issuerId: answererId,
  state: 'asked',
  matched,
  byHand: byHand !== null,
  conclusion: null,
  reason: null,
  basis: null,
  amendBy: null,
  lapseUnless: false,
  answeredById: null,
  answeredAt: null,
  acceptedById: null,
  acceptedAt: null,
  note: byHand,
});

/** Begins a round with the documents that its criteria find; nobody is told yet. */
export function beginRound(id: number, plan: RoundPlan, scope: Scope, by: Doing): Change {
  demandDays(plan, by.on);
  return {
    act: 'round.begin',
    documents: [],
    writes: [
      insert('cleanupRound', {
        id,
        ...plan,
        ...NOT_YET,
        state: 'preparing',
        createdById: by.byId,
        createdAt: by.at,
      }),
      ...scope.in.map((one) => insert('cleanupItem', freshItem(by.next(), id, one, null))),
      stepWrite(id, null, 'round.begin', by, null),
    ],
  };
}

/**
 * Another plan before the round is opened: its documents are looked for anew. What was put in or taken out by hand stays as it is.
 */
export function editRound(
  round: CleanupRoundRow,
  items: readonly CleanupItemRow[],
  plan: RoundPlan,
  scope: Scope,
  by: Doing,
): Change {
  roundAfter(round, 'round.edit');
  demandDays(plan, by.on);
  const kept = items.filter((item) => item.byHand || item.state === 'removed');
  const keptIds = new Set(kept.map((item) => item.documentId));
  const held = new Map(items.map((item) => [item.documentId, item]));
  const wanted = new Set(scope.in.map((one) => one.line.id));
  const writes: Write[] = [update('cleanupRound', round, plan)];
  for (const item of items)
    if (!keptIds.has(item.documentId) && !wanted.has(item.documentId)) writes.push(remove('cleanupItem', item));
  for (const one of scope.in) {
    const item = held.get(one.line.id);
    if (item === undefined) writes.push(insert('cleanupItem', freshItem(by.next(), round.id, one, null)));
    else if (!keptIds.has(item.documentId) && (item.matched !== one.matched || item.issuerId !== one.answererId))
      writes.push(update('cleanupItem', item, { matched: one.matched, issuerId: one.answererId }));
  }
  writes.push(stepWrite(round.id, null, 'round.edit', by, null));
  return roundChange('round.edit', round, writes);
}
