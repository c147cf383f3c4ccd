/** Addresses around 有效期 and 后评估. */
import type { Day } from '../../domain/day.ts';
import { queryString } from './address.ts';
import type { Id } from './address.ts';

/** What somebody thinks of doing about a term, as the address of its preview holds it. */
export interface TermQuery {
  act?: string;
  on?: Day;
  until?: Day;
  /** 文号, title or 卷宗编号. */
  basis?: string;
  basisText?: string;
}

/** The list of evaluations as its address holds it. */
export interface EvaluationQuery {
  state?: string;
  purpose?: string;
  q?: string;
  page?: number;
}

export const termPaths = {
  term: (id: Id, query: TermQuery = {}, section?: string) =>
    `/dossiers/${id}/term${queryString({ ...query })}${section === undefined ? '' : `#${section}`}`,
  /** `act` without its first part: extend, renew, end. */
  termAct: (id: Id, act: string) => `/dossiers/${id}/term/${act}`,
  termDraft: (id: Id) => `/dossiers/${id}/term/draft`,
  evaluations: (query: EvaluationQuery = {}) =>
    `/evaluations${queryString({ ...query, page: query.page === 1 ? null : query.page })}`,
  evaluationNew: (documentId: Id) => `/dossiers/${documentId}/evaluations`,
  evaluation: (id: Id) => `/evaluations/${id}`,
  /** `act` without its first part. */
  evaluationAct: (id: Id, act: string) => `/evaluations/${id}/${act}`,
  evaluationReport: (id: Id) => `/evaluations/${id}/report.docx`,
};
