import { and, desc, eq, gte, lt } from 'drizzle-orm';
import type { AuditReads } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';
import { AUDIT_ENTRY } from './auditColumns.ts';

/** The audit log as a whole, over SQLite. */
export function createAuditReads(db: Db): AuditReads {
  return {
    auditLines: async ({ actorId, act, from, until, before, limit }) =>
      db
        .select({ ...AUDIT_ENTRY, changes: s.audit.changes })
        .from(s.audit)
        .where(
          and(
            actorId === undefined ? undefined : eq(s.audit.actorId, actorId),
            act === undefined ? undefined : eq(s.audit.act, act),
            from === undefined ? undefined : gte(s.audit.at, from),
            until === undefined ? undefined : lt(s.audit.at, until),
            before === undefined ? undefined : lt(s.audit.seq, before),
          ),
        )
        .orderBy(desc(s.audit.seq))
        .limit(limit)
        .all()
        .map((row) => ({ ...row, changes: row.changes.map((change) => ({ ...change, fields: change.fields ?? {} })) })),
  };
}
