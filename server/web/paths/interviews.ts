/** Addresses of 约谈督办. */
import type { Day } from '../../domain/day.ts';
import { queryString } from './address.ts';
import type { Id } from './address.ts';

/** The list of measures, as its address holds it. */
export interface InterviewQuery {
  state?: string;
  issuer?: number;
  page?: number;
}

/** What is tried out, field by field as the form has it; `weight.KIND` for each kind of event. */
export type SimulateQuery = Readonly<Record<string, string>> & { from?: Day; to?: Day };

export const interviewPaths = {
  interviews: (query: InterviewQuery = {}) =>
    `/interviews${queryString({ ...query, page: query.page === 1 ? null : query.page })}`,
  interviewsFile: () => '/interviews.xlsx',
  interviewSimulate: (query: SimulateQuery = {}) => `/interviews/simulate${queryString(query)}`,
  interviewSimulateFile: (query: SimulateQuery = {}) => `/interviews/simulate.xlsx${queryString(query)}`,
  /** Where a body stands, and the decision on it. */
  interviewStanding: (issuerId: Id) => `/interviews/bodies/${issuerId}`,
  interviewDecide: (issuerId: Id, act: string) => `/interviews/bodies/${issuerId}/${act}`,
  interviewCandidatePaper: (issuerId: Id) => `/interviews/bodies/${issuerId}/evidence.docx`,
  interviewCandidatePack: (issuerId: Id) => `/interviews/bodies/${issuerId}/evidence.zip`,
  interview: (id: Id, section?: string) => `/interviews/${id}${section === undefined ? '' : `#${section}`}`,
  interviewAct: (id: Id, act: string) => `/interviews/${id}/${act}`,
  interviewPaper: (id: Id, paper: string) => `/interviews/${id}/papers/${paper}.docx`,
  interviewPack: (id: Id) => `/interviews/${id}/evidence.zip`,
};
