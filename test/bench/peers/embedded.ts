import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import MiniSearch from 'minisearch';
import { askAll } from './asked.ts';
import type { Asked } from './asked.ts';
import { recordsIn } from './drawn.ts';
import type { Folder } from './folders.ts';

const BATCH = 500;

/** SQLite's trigram tokenizer, the trigrams of a query joined with OR, best by BM25; its file is kept in the folder. */
export async function trigram({ records }: Folder): Promise<Asked> {
  const path = join(dirname(records), 'trigram.db');
  if (!existsSync(path)) {
    const making = `${path}.new`;
    rmSync(making, { force: true });
    const database = new Database(making);
    database.pragma('journal_mode = OFF');
    database.exec(`CREATE VIRTUAL TABLE peer USING fts5(title, text, content='', tokenize='trigram');
      CREATE TABLE doc (id INTEGER PRIMARY KEY, external TEXT NOT NULL)`);
    const name = database.prepare('INSERT INTO doc VALUES (?, ?)');
    const insert = database.prepare('INSERT INTO peer (rowid, title, text) VALUES (?, ?, ?)');
    let id = 0;
    database.exec('BEGIN');
    for await (const { externalId, title, text } of recordsIn(records)) {
      name.run(++id, externalId);
      insert.run(id, title, text);
      if (id % BATCH === 0) database.exec('COMMIT; BEGIN');
    }
    database.exec(`COMMIT; INSERT INTO peer (peer) VALUES ('optimize')`);
    database.close();
    renameSync(making, path);
  }
  const database = new Database(path, { readonly: true });
  database.pragma('cache_size = -32768');
  const select = database
    .prepare<[string], string>(
      'SELECT external FROM doc JOIN (SELECT rowid FROM peer WHERE peer MATCH ? ORDER BY rank LIMIT 10) best ON doc.id = best.rowid',
    )
    .pluck();
  const asked = await askAll((q) => {
    const signs = [...q.replaceAll('"', '')];
    const grams = signs.slice(0, Math.max(1, signs.length - 2)).map((_, i) => `"${signs.slice(i, i + 3).join('')}"`);
    return select.all(grams.join(' OR '));
  });
  database.close();
  return asked;
}

/** MiniSearch as it comes, in memory. */
export async function plainMiniSearch({ records }: Folder): Promise<Asked> {
  const index = new MiniSearch<{ id: string; title: string; text: string }>({ fields: ['title', 'text'] });
  for await (const { externalId: id, title, text } of recordsIn(records)) index.add({ id, title, text });
  return askAll((q) =>
    index
      .search(q)
      .slice(0, 10)
      .map((hit) => String(hit.id)),
  );
}
