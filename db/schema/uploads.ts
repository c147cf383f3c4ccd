/** Files taken in, before a person has confirmed what they are. */
import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type * as C from '../../server/domain/codes.ts';
import type { Evidence, Metadata } from '../../server/domain/metadata.ts';
import type { UploadPageRow, UploadRow } from '../../server/domain/model.ts';
import { id, json, version } from '../columns.ts';
import { document } from './documents.ts';
import { issuer } from './issuers.ts';

export const upload = sqliteTable(
  'upload',
  {
    id: id(),
    version: version(),
    purpose: text('purpose').$type<C.UploadPurpose>().notNull(),
    state: text('state').$type<C.UploadState>().notNull(),
    fileSha256: text('file_sha256').notNull(),
    fileName: text('file_name').notNull(),
    fileSize: integer('file_size').notNull(),
    mediaType: text('media_type'),
    pages: integer('pages'),
    method: text('method'),
    text: text('text'),
    pageStarts: json<number[]>('page_starts').notNull(),
    warnings: json<UploadRow['warnings']>('warnings').notNull(),
    metadata: json<Metadata>('metadata'),
    evidence: json<Evidence>('evidence'),
    faultCode: text('fault_code'),
    faultDetails: json<Record<string, unknown>>('fault_details'),
    documentId: integer('document_id').references(() => document.id),
    issuerId: integer('issuer_id').references(() => issuer.id),
    uploadedById: integer('uploaded_by_id').notNull(),
    uploadedAt: text('uploaded_at').notNull(),
  },
  (t) => [index('ix_upload_file').on(t.fileSha256), index('ix_upload_state').on(t.state)],
);

/** Pages of uploads that OCR reads: what is still `waiting` is the queue, which no crash can lose. */
export const uploadPage = sqliteTable(
  'upload_page',
  {
    id: id(),
    version: version(),
    uploadId: integer('upload_id')
      .notNull()
      .references(() => upload.id),
    number: integer('number').notNull(),
    state: text('state').$type<C.PageState>().notNull(),
    scan: json<UploadPageRow['scan']>('scan'),
    confidence: real('confidence'),
    doubts: json<UploadPageRow['doubts']>('doubts').notNull(),
    tries: integer('tries').notNull(),
    faultCode: text('fault_code'),
    checkedById: integer('checked_by_id'),
    checkedAt: text('checked_at'),
  },
  (t) => [
    uniqueIndex('ix_upload_page_number').on(t.uploadId, t.number),
    index('ix_upload_page_state').on(t.state, t.confidence),
  ],
);
