/** Tables of 备案 and of the rates; rows mirror `server/domain/filing/rows.ts` field by field. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FilingOutcome, Tier } from '../../server/domain/codes.ts';
import type { Day } from '../../server/domain/day.ts';
import type { FilingStep } from '../../server/domain/filing/codes.ts';
import type { Counts } from '../../server/domain/rates/table.ts';
import { dayColumn, id, json, version } from '../columns.ts';
import { document } from './documents.ts';
import { filing } from './filings.ts';
import { issuer } from './issuers.ts';

/** Steps of filings, never written over. */
export const filingStep = sqliteTable(
  'filing_step',
  {
    id: id(),
    version: version(),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    filingId: integer('filing_id')
      .notNull()
      .references(() => filing.id),
    kind: text('kind').$type<FilingStep>().notNull(),
    on: text('on_day').$type<Day>().notNull(),
    factOn: dayColumn('fact_on'),
    dueOn: dayColumn('due_on'),
    outcome: text('outcome').$type<FilingOutcome>(),
    note: text('note'),
    paperNumber: text('paper_number'),
    byId: integer('by_id'),
    knownAt: text('known_at').notNull(),
  },
  (t) => [index('ix_filing_step_document').on(t.documentId), index('ix_filing_step_filing').on(t.filingId)],
);

/** Numbers counted elsewhere, for the rates. */
export const statedCount = sqliteTable(
  'stated_count',
  {
    id: id(),
    version: version(),
    name: text('name').notNull(),
    issuerId: integer('issuer_id').references(() => issuer.id),
    tier: text('tier').$type<Tier>(),
    fromDay: text('from_day').$type<Day>().notNull(),
    toDay: text('to_day').$type<Day>().notNull(),
    counts: json<Counts>('counts').notNull(),
    source: text('source').notNull(),
    byId: integer('by_id'),
    knownAt: text('known_at').notNull(),
    removedAt: text('removed_at'),
    removedById: integer('removed_by_id'),
    removeReason: text('remove_reason'),
  },
  (t) => [index('ix_stated_count_stretch').on(t.fromDay, t.toDay)],
);
