import { remove, update } from '../change.ts';
import type { Change, TableName, Write } from '../change.ts';
import type { DocumentRow, Instant, LegalEventRow, RelationRow } from '../model.ts';

/** Everything of a document that goes with it, and what other documents say of it. */
export interface Traces {
  rows: { [T in TableName]?: { id: number; version: number }[] };
  caused: readonly LegalEventRow[];
  meant: readonly RelationRow[];
}

/**
 * Takes a document that an import brought in out of the books again: its rows go, what it did to others is voided, and what
 * others say of it waits for a document again. `gone` are all documents that go in the same transaction. The audit row keeps
 * what was removed, field by field; the import's batch keeps the files.
 */
export function removeImported(
  document: DocumentRow,
  { rows, caused, meant }: Traces,
  gone: ReadonlySet<number>,
  at: Instant,
  reason: string,
): Change {
  const others = caused.filter((event) => !gone.has(event.documentId));
  const waiting = meant.filter((relation) => !gone.has(relation.documentId));
  const writes: Write[] = [
    ...others.map((event) =>
      update('legalEvent', event, {
        basisDocumentId: null,
        ...(event.voidedAt === null ? { voidedAt: at, voidReason: reason } : {}),
      }),
    ),
    ...waiting.map((relation) => update('relation', relation, { targetDocumentId: null })),
    ...Object.entries(rows).flatMap(([table, list]) => list.map((row) => remove(table as TableName, row))),
    remove('document', document),
  ];
  const touched = [...others.map((event) => event.documentId), ...waiting.map((relation) => relation.documentId)];
  return { act: 'import.undo', documents: [...new Set([document.id, ...touched])], writes, note: reason };
}
