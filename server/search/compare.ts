import type BetterSqlite3 from 'better-sqlite3';
import type { SearchDoc } from '../domain/search.ts';
import { hashOf, recordOf } from './record.ts';
import { packed } from './units.ts';
import { wrongInSets } from './verifySets.ts';

interface Stored {
  id: number;
  document_id: number;
  hash: string;
  flat: Buffer;
  known: number;
}

/**
 * Documents whose rows are missing, left over, or differ from what is expected: by hash, by the stored flat form itself, and by the
 * sets of rows that were brought together.
 */
export async function differencesOf(
  database: BetterSqlite3.Database,
  expected: AsyncIterable<SearchDoc>,
): Promise<number[]> {
  const byVersion = database.prepare<[number], Stored>(
    `SELECT r.id, r.document_id, r.hash, t.flat, EXISTS (SELECT 1 FROM search_mark m WHERE m.rowid = r.id) AS known
     FROM search_row r JOIN search_flat t ON t.id = r.id WHERE r.version_id = ?`,
  );
  const different = new Set<number>();
  const seen = new Set<number>();
  for await (const doc of expected) {
    const stored = byVersion.get(doc.versionId);
    seen.add(doc.versionId);
    const same =
      stored !== undefined &&
      stored.known === 1 &&
      stored.document_id === doc.documentId &&
      stored.hash === hashOf(doc) &&
      stored.flat.equals(packed(recordOf(doc).flat));
    if (!same) different.add(doc.documentId);
  }
  const rows = database.prepare<[], [number, number]>('SELECT version_id, document_id FROM search_row').raw();
  for (const [version, document] of rows.all()) if (!seen.has(version)) different.add(document);
  for (const document of await wrongInSets(database)) different.add(document);
  return [...different].sort((a, b) => a - b);
}
