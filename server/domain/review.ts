import type { Act } from './acts.ts';
import { insert, update } from './change.ts';
import type { Change } from './change.ts';
import type { Adoption, Opinion } from './codes.ts';
import { laterOf } from './day.ts';
import type { Day } from './day.ts';
import { Fault } from './fault.ts';
import type { DocumentRow, ReviewRow, TextVersionRow } from './model.ts';

const OPEN = ['submitted', 'accepted', 'supplement'] as const;
export const isOpenReview = (review: Pick<ReviewRow, 'state'>): boolean =>
  (OPEN as readonly string[]).includes(review.state);

function demandState(review: ReviewRow, ...states: ReviewRow['state'][]): void {
  if (!states.includes(review.state)) throw new Fault('review.state', { state: review.state, wanted: states });
}

/** Only a draft that is under review has a review that can move: not one on paper, nor that of an abandoned draft. */
function demandInReview(document: DocumentRow, act: Act): void {
  if (document.status !== 'in_review') throw new Fault('document.status', { status: document.status, act });
}

/** A day of a procedure cannot lie in the future, nor before the step that it follows. */
export function demandOrder(on: Day, today: Day, notBefore: Day | null, field: string): void {
  if (on > today) throw new Fault('day.future', { field, on });
  if (notBefore !== null && on < notBefore) throw new Fault('day.order', { field, on, notBefore });
}

/** 送审: sends the latest wording of a draft to 合法性审核, bound to that text's hash (国办发〔2018〕115号(四)). */
export function submitReview(
  document: DocumentRow,
  draft: TextVersionRow,
  reviews: readonly ReviewRow[],
  by: { id: number; reviewId: number; on: Day; today: Day },
): Change {
  if (document.status !== 'draft' && document.status !== 'reviewed')
    throw new Fault('document.status', { status: document.status, act: 'review.submit' });
  if (reviews.some(isOpenReview)) throw new Fault('review.open', {});
  const lastOpinion = reviews.map((review) => review.concludedOn).reduce(laterOf, null);
  demandOrder(by.on, by.today, lastOpinion, 'submittedOn');
  return {
    act: 'review.submit',
    documents: [document.id],
    relies: [{ table: 'textVersion', id: draft.id, version: draft.version }],
    writes: [
      update('document', document, { status: 'in_review' }),
      insert('review', {
        id: by.reviewId,
        documentId: document.id,
        textVersionId: draft.id,
        draftSha256: draft.textSha256,
        state: 'submitted',
        submittedOn: by.on,
        submittedById: by.id,
        acceptedOn: null,
        reviewerId: null,
        dueOn: null,
        opinion: null,
        opinionNumber: null,
        opinionText: null,
        concludedOn: null,
        adoption: null,
        adoptionNote: null,
        fromPaper: false,
        outcome: null,
        supplementDueOn: null,
        emergencyId: null,
        taken: null,
      }),
    ],
  };
}

/** 受理: the clock starts; `dueOn` is the last day by the profile of the day of acceptance (115号(五)), null where it sets none. */
export function acceptReview(
  document: DocumentRow,
  review: ReviewRow,
  by: { id: number; on: Day; dueOn: Day | null; today: Day },
): Change {
  demandInReview(document, 'review.accept');
  demandState(review, 'submitted', 'supplement');
  demandOrder(by.on, by.today, laterOf(review.submittedOn, review.acceptedOn), 'acceptedOn');
  return {
    act: 'review.accept',
    documents: [review.documentId],
    relies: [{ table: 'document', id: document.id, version: document.version }],
    writes: [update('review', review, { state: 'accepted', acceptedOn: by.on, reviewerId: by.id, dueOn: by.dueOn })],
  };
}

/** 退回补正: materials are incomplete; the review waits for the drafter (115号(五)). */
export function askSupplement(document: DocumentRow, review: ReviewRow, by: { id: number; note: string }): Change {
  demandInReview(document, 'review.supplement');
  demandState(review, 'submitted', 'accepted');
  return {
    act: 'review.supplement',
    documents: [review.documentId],
    relies: [{ table: 'document', id: document.id, version: document.version }],
    writes: [update('review', review, { state: 'supplement', reviewerId: by.id, opinionText: by.note, dueOn: null })],
    note: by.note,
  };
}

export interface Conclusion {
  opinion: Opinion;
  opinionNumber: string | null;
  opinionText: string | null;
  on: Day;
}

/**
 * The opinion (115号(六)). 合法 and 应当予以修改 make the draft `reviewed` (the latter still needs adoption before issue);
 * 不合法 sends it back to `draft`: it may not go to collective deliberation (115号(七)). Refuses when the draft has changed since.
 */
export function concludeReview(
  document: DocumentRow,
  review: ReviewRow,
  draft: TextVersionRow,
  conclusion: Conclusion,
  today: Day,
): Change {
  demandInReview(document, 'review.conclude');
  demandState(review, 'accepted');
  if (draft.textSha256 !== review.draftSha256) throw new Fault('review.draft_changed', {});
  demandOrder(conclusion.on, today, review.acceptedOn, 'concludedOn');
  if (conclusion.opinion !== 'lawful' && !conclusion.opinionText) throw new Fault('review.reason_missing', {});
  const { on, ...said } = conclusion;
  return {
    act: 'review.conclude',
    documents: [document.id],
    writes: [
      update('review', review, { ...said, state: 'concluded', concludedOn: on }),
      update('document', document, { status: conclusion.opinion === 'unlawful' ? 'draft' : 'reviewed' }),
    ],
  };
}

/** Whether the opinion was followed; not following it needs a reason for the deliberating body (115号(六)). */
export function adoptOpinion(review: ReviewRow, adoption: Adoption, note: string | null): Change {
  demandState(review, 'concluded');
  if (adoption !== 'adopted' && !note) throw new Fault('review.reason_missing', {});
  return {
    act: 'review.adopt',
    documents: [review.documentId],
    writes: [update('review', review, { adoption, adoptionNote: note })],
  };
}

/** The concluded review that allows issue: 合法, or 应当予以修改 with its adoption on record. */
export function clearingReview(reviews: readonly ReviewRow[]): ReviewRow | null {
  const last = reviews.filter((review) => review.state === 'concluded').at(-1);
  if (!last || last.opinion === 'unlawful') return null;
  return last.opinion === 'lawful' || last.adoption !== null ? last : null;
}
