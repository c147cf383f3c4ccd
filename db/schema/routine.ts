/** What the scan has done day by day, and duties of the bureau and of bodies that belong to no document. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { sql } from 'drizzle-orm';
import type { RoutineDuty } from '../../server/domain/routine/codes.ts';
import { dayColumn, id, version } from '../columns.ts';
import { document } from './documents.ts';
import { issuer } from './issuers.ts';

export const scanDay = sqliteTable('scan_day', {
  id: id(),
  version: version(),
  on: dayColumn('on_day').notNull().unique(),
  at: text('at').notNull(),
  standing: integer('standing').notNull(),
  found: integer('found').notNull(),
  cleared: integer('cleared').notNull(),
  proved: integer('proved').notNull(),
});

/** 定期事项 that were done. */
export const routineRecord = sqliteTable(
  'routine_record',
  {
    id: id(),
    version: version(),
    duty: text('duty').$type<RoutineDuty>().notNull(),
    period: text('period').notNull(),
    doneOn: dayColumn('done_on').notNull(),
    how: text('how').notNull(),
    byId: integer('by_id'),
    at: text('at').notNull(),
    withdrawnAt: text('withdrawn_at'),
    withdrawnById: integer('withdrawn_by_id'),
    withdrawReason: text('withdraw_reason'),
  },
  (t) => [
    uniqueIndex('ix_routine_record_once')
      .on(t.duty, t.period)
      .where(sql`withdrawn_at IS NULL`),
  ],
);

/** 配套文件. */
export const supporting = sqliteTable(
  'supporting',
  {
    id: id(),
    version: version(),
    issuerId: integer('issuer_id')
      .notNull()
      .references(() => issuer.id),
    lawTitle: text('law_title').notNull(),
    article: text('article').notNull(),
    subject: text('subject').notNull(),
    dueOn: dayColumn('due_on').notNull(),
    reckoning: text('reckoning'),
    recordedById: integer('recorded_by_id'),
    recordedOn: dayColumn('recorded_on').notNull(),
    recordedAt: text('recorded_at').notNull(),
    documentId: integer('document_id').references(() => document.id),
    doneOn: dayColumn('done_on'),
    withdrawnOn: dayColumn('withdrawn_on'),
    withdrawnById: integer('withdrawn_by_id'),
    withdrawReason: text('withdraw_reason'),
  },
  (t) => [
    index('ix_supporting_open').on(t.doneOn, t.withdrawnOn, t.dueOn),
    index('ix_supporting_document').on(t.documentId),
  ],
);
