import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Files, PublicStore, StoredRow, ToldEntry } from '../../server/ports.ts';
import type { Instant } from '../../server/domain/model.ts';
import type { SearchDoc } from '../../server/domain/search.ts';
import { openSqlite, patiently } from '../sqlite.ts';
import type { Sqlite } from '../sqlite.ts';
import { filesIn, readers } from './source.ts';
import { DDL, PUBLIC_FORMAT, PUBLIC_TABLES, columnsOf, nameOf } from './tables.ts';

/** The writer of the index that lies in the same file, handed in by who puts the parts together. */
export interface IndexWriter {
  apply(documents: readonly { documentId: number; docs: readonly SearchDoc[] }[], position: number): Promise<void>;
  settle(): Promise<void>;
  tidy(): Promise<void>;
  /** Ids of documents whose index rows are not what they should be. */
  differences(expected: AsyncIterable<SearchDoc>): Promise<number[]>;
}

export interface PublicStoreOptions {
  path: string;
  /** Originals that the public may have, beside the copy. */
  files: Pick<Files, 'copy' | 'has' | 'remove' | 'list' | 'path'>;
  /** Path of an original of the house. */
  original(sha256: string): Promise<string>;
  now(): Instant;
  /** Makes the index's tables in the copy and answers their writer. */
  index(sqlite: Sqlite): IndexWriter;
}

