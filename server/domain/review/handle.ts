import { update } from '../change.ts';
import type { Change } from '../change.ts';
import { laterOf } from '../day.ts';
import type { Day } from '../day.ts';
import { Fault } from '../fault.ts';
import type { DocumentRow, ReviewRow, UserRow } from '../model.ts';
import type { ReviewMaterial } from '../profile/codes.ts';
import { demandOrder } from '../review.ts';
import { nextState } from './course.ts';
import type { ReviewStepRow } from './rows.ts';
import { lastMove, stepsOf, stepWrite, type StepBy } from './step.ts';

const relying = (document: DocumentRow) => [{ table: 'document' as const, id: document.id, version: document.version }];

/** A review that was given to somebody is handled by that person alone: Fault('review.not_yours'). */
export function demandOwn(review: Pick<ReviewRow, 'reviewerId'>, byId: number): void {
  if (review.reviewerId !== null && review.reviewerId !== byId) throw new Fault('review.not_yours', {});
}

/** Whether somebody has sent the draft in, first or after 补正: such a person reviews nothing of it. */
export const hasSent = (review: ReviewRow, steps: readonly ReviewStepRow[], userId: number): boolean =>
  review.submittedById === userId ||
  stepsOf(steps, review).some((row) => (row.step === 'submitted' || row.step === 'resubmitted') && row.byId === userId);

/** 受理: the clock starts or goes on; `dueOn` is the last day by the profile of the day of first acceptance (115号(五)), null where it sets none. */
export function acceptReview(
  document: DocumentRow,
  review: ReviewRow,
  steps: readonly ReviewStepRow[],
  said: { on: Day; dueOn: Day | null; missing: ReviewMaterial[] },
  by: StepBy,
): Change {
  const state = nextState('review.accept', document, review);
  demandOwn(review, by.id);
  const before = lastMove(steps, review)?.on ?? laterOf(review.submittedOn, review.acceptedOn);
  demandOrder(said.on, by.today, before, 'acceptedOn');
  return {
    act: 'review.accept',
    documents: [review.documentId],
    relies: relying(document),
    writes: [
      update('review', review, {
        state,
        acceptedOn: review.acceptedOn ?? said.on,
        reviewerId: by.id,
        dueOn: said.dueOn,
        supplementDueOn: null,
      }),
      stepWrite(review, 'accepted', said.on, by, { reviewerId: by.id, missing: said.missing }),
    ],
  };
}

export interface Asking {
  on: Day;
  note: string;
  missing: ReviewMaterial[];
  /** Last day to supply them, by the profile of the day of asking; null where it sets none. */
  dueOn: Day | null;
}

/** 退回补正: materials are incomplete; the clock stops until they are there (115号(五)). */
export function askSupplement(
  document: DocumentRow,
  review: ReviewRow,
  steps: readonly ReviewStepRow[],
  asking: Asking,
  by: StepBy,
): Change {
  const state = nextState('review.supplement', document, review);
  demandOwn(review, by.id);
  demandOrder(asking.on, by.today, lastMove(steps, review)?.on ?? review.submittedOn, 'supplementOn');
  return {
    act: 'review.supplement',
    documents: [review.documentId],
    relies: relying(document),
    writes: [
      update('review', review, {
        state,
        reviewerId: by.id,
        opinionText: asking.note,
        dueOn: null,
        supplementDueOn: asking.dueOn,
      }),
      stepWrite(review, 'supplement', asking.on, by, { missing: asking.missing, note: asking.note }),
    ],
    note: asking.note,
  };
}

/**
 * 分派: by a leader to a reviewer, or by a reviewer to themselves. Whoever sent the draft in cannot be it (four eyes); taking it
 * from somebody needs a reason.
 */
export function assignReview(
  document: DocumentRow,
  review: ReviewRow,
  steps: readonly ReviewStepRow[],
  to: Pick<UserRow, 'id' | 'role' | 'disabledAt'>,
  reason: string | null,
  by: StepBy & { role: UserRow['role'] },
): Change {
  const state = nextState('review.assign', document, review);
  if (to.role !== 'reviewer' || to.disabledAt !== null) throw new Fault('review.not_reviewer', {});
  if (hasSent(review, steps, to.id)) throw new Fault('review.four_eyes', {});
  if (by.role === 'reviewer' && to.id !== by.id) throw new Fault('review.assign_other', {});
  if (review.reviewerId === to.id) throw new Fault('review.assigned', {});
  if (review.reviewerId !== null && !reason) throw new Fault('review.reason_missing', {});
  return {
    act: 'review.assign',
    documents: [review.documentId],
    relies: relying(document),
    writes: [
      update('review', review, { state, reviewerId: to.id }),
      stepWrite(review, 'assigned', by.today, by, { reviewerId: to.id, note: reason }),
    ],
  };
}
