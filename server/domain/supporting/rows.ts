import type { Day } from '../day.ts';
import type { Instant, Row } from '../model.ts';

/** 配套文件 that a law or regulation demands of a body within a time (M15): open until a document fulfils it or it is taken back. */
export interface SupportingRow extends Row {
  /** The body that has to make it. */
  issuerId: number;
  lawTitle: string;
  /** The article that demands it. */
  article: string;
  /** What is to be made, in words. */
  subject: string;
  /** Last day to issue it. */
  dueOn: Day;
  /** How that day follows from the law, in words; null where the law names the day itself. */
  reckoning: string | null;
  recordedById: number | null;
  recordedOn: Day;
  recordedAt: Instant;
  /** The document that fulfils it, and the day of its issue. */
  documentId: number | null;
  doneOn: Day | null;
  withdrawnOn: Day | null;
  withdrawnById: number | null;
  withdrawReason: string | null;
}
