import { createHash } from 'node:crypto';
import type { AuditedWrite } from './schema.ts';
import type { Sqlite } from './sqlite.ts';

/** Fields that never reach the audit log: secrets, and texts that stand in their own rows (their hashes are logged). */
const UNLOGGED = new Set([
  'passwordHash',
  'hash',
  'text',
  'articles',
  'evidence',
  'metadata',
  'pageStarts',
  'scan',
  'doubts',
  'json',
  'body',
  // People who write to the office: their names are not for everybody who may read a file's history.
  'author',
  'contact',
]);

/** Name of the row of `sequence` that holds the number of the next audit row: a log cut off at its end is found by it. */
export const AUDIT_COUNT = 'audit';

type Fields = Record<string, unknown>;
const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** What a write did, field by field, as the audit log keeps it. */
export function auditedWrite(
  op: AuditedWrite['op'],
  table: string,
  id: number,
  before: Fields,
  after: Fields,
): AuditedWrite {
  const fields: Record<string, [unknown, unknown]> = {};
  for (const name of Object.keys(op === 'delete' ? before : after)) {
    if (name === 'id' || name === 'version') continue;
    const was = before[name] ?? null;
    const is = after[name] ?? null;
    if (same(was, is) || (Array.isArray(is) && is.length === 0 && was === null)) continue;
    fields[name] = UNLOGGED.has(name) ? ['…', '…'] : [was, is];
  }
  return { op, table, id, fields };
}

export interface Sealed {
  seq: number;
  at: string;
  actor: string;
  actorId: number | null;
  act: string;
  documents: number[];
  changes: AuditedWrite[];
  note: string | null;
}

/** SHA-256 (hex) over the row and the hash of the row before it: a changed or missing row breaks the chain. */
export function sealOf(row: Sealed, previous: string): string {
  const parts = [previous, row.seq, row.at, row.actor, row.actorId, row.act, row.documents, row.changes, row.note];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Appends rows to the audit log, each sealed with the one before it; only inside a commit's transaction. */
export function createAuditLog(sqlite: Sqlite): {
  append(row: Omit<Sealed, 'seq'>): { seq: number; at: string };
} {
  const last = sqlite.prepare<[], { seq: number; hash: string }>(
    'SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1',
  );
  const insert = sqlite.prepare(
    'INSERT INTO audit (seq, at, actor, actor_id, act, documents, changes, note, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const name = sqlite.prepare('INSERT INTO audit_document (document_id, seq) VALUES (?, ?)');
  const count = sqlite.prepare(
    'INSERT INTO sequence (name, next) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET next = excluded.next',
  );
  return {
    append(row) {
      const before = last.get();
      const seq = (before?.seq ?? 0) + 1;
      const { at, actor, actorId, act, documents, changes, note } = row;
      const hash = sealOf({ seq, ...row }, before?.hash ?? '');
      insert.run(seq, at, actor, actorId, act, JSON.stringify(documents), JSON.stringify(changes), note, hash);
      for (const documentId of new Set(documents)) name.run(documentId, seq);
      count.run(AUDIT_COUNT, seq + 1);
      return { seq, at };
    },
  };
}
