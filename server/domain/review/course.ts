import type { Act } from '../acts.ts';
import type { ReviewState } from '../codes.ts';
import { Fault } from '../fault.ts';
import type { DocumentRow, ReviewRow } from '../model.ts';

/** Acts on a review that exists. */
export const REVIEW_ACTS = [
  'review.accept',
  'review.supplement',
  'review.resubmit',
  'review.withdraw',
  'review.assign',
  'review.check',
  'review.consult',
  'review.answer',
  'review.conclude',
  'review.adopt',
] as const satisfies readonly Act[];
export type ReviewAct = (typeof REVIEW_ACTS)[number];

/** The course of one review: act × state → the state afterwards. What is not here is refused. */
export const REVIEW_COURSE: Record<ReviewAct, Partial<Record<ReviewState, ReviewState>>> = {
  'review.accept': { submitted: 'accepted' },
  'review.supplement': { submitted: 'supplement', accepted: 'supplement' },
  'review.resubmit': { supplement: 'submitted' },
  'review.withdraw': { submitted: 'withdrawn', accepted: 'withdrawn', supplement: 'withdrawn' },
  'review.assign': { submitted: 'submitted', accepted: 'accepted', supplement: 'supplement' },
  'review.check': { accepted: 'accepted' },
  'review.consult': { accepted: 'accepted' },
  'review.answer': { accepted: 'accepted', supplement: 'supplement' },
  'review.conclude': { accepted: 'concluded' },
  'review.adopt': { concluded: 'concluded' },
};

/** The states in which a review takes an act. */
export const statesFor = (act: ReviewAct): ReviewState[] => Object.keys(REVIEW_COURSE[act]) as ReviewState[];

/**
 * The state of the review after the act. Refuses a document that is not under review (a review on paper, an abandoned draft):
 * Fault('document.status'), and an act that its state does not take: Fault('review.state').
 */
export function nextState(act: ReviewAct, document: DocumentRow, review: ReviewRow): ReviewState {
  demandCourse(act, document, review);
  const next = REVIEW_COURSE[act][review.state];
  if (next === undefined) throw new Fault('review.state', { state: review.state, wanted: statesFor(act) });
  return next;
}

/** A review runs while its draft is under review; one that follows an emergency issue, while the document is issued. */
function demandCourse(act: ReviewAct, { status }: DocumentRow, review: ReviewRow): void {
  const issued = status === 'issued' || status === 'filed';
  const follows = review.emergencyId !== null && issued;
  // Whether an opinion was followed is settled before the document is issued.
  const runs = act === 'review.adopt' ? status === 'reviewed' || status === 'draft' : status === 'in_review';
  if (!follows && !runs) throw new Fault('document.status', { status, act });
}
