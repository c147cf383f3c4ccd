/** Addresses of year numbers and scorecards. */
import type { Day } from '../../domain/day.ts';
import { queryString, type Id } from './address.ts';

/** The two times of year numbers: counted up to `on`, as known on `known`. */
export interface TimesQuery {
  on?: Day;
  known?: Day;
}

/** 年度统计 as its address holds it; `year` is the one that is told by bodies. */
export interface NumbersQuery extends TimesQuery {
  tier?: string;
  year?: number;
}

/** The list behind a figure. */
export interface NumberListQuery extends TimesQuery {
  count: string;
  year: number | 'unknown';
  tier?: string;
  issuer?: number;
  page?: number;
}

/** 年度报告, or a body's scorecard, of a year. */
export interface YearQuery extends TimesQuery {
  year?: number;
}

export const YEAR_PAPERS = ['rule-of-law', 'disclosure'] as const;
export type YearPaper = (typeof YEAR_PAPERS)[number];

export const statisticsPaths = {
  statistics: (query: NumbersQuery = {}) => `/statistics${queryString({ ...query })}`,
  statisticsFile: (ending: 'xlsx' | 'csv', query: NumbersQuery = {}) =>
    `/statistics.${ending}${queryString({ ...query })}`,
  statisticsList: (query: NumberListQuery) =>
    `/statistics/list${queryString({ ...query, page: query.page === 1 ? null : query.page })}`,
  yearReport: (query: YearQuery = {}) => `/statistics/report${queryString({ ...query })}`,
  yearPaper: (paper: YearPaper, query: YearQuery = {}) =>
    `/statistics/report/${paper}.docx${queryString({ ...query })}`,
  scorecard: (id: Id, query: YearQuery = {}) => `/issuers/${id}/scorecard${queryString({ ...query })}`,
  scorecardFile: (id: Id, query: YearQuery = {}) => `/issuers/${id}/scorecard.xlsx${queryString({ ...query })}`,
};
