/** Papers beside a document or a step. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AttachmentSubject } from '../../server/domain/attachments.ts';
import { id, version } from '../columns.ts';
import { document } from './documents.ts';

/** Papers beside a document or a step of its procedure; the bytes are among the originals. */
export const attachment = sqliteTable(
  'attachment',
  {
    id: id(),
    version: version(),
    documentId: integer('document_id').references(() => document.id),
    subject: text('subject').$type<AttachmentSubject>().notNull(),
    subjectId: integer('subject_id'),
    kind: text('kind').notNull(),
    fileSha256: text('file_sha256').notNull(),
    fileName: text('file_name').notNull(),
    fileSize: integer('file_size').notNull(),
    mediaType: text('media_type').notNull(),
    note: text('note'),
    addedById: integer('added_by_id'),
    addedAt: text('added_at').notNull(),
    removedAt: text('removed_at'),
    removedById: integer('removed_by_id'),
    removeReason: text('remove_reason'),
  },
  (t) => [index('ix_attachment_document').on(t.documentId), index('ix_attachment_subject').on(t.subject, t.subjectId)],
);
