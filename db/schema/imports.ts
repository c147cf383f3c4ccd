/** Bulk imports. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type * as C from '../../server/domain/codes.ts';
import type { LedgerChoices } from '../../server/domain/ledger.ts';
import type { ImportBatchRow } from '../../server/domain/model.ts';
import { id, json, version } from '../columns.ts';
import { document } from './documents.ts';

export const importBatch = sqliteTable(
  'import_batch',
  {
    id: id(),
    version: version(),
    name: text('name').notNull(),
    state: text('state').$type<C.ImportState>().notNull(),
    ledgerSha256: text('ledger_sha256'),
    sources: json<ImportBatchRow['sources']>('sources').notNull(),
    choices: json<LedgerChoices>('choices'),
    planSha256: text('plan_sha256'),
    counts: json<Record<string, number>>('counts'),
    faultCode: text('fault_code'),
    faultDetails: json<Record<string, unknown>>('fault_details'),
    startedById: integer('started_by_id'),
    createdAt: text('created_at').notNull(),
    finishedAt: text('finished_at'),
    undoneAt: text('undone_at'),
    undoReason: text('undo_reason'),
  },
  (t) => [index('ix_import_batch_state').on(t.state)],
);

export const importedDocument = sqliteTable(
  'imported_document',
  {
    id: id(),
    version: version(),
    batchId: integer('batch_id')
      .notNull()
      .references(() => importBatch.id),
    documentId: integer('document_id')
      .notNull()
      .unique()
      .references(() => document.id),
    place: text('place').notNull(),
  },
  (t) => [index('ix_imported_document_batch').on(t.batchId)],
);
