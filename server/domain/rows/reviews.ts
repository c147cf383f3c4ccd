import type * as C from '../codes.ts';
import type { Day } from '../day.ts';
import type { HintCode, HintVerdict, RiskHint } from '../hints.ts';
import type { ReviewOutcome } from '../review/codes.ts';
import type { Instant, Row } from './base.ts';

/** 合法性审核 of one exact draft. */
export interface ReviewRow extends Row {
  documentId: number;
  textVersionId: number | null;
  /** SHA-256 of the draft's text that was reviewed: a changed draft is not a reviewed draft. */
  draftSha256: string | null;
  state: C.ReviewState;
  submittedOn: Day | null;
  submittedById: number | null;
  acceptedOn: Day | null;
  reviewerId: number | null;
  /** Last day for the opinion, by the profile of the day of acceptance. */
  dueOn: Day | null;
  opinion: C.Opinion | null;
  opinionNumber: string | null;
  opinionText: string | null;
  concludedOn: Day | null;
  adoption: C.Adoption | null;
  adoptionNote: string | null;
  /** True for a past review recorded from paper. */
  fromPaper: boolean;
  /** What the opinion asks for in local terms; null for reviews of before, and on paper. */
  outcome: ReviewOutcome | null;
  /** Last day to supply what is missing, by the profile of the day of asking. */
  supplementDueOn: Day | null;
  /** The emergency issue that this review follows. */
  emergencyId: number | null;
  /** Points and hints that were followed: `point:…`, `hint:…`. */
  taken: string[] | null;
}

/**
 * What the reviewer said of one hint on one wording. Bound to the hash of the text: a draft that was changed shows its hints anew.
 * The words and the rule are kept as they were shown, whatever the rules find later.
 */
export interface HintVerdictRow extends Row {
  documentId: number;
  reviewId: number;
  textSha256: string;
  code: HintCode;
  start: number;
  end: number;
  quote: string;
  article: string | null;
  citation: string | null;
  details: RiskHint['details'];
  verdict: HintVerdict;
  reason: string | null;
  judgedById: number;
  judgedAt: Instant;
}
