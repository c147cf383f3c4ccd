import { insert, update } from '../change.ts';
import type { Change, Write } from '../change.ts';
import { laterOf } from '../day.ts';
import type { Day } from '../day.ts';
import { isIssued } from '../documents/parts.ts';
import { Fault } from '../fault.ts';
import type { AttachmentRow, DocumentRow, ReviewRow, TextVersionRow } from '../model.ts';
import type { ReviewMaterial } from '../profile/codes.ts';
import { clearingReview, demandOrder, isOpenReview } from '../review.ts';
import { nextState } from './course.ts';
import type { EmergencyRow, ReviewStepRow } from './rows.ts';
import { lastMove, stepWrite, type StepBy } from './step.ts';

export interface Sending {
  on: Day;
  note: string | null;
  /** Demanded materials that are not there: told to both sides, no refusal. */
  missing: ReviewMaterial[];
}

/** The emergency issue that a document's review still has to follow. */
export const openEmergency = (emergencies: readonly EmergencyRow[]): EmergencyRow | null =>
  emergencies.findLast((row) => row.revokedAt === null) ?? null;

/**
 * 送审: sends the latest wording to 合法性审核, bound to that text's hash (国办发〔2018〕115号(四)), with the papers that wait for it. A
 * document that was issued in an emergency is sent in afterwards and stays issued meanwhile.
 */
export function submitReview(
  document: DocumentRow,
  draft: TextVersionRow,
  reviews: readonly ReviewRow[],
  with_: { papers: readonly AttachmentRow[]; emergency: EmergencyRow | null; sending: Sending },
  by: StepBy & { reviewId: number },
): Change {
  const { papers, emergency, sending } = with_;
  const follows = emergency !== null && isIssued(document.status);
  if (document.status !== 'draft' && document.status !== 'reviewed' && !follows)
    throw new Fault('document.status', { status: document.status, act: 'review.submit' });
  if (reviews.some(isOpenReview)) throw new Fault('review.open', {});
  if (follows && reviews.some((row) => row.emergencyId === emergency.id && row.state === 'concluded'))
    throw new Fault('document.status', { status: document.status, act: 'review.submit' });
  const lastOpinion = reviews.map((review) => review.concludedOn).reduce(laterOf, null);
  demandOrder(sending.on, by.today, lastOpinion, 'submittedOn');
  const review = {
    id: by.reviewId,
    documentId: document.id,
    textVersionId: draft.id,
    draftSha256: draft.textSha256,
    state: 'submitted' as const,
    submittedOn: sending.on,
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
    emergencyId: follows ? emergency.id : null,
    taken: null,
  };
  return {
    act: 'review.submit',
    documents: [document.id],
    relies: [{ table: 'textVersion', id: draft.id, version: draft.version }],
    writes: [
      update('document', document, follows ? {} : { status: 'in_review' }),
      insert('review', review),
      stepWrite(review, 'submitted', sending.on, by, sending),
      ...papers.map((paper): Write => update('attachment', paper, { subjectId: by.reviewId })),
    ],
  };
}

/** 补正后重新报送: what was asked for is there, or is said not to be; bound to the draft as it is now. */
export function resubmitReview(
  document: DocumentRow,
  review: ReviewRow,
  draft: TextVersionRow,
  steps: readonly ReviewStepRow[],
  sending: Sending,
  by: StepBy,
): Change {
  const state = nextState('review.resubmit', document, review);
  demandOrder(sending.on, by.today, lastMove(steps, review)?.on ?? review.submittedOn, 'resubmittedOn');
  return {
    act: 'review.resubmit',
    documents: [document.id],
    relies: [
      { table: 'document', id: document.id, version: document.version },
      { table: 'textVersion', id: draft.id, version: draft.version },
    ],
    writes: [
      update('review', review, {
        state,
        textVersionId: draft.id,
        draftSha256: draft.textSha256,
        supplementDueOn: null,
        opinionText: null,
      }),
      stepWrite(review, 'resubmitted', sending.on, by, sending),
    ],
  };
}

/** 撤回送审: the drafter takes the draft back before there is an opinion. */
export function withdrawReview(
  document: DocumentRow,
  review: ReviewRow,
  reviews: readonly ReviewRow[],
  steps: readonly ReviewStepRow[],
  said: { on: Day; reason: string },
  by: StepBy,
): Change {
  const state = nextState('review.withdraw', document, review);
  demandOrder(said.on, by.today, lastMove(steps, review)?.on ?? review.submittedOn, 'withdrawnOn');
  // A review that follows an emergency issue is a duty of the issuer: it cannot be taken back.
  if (review.emergencyId !== null) throw new Fault('review.follows', {});
  const before = reviews.filter((row) => row.id !== review.id);
  return {
    act: 'review.withdraw',
    documents: [document.id],
    writes: [
      update('review', review, { state, dueOn: null, supplementDueOn: null }),
      update('document', document, { status: clearingReview(before) ? 'reviewed' : 'draft' }),
      stepWrite(review, 'withdrawn', said.on, by, { note: said.reason }),
    ],
    note: said.reason,
  };
}
