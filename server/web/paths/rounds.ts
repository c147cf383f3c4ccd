/** Addresses of 清理批次 and of the published results. */
import { queryString } from './address.ts';
import type { Id } from './address.ts';

/** The documents of a round, as the address holds them. */
export interface RoundItemsQuery {
  issuer?: number;
  state?: string;
  conclusion?: string;
  q?: string;
  page?: number;
}

/** A published catalogue, as its address holds it. */
export interface ResultQuery {
  list?: string;
  page?: number;
}

const paged = <Q extends { page?: number }>(query: Q): string =>
  queryString({ ...query, page: query.page === 1 ? null : query.page });

export const roundPaths = {
  rounds: (query: { page?: number } = {}) => `/cleanup${paged(query)}`,
  roundNew: (query: { law?: string } = {}) => `/cleanup/new${queryString(query)}`,
  round: (id: Id, section?: string) => `/cleanup/${id}${section === undefined ? '' : `#${section}`}`,
  roundEdit: (id: Id) => `/cleanup/${id}/edit`,
  roundItems: (id: Id, query: RoundItemsQuery = {}) => `/cleanup/${id}/documents${paged(query)}`,
  roundItem: (id: Id, itemId: Id) => `/cleanup/${id}/documents/${itemId}`,
  roundItemRemove: (id: Id, itemId: Id) => `/cleanup/${id}/documents/${itemId}/remove`,
  roundRehearsal: (id: Id) => `/cleanup/${id}/rehearsal`,
  roundRehearsalFile: (id: Id) => `/cleanup/${id}/rehearsal.xlsx`,
  roundAct: (id: Id, act: string) => `/cleanup/${id}/${act}`,
  results: (query: { page?: number } = {}) => `/cleanup-results${paged(query)}`,
  result: (id: Id, query: ResultQuery = {}, section?: string) =>
    `/cleanup-results/${id}${paged(query)}${section === undefined ? '' : `#${section}`}`,
  resultPaper: (id: Id) => `/cleanup-results/${id}/catalogue.docx`,
  resultSheet: (id: Id) => `/cleanup-results/${id}/catalogue.xlsx`,
  resultsFeed: () => '/feeds/cleanup.atom',
};
