import type { Day } from './day.ts';
import { Fault } from './fault.ts';
import type { ReviewRow } from './model.ts';

const OPEN = ['submitted', 'accepted', 'supplement'] as const;
export const isOpenReview = (review: Pick<ReviewRow, 'state'>): boolean =>
  (OPEN as readonly string[]).includes(review.state);

/** A day of a procedure cannot lie in the future, nor before the step that it follows. */
export function demandOrder(on: Day, today: Day, notBefore: Day | null, field: string): void {
  if (on > today) throw new Fault('day.future', { field, on });
  if (notBefore !== null && on < notBefore) throw new Fault('day.order', { field, on, notBefore });
}

/** The concluded review that allows issue: 合法, or 应当予以修改 with its adoption on record. */
export function clearingReview(reviews: readonly ReviewRow[]): ReviewRow | null {
  const last = reviews.filter((review) => review.state === 'concluded').at(-1);
  if (!last || last.opinion === 'unlawful') return null;
  return last.opinion === 'lawful' || last.adoption !== null ? last : null;
}
