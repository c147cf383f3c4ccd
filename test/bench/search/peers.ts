import Database from 'better-sqlite3';
import MiniSearch from 'minisearch';
import type { SearchDoc } from '../../../server/domain/search.ts';

/** Another way to search the same documents: the ten best external ids for a query. */
export interface Peer {
  name: string;
  search(q: string): string[];
}

/** SQLite's trigram tokenizer, its words joined with OR. */
export function trigram(docs: readonly SearchDoc[]): Peer {
  const database = new Database(':memory:');
  database.exec(`CREATE VIRTUAL TABLE peer USING fts5(title, text, tokenize='trigram')`);
  const insert = database.prepare('INSERT INTO peer (rowid, title, text) VALUES (?, ?, ?)');
  database.transaction(() => docs.forEach((doc, i) => insert.run(i, doc.title, doc.text)))();
  const select = database
    .prepare<[string], number>('SELECT rowid FROM peer WHERE peer MATCH ? ORDER BY rank LIMIT 10')
    .pluck();
  return {
    name: 'FTS5 trigram',
    search: (q) => {
      const signs = [...q.replaceAll('"', '')];
      const grams = signs.slice(0, Math.max(1, signs.length - 2)).map((_, i) => `"${signs.slice(i, i + 3).join('')}"`);
      return select.all(grams.join(' OR ')).map((i) => docs[i]!.externalId!);
    },
  };
}

/** MiniSearch as it comes. */
export function plainMiniSearch(docs: readonly SearchDoc[]): Peer {
  const index = new MiniSearch({ fields: ['title', 'text'] });
  index.addAll(docs.map((doc, id) => ({ id, title: doc.title, text: doc.text })));
  return {
    name: 'MiniSearch, defaults',
    search: (q) =>
      index
        .search(q)
        .slice(0, 10)
        .map((hit) => docs[hit.id as number]!.externalId!),
  };
}
