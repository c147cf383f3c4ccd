import type * as C from '../codes.ts';
import type { Instant, Row } from './base.ts';

/** 比对结论: what a person found on comparing a document with another one. */
export interface ComparisonRow extends Row {
  documentId: number;
  otherId: number;
  outcome: C.ComparisonOutcome;
  /** Where they clash; needed for `conflict`. */
  note: string | null;
  /** SHA-256 of both texts as they were compared: a changed text is not a compared one. */
  textSha256: string;
  otherTextSha256: string;
  byId: number;
  at: Instant;
}
