/** Addresses of one public document: the work, its wordings, its articles, and what is made of them. Permanent: they are printed and cited. */
import type { Day } from '../../domain/day.ts';
import { queryString } from './address.ts';
import type { Id } from './address.ts';

/** Two wordings to compare: each a day or the id of a wording. */
export interface CompareQuery {
  from?: Day | number;
  to?: Day | number;
  /** Of a long comparison. */
  part?: number | 'all';
}

/** What of a long text is shown: a part of it by its number, the whole, or the part that holds an anchor. */
export interface PartQuery {
  part?: number | 'all';
  at?: string;
}

export const documentPaths = {
  document: (id: Id, query: { on?: Day; knownAt?: Day; q?: string; relations?: 'all' } & PartQuery = {}) =>
    `/documents/${id}${queryString({ ...query })}`,
  /** One wording, whatever the day. */
  documentVersion: (id: Id, versionId: Id, query: { q?: string } & PartQuery = {}) =>
    `/documents/${id}/versions/${versionId}${queryString({ ...query })}`,
  /** One article: 3, 8.1 (第八条之一), 3-2 (the second 第三条 of a text with an attached one). */
  documentArticle: (id: Id, key: string, query: { on?: Day } = {}) =>
    `/documents/${id}/articles/${key}${queryString(query)}`,
  versionArticle: (id: Id, versionId: Id, key: string) => `/documents/${id}/versions/${versionId}/articles/${key}`,
  documentCompare: (id: Id, query: CompareQuery = {}) => `/documents/${id}/compare${queryString({ ...query })}`,
  akomaNtoso: (id: Id, query: { on?: Day } = {}) => `/documents/${id}/akn.xml${queryString(query)}`,
  /** The text of a day as a Word file. */
  documentText: (id: Id, query: { on?: Day } = {}) => `/documents/${id}/text.docx${queryString(query)}`,
  /** What happens to it, to be followed. */
  documentFeed: (id: Id) => `/documents/${id}/changes.atom`,
  /** The same as data, of the API. */
  publicDocumentData: (id: Id, query: { on?: Day } = {}) => `/api/v1/public/documents/${id}${queryString(query)}`,
  original: (id: Id) => `/documents/${id}/original`,
  versionOriginal: (id: Id, versionId: Id) => `/documents/${id}/versions/${versionId}/original`,
};
