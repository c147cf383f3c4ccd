import { eq } from 'drizzle-orm';
import type { PublicSource, ShownDocument, StoredRow } from '../../server/ports.ts';
import { isPublished } from '../read/visibility.ts';
import { readSearchDocs } from '../read/searchDocs.ts';
import * as s from '../schema.ts';
import type { Db, Sqlite } from '../sqlite.ts';
import { PUBLIC_TABLES, columnsOf, nameOf } from './tables.ts';

/** A statement for each public table: the rows of one document, or all of a table of bodies. */
export function readers(sqlite: Sqlite, ofDocuments: boolean): { name: string; all(id: number): StoredRow[] }[] {
  return PUBLIC_TABLES.filter((one) => (one.of !== null) === ofDocuments).map((one) => {
    const columns = columnsOf(one).map((column) => `"${column}"`);
    const tests = [one.of === null ? null : `"${one.of}" = ?`, one.where ?? null].filter((test) => test !== null);
    const where = tests.length === 0 ? '' : ` WHERE ${tests.join(' AND ')}`;
    const rows = sqlite.prepare(`SELECT ${columns.join(', ')} FROM "${nameOf(one)}"${where} ORDER BY 1, 2, 3`);
    return { name: nameOf(one), all: (id) => (one.of === null ? rows.all() : rows.all(id)) as StoredRow[] };
  });
}

/** SHA-256 of the originals that the rows of a document name: of its wordings and of what stands beside it. */
export const filesIn = (rows: ShownDocument['rows']): string[] => {
  const named = [...(rows['text_version'] ?? []), ...(rows['material'] ?? [])];
  return [...new Set(named.flatMap(({ file_sha256: sha256 }) => (sha256 == null ? [] : [String(sha256)])))];
};

/** What the public is shown, read out of the books. */
export function createPublicSource(sqlite: Sqlite, db: Db): PublicSource {
  const ofDocument = readers(sqlite, true);
  const bodies = readers(sqlite, false);
  const all = (tables: typeof bodies, id: number): ShownDocument['rows'] =>
    Object.fromEntries(tables.map(({ name, all: rows }) => [name, rows(id)]));
  return {
    async shown(documentId) {
      const open = db
        .select({ id: s.document.id, isOpen: isPublished() })
        .from(s.document)
        .where(eq(s.document.id, documentId));
      if (Number(open.get()?.isOpen ?? 0) !== 1) return null;
      const rows = all(ofDocument, documentId);
      // Who drafts for another body is the house's own affair.
      const docs = readSearchDocs(db, documentId).map((doc) => ({
        ...doc,
        issuers: doc.issuers.filter((body) => body.drafts !== true),
      }));
      return { rows, docs, files: filesIn(rows) };
    },
    bodies: async () => all(bodies, 0),
  };
}
