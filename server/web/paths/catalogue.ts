/** Addresses of the 目录 and what stands beside them. */
import type { Day } from '../../domain/day.ts';
import { queryString } from './address.ts';
import type { CatalogueQuery } from './address.ts';

/** Two days of a list to compare, as the address holds them. */
export interface CatalogueCompareQuery {
  issuer?: number;
  body?: string;
  from?: Day;
  to?: Day;
  page?: number;
}

/** What ends soon, as the address holds it. */
export interface EndingQuery {
  /** Days ahead. */
  within?: number;
  issuer?: number;
  body?: string;
  page?: number;
}

export const cataloguePaths = {
  catalogue: (query: CatalogueQuery = {}) =>
    `/catalogue${queryString({ ...query, page: query.page === 1 ? null : query.page })}`,
  catalogueFile: (type: 'xlsx' | 'csv' | 'docx', query: CatalogueQuery = {}) =>
    `/catalogue.${type}${queryString({ ...query, page: null })}`,
  catalogueCompare: (query: CatalogueCompareQuery = {}) =>
    `/catalogue/compare${queryString({ ...query, page: query.page === 1 ? null : query.page })}`,
  /** The whole comparison as a table to be kept. */
  catalogueCompareFile: (query: CatalogueCompareQuery = {}) =>
    `/catalogue/compare.csv${queryString({ ...query, page: null })}`,
  catalogueEnding: (query: EndingQuery = {}) =>
    `/catalogue/ending${queryString({ ...query, page: query.page === 1 ? null : query.page })}`,
  catalogueBrowse: (query: { on?: Day; page?: number } = {}) =>
    `/catalogue/browse${queryString({ ...query, page: query.page === 1 ? null : query.page })}`,
};
