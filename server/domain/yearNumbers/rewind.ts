import type { TableName } from '../change.ts';
import type { Instant, LegalEventRow } from '../model.ts';

/** A write that the log kept: field → [before, after]; what had no value before and after is left out. */
export interface PastWrite {
  op: 'insert' | 'update' | 'delete';
  table: string;
  id: number;
  fields: Readonly<Record<string, readonly [unknown, unknown]>>;
}

/**
 * Rows of a table as they stood before `writes` (the latest first) were made: updates are taken back, removed rows stand again with
 * `blank` for what they had no value in. Rows that came since stay: they carry their own instant.
 */
export function rewound<R extends { id: number }>(
  table: TableName,
  rows: readonly R[],
  writes: readonly PastWrite[],
  blank: Omit<R, 'id'>,
): R[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { op, table: of, id, fields } of writes) {
    if (of !== table || op === 'insert') continue;
    const held = byId.get(id);
    const before = Object.fromEntries(Object.entries(fields).map(([name, [was]]) => [name, was]));
    if (op === 'delete') byId.set(id, { ...blank, ...before, id } as R);
    else if (held !== undefined) byId.set(id, { ...held, ...before });
  }
  return [...byId.values()];
}

/** The events of a life as they were known: recorded by then, and voided only since. */
export const eventsKnownAt = (events: readonly LegalEventRow[], knownAt: Instant): LegalEventRow[] =>
  events
    .filter((one) => one.knownAt <= knownAt && (one.voidedAt === null || one.voidedAt > knownAt))
    .map((one) => (one.voidedAt === null ? one : { ...one, voidedAt: null }));
