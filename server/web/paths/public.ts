/** Addresses of the public side. */
import { queryString } from './address.ts';
import type { Id, SearchQuery } from './address.ts';

export const publicPaths = {
  home: () => '/',
  search: (query: SearchQuery = {}) =>
    `/search${queryString({ ...query, page: query.page === 1 ? null : query.page })}`,
  consultations: (query: { past?: boolean; page?: number } = {}) =>
    `/consultations${queryString({ past: query.past === true ? 'yes' : null, page: query.page === 1 ? null : query.page })}`,
  consultation: (id: Id, section?: string, query: { part?: number; topics?: number } = {}) =>
    `/consultations/${id}${queryString(query)}${section === undefined ? '' : `#${section}`}`,
  consultationDraft: (id: Id) => `/consultations/${id}/draft`,
  commentLeave: (id: Id) => `/consultations/${id}/comments`,
  commentReceived: (id: Id, receipt: string) => `/consultations/${id}/received/${receipt}`,
  bulletins: (query: { page?: number } = {}) =>
    `/bulletins${queryString({ page: query.page === 1 ? null : query.page })}`,
  bulletin: (id: Id) => `/bulletins/${id}`,
  suggestionNew: (query: { document?: number } = {}) => `/suggestions/new${queryString(query)}`,
  suggestionStatus: () => '/suggestions/status',
  help: () => '/help',
  /** Any page of ours in large letters, for those who have no scripts and want no cookies. */
  large: (path: string) => `/large${path}`,
  suggest: () => '/api/v1/public/suggest',
  openApi: () => '/api/v1/openapi.json',
  asset: (name: string) => `/assets/${name}`,
};
