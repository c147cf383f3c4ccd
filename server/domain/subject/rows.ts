import type { Instant, Row } from '../model.ts';

/** One document of a batch: what it was and what it became. */
export interface SubjectChange {
  documentId: number;
  before: string | null;
  after: string;
}

/** 主题分类 given to several documents by one act, which can be undone as one. */
export interface SubjectBatchRow extends Row {
  changes: SubjectChange[];
  setAt: Instant;
  setById: number | null;
  undoneAt: Instant | null;
  undoneById: number | null;
}
