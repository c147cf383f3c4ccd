/** Bodies and their former names. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type * as C from '../../server/domain/codes.ts';
import { dayColumn, flagColumn, id, json, version } from '../columns.ts';

export const issuer = sqliteTable('issuer', {
  id: id(),
  version: version(),
  name: text('name').notNull().unique(),
  shortNames: json<string[]>('short_names').notNull(),
  codes: json<string[]>('codes').notNull(),
  kind: text('kind').$type<C.IssuerKind>().notNull(),
  tier: text('tier').$type<C.Tier>().notNull(),
  parentId: integer('parent_id').references((): AnySQLiteColumn => issuer.id),
  ownReviewer: flagColumn('own_reviewer'),
  activeFrom: dayColumn('active_from'),
  activeTo: dayColumn('active_to'),
  successorId: integer('successor_id').references((): AnySQLiteColumn => issuer.id),
  endBasis: text('end_basis'),
  mergedIntoId: integer('merged_into_id').references((): AnySQLiteColumn => issuer.id),
});

/** Names that a body had before its present one. */
export const issuerName = sqliteTable(
  'issuer_name',
  {
    id: id(),
    version: version(),
    issuerId: integer('issuer_id')
      .notNull()
      .references(() => issuer.id),
    name: text('name').notNull(),
    fromDay: dayColumn('from_day'),
    toDay: dayColumn('to_day').notNull(),
    basis: text('basis'),
  },
  (t) => [index('ix_issuer_name_issuer').on(t.issuerId)],
);
