import type * as C from '../codes.ts';
import type { Day } from '../day.ts';
import type { Instant, Row } from './base.ts';

export interface ProblemEventRow extends Row {
  issuerId: number;
  documentId: number | null;
  kind: C.ProblemKind;
  on: Day;
  note: string | null;
  excludedAt: Instant | null;
  excludedReason: string | null;
  /** What happened, named so that it can be recorded only once; null for events from before these were kept. */
  key: string | null;
  state: C.ProblemState;
  /** The act that caused it and the row that proves it; null for what happened outside and was recorded by a person. */
  act: string | null;
  sourceTable: string | null;
  sourceId: number | null;
  /** Null for the daily scan, and for events from before these were kept. */
  recordedById: number | null;
  recordedAt: Instant | null;
  contestedAt: Instant | null;
  contestedById: number | null;
  contestReason: string | null;
  /** Who upheld it or took it out, and why. */
  decidedAt: Instant | null;
  decidedById: number | null;
  decisionReason: string | null;
  /** The decision on a measure (约谈, 通报批评, 挂牌督办) that has counted it last; null where none has, or it was taken back. */
  interviewId: number | null;
}
