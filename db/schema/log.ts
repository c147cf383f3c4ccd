/** The audit log, and where everybody stands in it. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { dayColumn, json } from '../columns.ts';

/** The audit log: append only, each row sealed with the hash of the one before it. */
export const audit = sqliteTable(
  'audit',
  {
    seq: integer('seq').primaryKey(),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    actorId: integer('actor_id'),
    act: text('act').notNull(),
    documents: json<number[]>('documents').notNull(),
    changes: json<AuditedWrite[]>('changes').notNull(),
    note: text('note'),
    hash: text('hash').notNull(),
  },
  (t) => [index('ix_audit_act').on(t.act)],
);

/** Which audit rows belong to a document's file. */
export const auditDocument = sqliteTable(
  'audit_document',
  { documentId: integer('document_id').notNull(), seq: integer('seq').notNull() },
  (t) => [primaryKey({ columns: [t.documentId, t.seq] })],
);

export interface AuditedWrite {
  op: 'insert' | 'update' | 'delete';
  table: string;
  id: number;
  /** Field → [before, after]; long texts and secrets are left out. */
  fields?: Record<string, [unknown, unknown]>;
}

/** Next free id of the one sequence. */
export const sequence = sqliteTable('sequence', { name: text('name').primaryKey(), next: integer('next').notNull() });

/** Where each follower of the audit log stands. */
export const follower = sqliteTable('follower', {
  name: text('name').primaryKey(),
  position: integer('position').notNull(),
});

/** What ran, when, and how it ended: nothing of this survives in memory. */
export const jobRun = sqliteTable(
  'job_run',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    job: text('job').notNull(),
    /** The day the run was for; null for jobs that are not about a day. */
    forDay: dayColumn('for_day'),
    state: text('state').$type<'running' | 'done' | 'failed'>().notNull(),
    startedAt: text('started_at').notNull(),
    leaseUntil: integer('lease_until').notNull(),
    finishedAt: text('finished_at'),
    detail: json<Record<string, unknown>>('detail'),
  },
  (t) => [index('ix_job_run_job').on(t.job, t.forDay)],
);
