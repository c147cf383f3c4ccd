import type BetterSqlite3 from 'better-sqlite3';
import { Fault } from '../domain/fault.ts';
import type { SearchDoc } from '../domain/search.ts';
import { placesOf } from '../domain/structure/places.ts';
import { createGathering } from './gather.ts';
import { recordOf, tokensOf } from './record.ts';
import type { Record } from './record.ts';
import { packed } from './units.ts';

/** One document and all versions of it that the index shall hold. */
export interface Batch {
  documentId: number;
  docs: readonly SearchDoc[];
}

const WORDS = ['search_phrase', 'search_mark'];
/** Documents of one transaction from which on it is a bulk import. */
const MANY = 50;
const PIECES = { bulk: 16, usual: 4 } as const;
/** Documents written in bulk, and their share of all, from which on the words are brought together when the writer is done. */
const BULK = 500;
const SHARE = 0.25;
/** Share of rows of which the sets know nothing from which on they are brought together anew. */
const STALE = 0.02;

const piecesFor = (batch: readonly unknown[]): number => (batch.length >= MANY ? PIECES.bulk : PIECES.usual);

const ATTEMPTS = 200;
const PAUSE_MS = 25;

/** Writes index rows: everything of the given documents and the follower's position in one transaction. */
export function createWriter(database: BetterSqlite3.Database) {
  const sql = {
    rows: database.prepare<[number], { id: number; version_id: number; hash: string }>(
      'SELECT id, version_id, hash FROM search_row WHERE document_id = ?',
    ),
    owner: database.prepare<[number], { id: number }>('SELECT id FROM search_row WHERE version_id = ?'),
    // The id of a row that has gone is never given again: sets of rows may still name it.
    row: database.prepare(`INSERT INTO search_row (id, version_id, document_id, external_id, title, doc_number,
      registration_number, issuers, genre, subject, day, is_public, length, sound, hash, stamp)
      VALUES (1 + max(coalesce((SELECT max(id) FROM search_row), 0), coalesce((SELECT max(id) FROM search_gone), 0)),
        ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    text: database.prepare('INSERT INTO search_text (id, articles, text) VALUES (?, ?, ?)'),
    flat: database.prepare('INSERT INTO search_flat (id, lead, offsets, flat) VALUES (?, ?, ?, ?)'),
    phrase: database.prepare('INSERT INTO search_phrase (rowid, pairs) VALUES (?, ?)'),
    mark: database.prepare('INSERT INTO search_mark (rowid, marks) VALUES (?, ?)'),
    drop: ['search_row', 'search_text', 'search_flat'].map((t) =>
      database.prepare<[number]>(`DELETE FROM ${t} WHERE id = ?`),
    ),
    dropWords: WORDS.map((t) => database.prepare<[number]>(`DELETE FROM ${t} WHERE rowid = ?`)),
    gone: database.prepare('INSERT OR REPLACE INTO search_gone (id, stamp) VALUES (?, ?)'),
    move: database.prepare('UPDATE search_state SET position = ?, change = change + 1'),
    change: database.prepare<[], number>('SELECT change FROM search_state').pluck(),
  };

  function remove(id: number, stamp: number): void {
    for (const statement of [...sql.drop, ...sql.dropWords]) statement.run(id);
    sql.gone.run(id, stamp);
  }

  function add(record: Record, stamp: number): void {
    const { doc, flat } = record;
    const other = sql.owner.get(doc.versionId);
    if (other !== undefined) remove(other.id, stamp);
    const done = sql.row.run(
      doc.versionId,
      doc.documentId,
      doc.externalId,
      doc.title,
      doc.docNumber,
      doc.registrationNumber,
      JSON.stringify(doc.issuers),
      doc.genre,
      doc.subject ?? null,
      doc.day,
      doc.isPublic ? 1 : 0,
      flat.length,
      record.sound,
      record.hash,
      stamp,
    );
    const id = Number(done.lastInsertRowid);
    const tokens = tokensOf(flat);
    const articles = placesOf(doc.text, doc.articles).flatMap(({ cite, start, end }) => [cite, start, end]);
    sql.text.run(id, JSON.stringify(articles), packed(doc.text));
    sql.flat.run(id, record.lead, record.offsets, packed(flat));
    sql.phrase.run(id, tokens.pairs);
    sql.mark.run(id, tokens.marks);
  }

  const rows = database.prepare<[], number>('SELECT count(*) FROM search_row').pluck();
  const optimize = database.transaction(() => {
    for (const t of WORDS) database.exec(`INSERT INTO ${t} (${t}) VALUES ('optimize')`);
  });
  /** Segments of one size that are left standing before they are merged into one: many in bulk, few where people search meanwhile. */
  function stand(pieces: number): void {
    if (pieces === standing) return;
    for (const t of WORDS) database.exec(`INSERT INTO ${t} (${t}, rank) VALUES ('automerge', ${pieces})`);
  }
  let standing = 0;

  const write = database.transaction(
    (batch: readonly { documentId: number; records: Record[] }[], position: number) => {
      const stamp = sql.change.get()! + 1;
      stand(piecesFor(batch));
      for (const { documentId, records } of batch) {
        const kept = new Set<number>();
        for (const was of sql.rows.all(documentId)) {
          const same = records.find((r) => r.doc.versionId === was.version_id && r.hash === was.hash);
          if (same) kept.add(was.version_id);
          else remove(was.id, stamp);
        }
        for (const record of records) if (!kept.has(record.doc.versionId)) add(record, stamp);
      }
      sql.move.run(position);
    },
  );

  /** Runs a write as soon as no other process writes; throws Fault('store.busy') after 5 s. */
  async function whenFree(run: () => void): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        run();
        return;
      } catch (error) {
        if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
        if (attempt >= ATTEMPTS) throw new Fault('store.busy', { by: 'search' });
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
  }

  let written = 0;
  const gather = createGathering(database, whenFree);
  const above = database
    .prepare<[], number>('SELECT count(*) FROM search_row WHERE id > coalesce((SELECT up_to FROM search_sets), 0)')
    .pluck();

  return {
    /** Replaces the rows of the documents and moves the position; waits for another writer, throws Fault('store.busy') after 5 s. */
    async apply(batch: readonly Batch[], position: number): Promise<void> {
      const prepared = batch.map(({ documentId, docs }) => ({ documentId, records: docs.map(recordOf) }));
      await whenFree(() => write.immediate(prepared, position));
      standing = piecesFor(batch);
      if (batch.length >= MANY) written += batch.length;
    },
    /** After a bulk import: brings the words into one piece each, which makes reading them twice as fast, and the rows of common ones together. */
    async settle(): Promise<void> {
      if (written < BULK || written < rows.get()! * SHARE) return;
      await whenFree(() => optimize.immediate());
      await gather();
      written = 0;
    },
    /** Brings the rows of common words together where many have come since that was done last. */
    async tidy(): Promise<void> {
      const count = rows.get()!;
      if (count >= BULK && above.get()! > count * STALE) await gather();
    },
  };
}
