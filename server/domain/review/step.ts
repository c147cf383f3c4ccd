import { insert } from '../change.ts';
import type { Write } from '../change.ts';
import type { Day } from '../day.ts';
import type { Instant, ReviewRow } from '../model.ts';
import type { ReviewMaterial } from '../profile/codes.ts';
import type { ReviewStep } from './codes.ts';
import type { ReviewStepRow } from './rows.ts';

/** Who does a step, when, and the id of its row. */
export interface StepBy {
  id: number;
  stepId: number;
  at: Instant;
  today: Day;
}

/** The row of a step: what happened, on which day, by whom. */
export const stepWrite = (
  review: Pick<ReviewRow, 'id' | 'documentId'>,
  step: ReviewStep,
  on: Day,
  by: StepBy,
  more: { reviewerId?: number | null; missing?: ReviewMaterial[]; note?: string | null } = {},
): Write =>
  insert('reviewStep', {
    id: by.stepId,
    documentId: review.documentId,
    reviewId: review.id,
    step,
    on,
    byId: by.id,
    at: by.at,
    reviewerId: more.reviewerId ?? null,
    missing: more.missing ?? [],
    note: more.note ?? null,
  });

/** Steps of one review, oldest first. */
export const stepsOf = (steps: readonly ReviewStepRow[], review: Pick<ReviewRow, 'id'>): ReviewStepRow[] =>
  steps.filter((step) => step.reviewId === review.id).sort((a, b) => a.id - b.id);

/** The last step that moved the review: no later one may have an earlier day. */
export const lastMove = (steps: readonly ReviewStepRow[], review: Pick<ReviewRow, 'id'>): ReviewStepRow | null =>
  stepsOf(steps, review).findLast((step) => step.step !== 'assigned') ?? null;
