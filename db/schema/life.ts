/** Legal events, and what documents say of each other. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type * as C from '../../server/domain/codes.ts';
import { dayColumn, flagColumn, id, json, version } from '../columns.ts';
import { document } from './documents.ts';

export const legalEvent = sqliteTable(
  'legal_event',
  {
    id: id(),
    version: version(),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    kind: text('kind').$type<C.EventKind>().notNull(),
    on: dayColumn('on_day'),
    until: dayColumn('until_day'),
    scope: text('scope').$type<'whole' | 'articles'>().notNull(),
    articles: json<string[]>('articles').notNull(),
    dayStated: flagColumn('day_stated'),
    basisDocumentId: integer('basis_document_id').references(() => document.id),
    basisText: text('basis_text'),
    relationId: integer('relation_id'),
    recordedById: integer('recorded_by_id'),
    knownAt: text('known_at').notNull(),
    voidedAt: text('voided_at'),
    voidReason: text('void_reason'),
  },
  (t) => [index('ix_legal_event_document').on(t.documentId), index('ix_legal_event_basis').on(t.basisDocumentId)],
);

export const relation = sqliteTable(
  'relation',
  {
    id: id(),
    version: version(),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    kind: text('kind').$type<C.RelationKind>().notNull(),
    targetDocumentId: integer('target_document_id').references(() => document.id),
    targetTitle: text('target_title'),
    targetDocNumber: text('target_doc_number'),
    scope: text('scope').$type<'whole' | 'articles'>().notNull(),
    articles: json<string[]>('articles').notNull(),
    until: dayColumn('until_day'),
    on: dayColumn('on_day'),
    state: text('state').$type<C.RelationState>().notNull().default('stated'),
    confirmedAt: text('confirmed_at'),
    targetTitleKey: text('target_title_key'),
    targetNumberKey: text('target_number_key'),
    listedUnder: text('listed_under'),
    placeStart: integer('place_start'),
    placeEnd: integer('place_end'),
  },
  (t) => [
    index('ix_relation_document').on(t.documentId),
    index('ix_relation_target').on(t.targetDocumentId),
    index('ix_relation_title_key').on(t.targetTitleKey),
    index('ix_relation_number_key').on(t.targetNumberKey),
    index('ix_relation_state').on(t.state),
  ],
);
