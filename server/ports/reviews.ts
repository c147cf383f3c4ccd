/** 合法性审核. */
import type { Visibility } from '../domain/actor.ts';
import type { Day } from '../domain/day.ts';
import type { DocumentName } from '../domain/dossier.ts';
import type * as M from '../domain/model.ts';
import type { EmergencyRow, ReviewFile } from '../domain/review/rows.ts';
import type { Page } from './record.ts';

/** Which reviews a list shows: `soon` ends or ended by `soonBy`, `all` is the register. */
export interface ReviewListFilter {
  visibility: Visibility;
  show: 'mine' | 'unassigned' | 'soon' | 'open' | 'all';
  reviewerId: number | null;
  soonBy: Day;
  issuerIds?: readonly number[];
  opinion?: M.ReviewRow['opinion'] & string;
  /** Sent in from … to …. */
  from?: Day;
  to?: Day;
  /** Part of a title. */
  q?: string;
  offset: number;
  limit: number;
}

/** A review with its document. */
export interface ReviewLine {
  review: M.ReviewRow;
  document: DocumentName;
  issuerId: number | null;
  issuerName: string | null;
}

/** An emergency approval that stands, with the reviews that follow it. */
export interface EmergencyLine {
  emergency: EmergencyRow;
  document: DocumentName;
  issuerId: number | null;
  reviews: M.ReviewRow[];
}

/** Reviews, their steps, points and papers; approvals to issue in an emergency. */
export interface ReviewReader {
  file(documentId: number): Promise<ReviewFile>;
  page(filter: ReviewListFilter): Promise<Page<ReviewLine>>;
  emergencies(visibility: Visibility): Promise<EmergencyLine[]>;
}
