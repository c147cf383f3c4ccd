import Database from 'better-sqlite3';
import type { Day } from '../../server/domain/day.ts';
import { DAWN, FOREVER } from '../../server/domain/day.ts';
import type { SearchDoc } from '../../server/domain/search.ts';

/** The store's table of spans, as `db/` makes it. */
export const SPAN_TABLE = `CREATE TABLE IF NOT EXISTS validity_span (
  version_id INTEGER NOT NULL, document_id INTEGER NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL,
  validity TEXT NOT NULL, PRIMARY KEY (version_id, from_day))`;

/** Of the store's table of documents, what the index reads. */
export const DOCUMENT_TABLE =
  'CREATE TABLE IF NOT EXISTS document (id INTEGER PRIMARY KEY, published_on TEXT, signed_on TEXT)';

export const TODAY = '2026-11-22' as Day;
export const PUBLIC = { kind: 'public' } as const;

/** A connection to a database file (or to one in memory) with the table of spans. */
export function openDatabase(path = ':memory:'): Database.Database {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.exec(SPAN_TABLE);
  database.exec(DOCUMENT_TABLE);
  return database;
}

/** One row of the index; everything that a test does not care for is filled in. */
export function searchDoc(given: Partial<SearchDoc> & { documentId: number }): SearchDoc {
  return {
    versionId: given.documentId * 10,
    externalId: null,
    title: `清河县第${given.documentId}号文件`,
    docNumber: null,
    registrationNumber: null,
    issuers: [{ id: 1, name: '清河县人民政府', aliases: ['清河县政府'] }],
    genre: null,
    day: '2024-03-01' as Day,
    isPublic: true,
    text: '第一条 为了规范管理，制定本办法。',
    articles: [],
    spans: [{ from: DAWN, to: FOREVER, validity: 'in_force' }],
    ...given,
  };
}

/** Writes the spans of the rows as the store does, in place of what was there. */
export function writeSpans(database: Database.Database, docs: readonly SearchDoc[]): void {
  const clear = database.prepare('DELETE FROM validity_span WHERE version_id = ?');
  const insert = database.prepare('INSERT INTO validity_span VALUES (?, ?, ?, ?, ?)');
  for (const doc of docs) {
    clear.run(doc.versionId);
    for (const { from, to, validity } of doc.spans) insert.run(doc.versionId, doc.documentId, from, to, validity);
  }
}

/** Rows as `apply` takes them, grouped by document. */
export function batchOf(docs: readonly SearchDoc[]): { documentId: number; docs: SearchDoc[] }[] {
  const groups = new Map<number, SearchDoc[]>();
  for (const doc of docs) groups.set(doc.documentId, [...(groups.get(doc.documentId) ?? []), doc]);
  return [...groups].map(([documentId, rows]) => ({ documentId, docs: rows }));
}
