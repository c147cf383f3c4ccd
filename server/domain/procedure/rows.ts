import type { Day } from '../day.ts';
import type { Instant, Row } from '../model.ts';
import type * as C from './codes.ts';

/** 类别认定: which classes a document belongs to, said as a whole; the latest row counts. */
export interface ClassificationRow extends Row {
  documentId: number;
  classes: C.GivenClass[];
  reason: string;
  byId: number;
  at: Instant;
}

/** 认定结论: whether it is a 行政规范性文件 at all (国办发〔2018〕115号(三)); the latest row counts. */
export interface DeterminationRow extends Row {
  documentId: number;
  normative: boolean;
  /** The matter of the exclusion list that it falls under; null where it is none of them. */
  excludedAs: string | null;
  reason: string;
  on: Day;
  byId: number;
  at: Instant;
}

/** 程序证据: that a step of the procedure was taken, or why it is not needed. */
export interface EvidenceRow extends Row {
  documentId: number;
  kind: C.RecordedKind;
  state: C.EvidenceState;
  /** First day, where it took time (征求意见). */
  fromOn: Day | null;
  /** The day it was done, or its last one; null for what is not needed. */
  on: Day | null;
  performer: C.Performer | null;
  /** The bodies or people, as they are named on paper. */
  who: string | null;
  result: C.EvidenceResult | null;
  /** Conclusion in words; for what is not needed, the reason. */
  said: string | null;
  recordedById: number | null;
  recordedAt: Instant;
  withdrawnAt: Instant | null;
  withdrawnById: number | null;
  withdrawReason: string | null;
}

/** 征求意见 on one exact draft. */
export interface ConsultationRow extends Row {
  documentId: number;
  textVersionId: number;
  /** SHA-256 of the draft's text that is open to comments. */
  draftSha256: string;
  title: string;
  /** 起草说明 for the public: why, on what ground, what is asked. */
  explanation: string;
  /** How else to comment: address, telephone, mail. */
  address: string;
  fromOn: Day;
  /** Last day for comments, inclusive. */
  toOn: Day;
  /** The last day that the profile of the first day demands at least; null where it sets none. */
  leastOn: Day | null;
  /** Why it is shorter than that. */
  shortReason: string | null;
  openedById: number | null;
  openedAt: Instant;
  /** The day it was stopped. */
  withdrawnOn: Day | null;
  withdrawnById: number | null;
  withdrawReason: string | null;
  /** 反馈采纳情况 in words, and the day it was published. */
  resultSaid: string | null;
  resultOn: Day | null;
  resultById: number | null;
}

/** One comment on a draft. Name and contact are never public. */
export interface ConsultationCommentRow extends Row {
  consultationId: number;
  receipt: string;
  /** Given to the form when it was shown: a form sent twice is one comment. */
  formKey: string | null;
  channel: C.CommentChannel;
  receivedOn: Day;
  receivedAt: Instant;
  author: string | null;
  contact: string | null;
  /** 条款 that it is about. */
  place: string | null;
  text: string;
  textSha256: string;
  /** What comments are put together under. */
  topic: string | null;
  outcome: C.CommentOutcome | null;
  answer: string | null;
  answeredById: number | null;
  answeredAt: Instant | null;
  /** Who typed it in from paper; null for what the public sent itself. */
  enteredById: number | null;
}

/** An explanation that a rule asks the issuer for; the latest of its kind counts. */
export interface ExplanationRow extends Row {
  documentId: number;
  about: C.Explained;
  reason: string;
  byId: number;
  at: Instant;
}

/** Everything on file about the procedure of one document, oldest first. */
export interface ProcedureFile {
  classifications: ClassificationRow[];
  determinations: DeterminationRow[];
  evidence: EvidenceRow[];
  consultations: ConsultationRow[];
  explanations: ExplanationRow[];
}
