/** Addresses of uploads and of the pages to be read. */
import { queryString } from './address.ts';
import type { Id } from './address.ts';

export const uploadPaths = {
  uploads: (query: { page?: number; state?: string } = {}) => `/uploads${queryString(query)}`,
  upload: (id: Id) => `/uploads/${id}`,
  uploadConfirm: (id: Id) => `/uploads/${id}/confirm`,
  uploadDiscard: (id: Id) => `/uploads/${id}/discard`,
  uploadCompare: (id: Id, documentId: Id) => `/uploads/${id}/compare/${documentId}`,
  uploadOriginal: (id: Id) => `/uploads/${id}/original`,
  scans: (query: { page?: number } = {}) => `/scans${queryString({ page: query.page === 1 ? null : query.page })}`,
  scanPage: (id: Id, page: Id) => `/uploads/${id}/pages/${page}`,
  scanPicture: (id: Id, page: Id) => `/uploads/${id}/pages/${page}/picture`,
};
