import { createHash } from 'node:crypto';
import type { AuditedWrite } from './schema.ts';

/** Fields that never reach the audit log: secrets, and texts that stand in their own rows (their hashes are logged). */
const UNLOGGED = new Set([
  'passwordHash',
  'hash',
  'text',
  'articles',
  'evidence',
  'metadata',
  'pageStarts',
  'json',
  'body',
]);

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
