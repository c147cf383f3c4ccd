/** Addresses of 解读与附件 beside a document, for everybody and for the staff, and of 主题分类 of many documents. */
import { queryString } from './address.ts';
import type { Id } from './address.ts';

export const materialPaths = {
  /** One of them on a page of its own. */
  materialRead: (id: Id, materialId: Id) => `/documents/${id}/materials/${materialId}`,
  materialFile: (id: Id, materialId: Id) => `/documents/${id}/materials/${materialId}/file`,
  materials: (id: Id) => `/dossiers/${id}/materials`,
  materialAct: (materialId: Id, act: 'edit' | 'show' | 'hide' | 'remove') => `/materials/${materialId}/${act}`,
  /** Documents that nobody has given a subject. */
  unsorted: (query: { page?: number } = {}) =>
    `/subjects${queryString({ page: query.page === 1 ? null : query.page })}`,
  subjectUndo: (batchId: Id) => `/subjects/batches/${batchId}/undo`,
};
