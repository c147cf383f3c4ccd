import { asc, gt } from 'drizzle-orm';
import type { Feed } from '../server/ports.ts';
import { AUDIT_ENTRY } from './read/auditColumns.ts';
import * as s from './schema.ts';
import type { Db, Sqlite } from './sqlite.ts';

/** Reads the number of the last row of the audit log; a few microseconds. */
export function auditHead(sqlite: Sqlite): () => number {
  const last = sqlite.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM audit').pluck();
  return () => last.get() ?? 0;
}

/** The audit log as a feed (design §1.4). */
export function createFeed(sqlite: Sqlite, db: Db): Feed {
  const head = auditHead(sqlite);
  return {
    since: async (seq, limit) =>
      db.select(AUDIT_ENTRY).from(s.audit).where(gt(s.audit.seq, seq)).orderBy(asc(s.audit.seq)).limit(limit).all(),
    head: async () => head(),
    // `data_version` moves for other connections' commits, `total_changes` for our own.
    stamp: () =>
      Number(sqlite.pragma('data_version', { simple: true })) * 1e9 +
      Number(sqlite.prepare('SELECT total_changes() AS n').pluck().get()),
  };
}
