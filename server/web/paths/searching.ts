/** Addresses of what the staff sees of searching. */
import type { Day } from '../../domain/day.ts';
import { queryString } from './address.ts';

export const searchingPaths = {
  /** Why a document ranks where it does for a query. */
  searchExplain: (query: { q?: string; document?: number; on?: Day } = {}) => `/search/explain${queryString(query)}`,
  /** What the public searches for. */
  searchLog: (query: { days?: number } = {}) => `/search/log${queryString(query)}`,
};