function prepareCopy(sqlite: Sqlite, now: Instant): void {
  const known = sqlite.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'public_state'`).get();
  const format = known === undefined ? null : sqlite.prepare('SELECT format FROM public_state').pluck().get();
  if (format === PUBLIC_FORMAT) return;
  sqlite
    .transaction(() => {
      const old = sqlite
        .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
        .pluck();
      // Tables of the full-text index go with the virtual table that they belong to.
      for (const name of (old.all() as string[]).filter((one) => !/^search_(phrase|mark)_/.test(one)))
        sqlite.exec(`DROP TABLE IF EXISTS "${name}"`);
      for (const statement of DDL) sqlite.exec(statement);
      sqlite.prepare('INSERT INTO public_state VALUES (1, ?, 0, 0, 0, ?)').run(PUBLIC_FORMAT, now);
    })
    .immediate();
}

/** The public copy, written (design §1.8). Each document is replaced as a whole; the place moves in the same transaction. */
export function createPublicStore(options: PublicStoreOptions): PublicStore {
  const { files } = options;
  mkdirSync(dirname(options.path), { recursive: true });
  const sqlite = openSqlite(options.path, null);
  // Rows name documents that are not public, or not yet there.
  sqlite.pragma('foreign_keys = OFF');
  prepareCopy(sqlite, options.now());
  const index = options.index(sqlite);
  const ofDocument = readers(sqlite, true);
  const bodies = readers(sqlite, false);
  const writers = new Map(
    PUBLIC_TABLES.map((one) => {
      const columns = columnsOf(one);
      const places = columns.map(() => '?').join(', ');
      const put = sqlite.prepare(
        `INSERT INTO "${nameOf(one)}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${places})`,
      );
      const clear = sqlite.prepare(`DELETE FROM "${nameOf(one)}"${one.of === null ? '' : ` WHERE "${one.of}" = ?`}`);
      return [
        nameOf(one),
        {
          put: (row: StoredRow) => put.run(...columns.map((column) => row[column] ?? null)),
          clear: (id: number) => (one.of === null ? clear.run() : clear.run(id)),
        },
      ];
    }),
  );
  const sql = {
    state: sqlite.prepare('SELECT position, parts, change FROM public_state'),
    move: sqlite.prepare('UPDATE public_state SET position = ?'),
    changed: sqlite.prepare('UPDATE public_state SET change = change + 1, changed_at = ?'),
    settle: sqlite.prepare('UPDATE public_state SET parts = ?'),
    indexed: sqlite.prepare<[], number>('SELECT position FROM search_state').pluck(),
    told: sqlite.prepare('SELECT key, place, files, told FROM public_part WHERE kind = ? ORDER BY place DESC'),
    clear: sqlite.prepare('DELETE FROM public_part WHERE kind = ?'),
    tell: sqlite.prepare('INSERT INTO public_part (kind, key, place, files, told) VALUES (?, ?, ?, ?, ?)'),
    used: sqlite
      .prepare<[string, string, string], number>(
        `SELECT 1 FROM text_version WHERE file_sha256 = ? UNION ALL SELECT 1 FROM material WHERE file_sha256 = ? UNION ALL
         SELECT 1 FROM public_part, json_each(public_part.files) WHERE json_each.value = ? LIMIT 1`,
      )
      .pluck(),
    ids: sqlite.prepare<[], number>('SELECT id FROM document ORDER BY id').pluck(),
    held: sqlite.prepare<[number], number>('SELECT 1 FROM document WHERE id = ?').pluck(),
  };

  const held = (id: number) => Object.fromEntries(ofDocument.map(({ name, all }) => [name, all(id)]));
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const NOTHING = Object.fromEntries(ofDocument.map(({ name }) => [name, [] as StoredRow[]]));

  const isUsed = (sha256: string): boolean => sql.used.get(sha256, sha256, sha256) !== undefined;
  async function bring(hashes: Iterable<string>): Promise<void> {
    for (const sha256 of new Set(hashes))
      if (!(await files.has(sha256))) await files.copy(await options.original(sha256));
  }
  async function takeAway(hashes: Iterable<string>): Promise<void> {
    for (const sha256 of new Set(hashes))
      if (!isUsed(sha256)) {
        await files.remove(sha256);
        // Rows that name it may have come meanwhile, from another process too (`bring` looks once more behind its rows).
        if (isUsed(sha256)) await bring([sha256]);
      }
  }
  const written = (entries: readonly ToldEntry[]) =>
    entries.map(({ key, told, files: own = [] }, i) => ({
      key,
      place: entries.length - i,
      files: JSON.stringify(own),
      told: JSON.stringify(told),
    }));

  return {
    async state() {
      const state = sql.state.get() as { position: number; parts: number; change: number };
      // The index has a place of its own: after a crash between the two, both go on from the earlier one.
      return { ...state, position: Math.min(state.position, sql.indexed.get() ?? 0) };
    },
    async replace(documents, position) {
      const changes = documents
        .map(({ documentId, shown }) => ({ documentId, before: held(documentId), after: shown?.rows ?? NOTHING }))
        .filter(({ before, after }) => !same(before, after));
      const needed = documents.flatMap(({ shown }) => shown?.files ?? []);
      await bring(needed);
      const write = sqlite.transaction(() => {
        for (const { documentId, after } of changes)
          for (const { name } of ofDocument) {
            const table = writers.get(name)!;
            table.clear(documentId);
            for (const row of after[name] ?? []) table.put(row);
          }
        sql.move.run(position);
        if (changes.length > 0) sql.changed.run(options.now());
      });
      await patiently(() => write.immediate());
      await bring(needed);
      await index.apply(
        documents.map(({ documentId, shown }) => ({ documentId, docs: shown?.docs ?? [] })),
        position,
      );
      // A search that was answered before the index knew must be remembered by nobody, so the state moves once more.
      if (changes.length > 0) await patiently(() => sql.changed.run(options.now()));
      await takeAway(changes.flatMap(({ before }) => filesIn(before)));
      return { changed: changes.length };
    },
    async bodies(rows) {
      const before = Object.fromEntries(bodies.map(({ name, all }) => [name, all(0)]));
      if (same(before, rows)) return;
      const write = sqlite.transaction(() => {
        for (const { name } of bodies) {
          writers.get(name)!.clear(0);
          for (const row of rows[name] ?? []) writers.get(name)!.put(row);
        }
        sql.changed.run(options.now());
      });
      await patiently(() => write.immediate());
    },
    async part(kind, entries) {
      const before = sql.told.all(kind) as { key: string; files: string }[];
      const after = written(entries);
      if (same(before, after)) return;
      const needed = entries.flatMap((entry) => entry.files ?? []);
      await bring(needed);
      const write = sqlite.transaction(() => {
        sql.clear.run(kind);
        for (const { key, place, files: own, told } of after) sql.tell.run(kind, key, place, own, told);
        sql.changed.run(options.now());
      });
      await patiently(() => write.immediate());
      await bring(needed);
      await takeAway(before.flatMap((row) => JSON.parse(row.files) as string[]));
    },
    async settle(position) {
      await patiently(() => sql.settle.run(position));
      await index.settle();
    },
    tidy: () => index.tidy(),
    documentIds: async () => sql.ids.all(),
    holdsOneOf: async (ids) => ids.some((id) => sql.held.get(id) !== undefined),
    async sweep() {
      for await (const sha256 of files.list()) await takeAway([sha256]);
    },
    async differences({ document, ids, bodies: wanted, parts }) {
      const wrong: string[] = [];
      const needed = new Set<string>();
      const docs = async function* (): AsyncGenerator<SearchDoc> {
        for (const id of new Set([...ids, ...sql.ids.all()])) {
          const shown = await document(id);
          if (!same(held(id), shown?.rows ?? NOTHING)) wrong.push(`document ${id}`);
          for (const sha256 of shown?.files ?? []) needed.add(sha256);
          yield* shown?.docs ?? [];
        }
      };
      for (const id of await index.differences(docs())) wrong.push(`index ${id}`);
      if (!same(Object.fromEntries(bodies.map(({ name, all }) => [name, all(0)])), wanted)) wrong.push('bodies');
      for (const [kind, entries] of Object.entries(parts)) {
        if (!same(sql.told.all(kind), written(entries))) wrong.push(kind);
        for (const entry of entries) for (const sha256 of entry.files ?? []) needed.add(sha256);
      }
      for (const sha256 of needed) if (!(await files.has(sha256))) wrong.push(`missing file ${sha256}`);
      for await (const sha256 of files.list()) if (!needed.has(sha256)) wrong.push(`surplus file ${sha256}`);
      return wrong;
    },
    close: async () => void sqlite.close(),
  };
}
