import { insert } from '../change.ts';
import type { Write } from '../change.ts';
import type { Adoption, FilingLine, FilingOutcome, FilingState, Opinion } from '../codes.ts';
import type { Day } from '../day.ts';
import type { NextId } from './parts.ts';

/** A review that happened before the document came to us, recorded from paper. */
export interface PastReview {
  submittedOn: Day | null;
  acceptedOn: Day | null;
  concludedOn: Day | null;
  opinion: Opinion | null;
  opinionNumber: string | null;
  opinionText: string | null;
  adoption: Adoption | null;
  adoptionNote: string | null;
}

/** A filing that happened before the document came to us, recorded from paper. */
export interface PastFiling {
  line: FilingLine;
  clockFrom: Day | null;
  dueOn: Day | null;
  submittedOn: Day | null;
  receivedOn: Day | null;
  outcome: FilingOutcome | null;
  filingNumber: string | null;
  closedOn: Day | null;
}

/** A review that took place on paper, before the document came into the system. */
export function paperReview(documentId: number, review: PastReview, next: NextId): Write {
  return insert('review', {
    id: next(),
    documentId,
    textVersionId: null,
    draftSha256: null,
    state: review.opinion === null ? 'submitted' : 'concluded',
    submittedById: null,
    reviewerId: null,
    dueOn: null,
    fromPaper: true,
    outcome: null,
    supplementDueOn: null,
    emergencyId: null,
    taken: null,
    ...review,
  });
}

const stateOf = (filing: PastFiling): FilingState => {
  if (filing.outcome !== null) return 'closed';
  if (filing.receivedOn !== null) return 'received';
  return filing.submittedOn === null ? 'due' : 'submitted';
};

/** A filing that took place on paper, on one line. */
export function paperFiling(documentId: number, filing: PastFiling, next: NextId): Write {
  return insert('filing', {
    id: next(),
    documentId,
    state: stateOf(filing),
    firstSubmittedOn: filing.submittedOn,
    registeredOn: null,
    stateFrom: filing.closedOn ?? filing.receivedOn ?? filing.submittedOn,
    answerBy: null,
    reviewBy: null,
    submittedById: null,
    opinionText: null,
    closedById: null,
    fromPaper: true,
    ...filing,
  });
}

/** Rows for past acts on paper; nothing where nothing is on file: that is a finding, never a refusal. */
export function paperWrites(
  documentId: number,
  review: PastReview | null,
  filings: readonly PastFiling[],
  next: NextId,
): Write[] {
  return [
    ...(review ? [paperReview(documentId, review, next)] : []),
    ...filings.map((filing) => paperFiling(documentId, filing, next)),
  ];
}
