/** 后评估. */
import type { Day } from '../domain/day.ts';
import type { EvaluationPurpose, EvaluationState } from '../domain/evaluation/codes.ts';
import type { EvaluationRow } from '../domain/evaluation/rows.ts';
import type { Page } from './record.ts';

export interface EvaluationFilter {
  /** Only of documents that one of these bodies issued, alone or jointly, or drafted. */
  issuerIds?: readonly number[];
  states?: readonly EvaluationState[];
  purpose?: EvaluationPurpose;
  /** Reports that are due on or before this day. */
  dueBy?: Day;
  /** Part of a title or 文号. */
  q?: string;
  offset: number;
  limit: number;
}

/** An evaluation with the document that it is about. */
export interface EvaluationLine {
  row: EvaluationRow;
  title: string;
  docNumber: string | null;
  issuerName: string | null;
}

export interface EvaluationReader {
  /** Those that go on first, by the day on which they are due. */
  page(filter: EvaluationFilter): Promise<Page<EvaluationLine>>;
  /** Evaluations of one document, the latest first. */
  ofDocument(documentId: number): Promise<EvaluationRow[]>;
}
