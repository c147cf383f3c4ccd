import type { AttachmentRow, HintVerdictRow, Instant, Row } from '../model.ts';
import type { Day } from '../day.ts';
import type { ReviewMaterial } from '../profile/codes.ts';
import type { CounselKind, CounselUse, PointResult, ReviewPoint, ReviewStep } from './codes.ts';

/** One step of a review, as it happened: never changed, so that each interval of the clock can be told again. */
export interface ReviewStepRow extends Row {
  documentId: number;
  reviewId: number;
  step: ReviewStep;
  on: Day;
  byId: number | null;
  at: Instant;
  /** Who reviews from now on, for `assigned` and `accepted`. */
  reviewerId: number | null;
  /** Materials that were missing: at submission, or asked for. */
  missing: ReviewMaterial[];
  note: string | null;
}

/** What the reviewer finds on one of the seven points. */
export interface ReviewPointRow extends Row {
  documentId: number;
  reviewId: number;
  point: ReviewPoint;
  result: PointResult;
  note: string | null;
  judgedById: number;
  judgedAt: Instant;
}

/** 专家协审 or 法律顾问意见: asked, answered, taken up or not. */
export interface ReviewCounselRow extends Row {
  documentId: number;
  reviewId: number;
  kind: CounselKind;
  name: string;
  organization: string | null;
  askedOn: Day;
  askedById: number;
  question: string;
  answeredOn: Day | null;
  opinion: string | null;
  use: CounselUse | null;
  useNote: string | null;
}

/**
 * 紧急情况: a leader alone lets one exact draft be issued before its review, which has to follow. The last day for sending it in is
 * part of the approval; no text that we know sets one.
 */
export interface EmergencyRow extends Row {
  documentId: number;
  draftSha256: string;
  approvedById: number;
  approvedOn: Day;
  approvedAt: Instant;
  reason: string;
  basis: string;
  /** Last day to send the issued document to 合法性审核. */
  reviewBy: Day;
  /** Set once a problem event tells that the review did not follow in time. */
  problemId: number | null;
  revokedAt: Instant | null;
  revokedById: number | null;
  revokeReason: string | null;
}

/** Everything about the reviews of one document beside the reviews themselves. */
export interface ReviewFile {
  /** Oldest first. */
  steps: ReviewStepRow[];
  points: ReviewPointRow[];
  counsels: ReviewCounselRow[];
  emergencies: EmergencyRow[];
  /** Papers of the reviews, and those that wait for one (`subjectId` null); removed ones too. */
  papers: AttachmentRow[];
  verdicts: HintVerdictRow[];
}
