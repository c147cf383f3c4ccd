import { check } from '../../server/actions/reviews/reviews.ts';
import type { Actor } from '../../server/domain/actor.ts';
import { REVIEW_POINTS } from '../../server/domain/review/codes.ts';
import type { ReviewPoint } from '../../server/domain/review/codes.ts';
import type { Context } from '../../server/ports.ts';

/** The seven points as a reviewer says them: all well, or a problem with those named. */
export const sevenPoints = (...problems: ReviewPoint[]) =>
  REVIEW_POINTS.map((point) =>
    problems.includes(point)
      ? { point, result: 'problem' as const, note: '第五条没有依据' }
      : { point, result: 'pass' as const, note: null },
  );

/** Fills in the checklist of an accepted review. */
export const fillPoints = (
  ctx: Context,
  reviewer: Actor,
  id: number,
  reviewId: number,
  ...problems: ReviewPoint[]
): Promise<unknown> => check(ctx, reviewer, id, reviewId, sevenPoints(...problems));
