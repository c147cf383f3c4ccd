/** Documents that are like one another, and what people found on comparing them. */
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type * as C from '../../server/domain/codes.ts';
import { id, version } from '../columns.ts';
import { document } from './documents.ts';

/** What a person found on comparing a document with another one; both texts by their hash, so that a changed one shows. */
export const comparison = sqliteTable(
  'comparison',
  {
    id: id(),
    version: version(),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    otherId: integer('other_id')
      .notNull()
      .references(() => document.id),
    outcome: text('outcome').$type<C.ComparisonOutcome>().notNull(),
    note: text('note'),
    textSha256: text('text_sha256').notNull(),
    otherTextSha256: text('other_text_sha256').notNull(),
    byId: integer('by_id').notNull(),
    at: text('at').notNull(),
  },
  (t) => [index('ix_comparison_document').on(t.documentId), index('ix_comparison_other').on(t.otherId)],
);

/** Documents that are like one another; derived from their texts by a follower of the audit log, each pair once, the lower id first. */
export const likePair = sqliteTable(
  'like_pair',
  {
    lowId: integer('low_id').notNull(),
    highId: integer('high_id').notNull(),
    kind: text('kind').$type<C.LikenessKind>().notNull(),
    score: real('score').notNull(),
    alike: real('alike').notNull(),
    matched: integer('matched').notNull(),
    figures: integer('figures').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.lowId, t.highId] }),
    index('ix_like_pair_high').on(t.highId),
    index('ix_like_pair_kind').on(t.kind, t.score),
  ],
);
