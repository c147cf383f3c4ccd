/** What stands beside a document for the public, and 主题分类 given to many at once. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { MaterialKind, MaterialState } from '../../server/domain/material/codes.ts';
import type { SubjectChange } from '../../server/domain/subject/rows.ts';
import { dayColumn, id, json, version } from '../columns.ts';
import { attachment } from './attachments.ts';
import { document } from './documents.ts';

/** 解读与附件. */
export const material = sqliteTable(
  'material',
  {
    id: id(),
    version: version(),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    kind: text('kind').$type<MaterialKind>().notNull(),
    state: text('state').$type<MaterialState>().notNull(),
    title: text('title').notNull(),
    publisher: text('publisher'),
    issuedOn: dayColumn('issued_on'),
    text: text('text'),
    attachmentId: integer('attachment_id').references(() => attachment.id),
    fileSha256: text('file_sha256'),
    fileName: text('file_name'),
    fileSize: integer('file_size'),
    mediaType: text('media_type'),
    addedAt: text('added_at').notNull(),
    addedById: integer('added_by_id'),
    shownAt: text('shown_at'),
    shownById: integer('shown_by_id'),
    hiddenAt: text('hidden_at'),
    hiddenById: integer('hidden_by_id'),
    hideReason: text('hide_reason'),
  },
  (t) => [
    index('ix_material_document').on(t.documentId),
    index('ix_material_attachment').on(t.attachmentId),
    index('ix_material_file').on(t.fileSha256),
  ],
);

export const subjectBatch = sqliteTable(
  'subject_batch',
  {
    id: id(),
    version: version(),
    changes: json<SubjectChange[]>('changes').notNull(),
    setAt: text('set_at').notNull(),
    setById: integer('set_by_id'),
    undoneAt: text('undone_at'),
    undoneById: integer('undone_by_id'),
  },
  (t) => [index('ix_subject_batch_at').on(t.setAt)],
);
