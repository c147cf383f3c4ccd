import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createGathering } from '../../server/search/gather.ts';
import { packIds } from '../../server/search/packedIds.ts';
import { createSearchTables } from '../../server/search/tables.ts';
import { wrongInSets } from '../../server/search/verifySets.ts';
import { createWriter } from '../../server/search/writer.ts';
import { batchOf, openDatabase, searchDoc } from './world.ts';

type Sqlite = BetterSqlite3.Database;

let database: Sqlite;
beforeEach(async () => {
  database = openDatabase();
  createSearchTables(database);
  const docs = ['停车停车停车', '停车收费', '停车', '收费'].map((text, n) =>
    searchDoc({ documentId: 10 * (n + 1), title: '办法', text, issuers: [] }),
  );
  await createWriter(database).apply(batchOf(docs), 1);
});
afterEach(() => void database.close());

const gather = (): Promise<void> => createGathering(database, async (run) => run(), 1)();
const wrong = async (): Promise<number[]> => [...(await wrongInSets(database))].sort((a, b) => a - b);
const put = (column: string, value: unknown, mark = '停车'): void => {
  database.prepare(`UPDATE search_set SET ${column} = ? WHERE mark = ?`).run(value, mark);
};
const ids = (...said: number[]): Uint8Array => packIds(Int32Array.from(said)).bytes;

it('finds nothing where there are no sets, nor where all are right', async () => {
  expect(await wrong()).toEqual([]);
  await gather();
  expect(await wrong()).toEqual([]);
});

// 停车 stands in the rows 1 (three times), 2 and 3.
it.each<[string, () => void, number[]]>([
  ['a row that is missing', () => (put('once_ids', ids(1, 3)), put('once', 2)), [20]],
  ['a row too many', () => (put('once_ids', ids(1, 2, 3, 4)), put('once', 4)), [40]],
  ['another row', () => put('once_ids', ids(1, 2, 4)), [30, 40]],
  ['a row told twice', () => (put('once_ids', ids(1, 2, 3, 3)), put('once', 4)), [30]],
  ['a count that is too low', () => put('once', 2), [30]],
  ['a count that is too high', () => put('once', 5), [30]],
  ['bytes that were cut off', () => put('once_ids', ids(1, 2)), [20, 30]],
  ['bytes that mean nothing', () => put('once_ids', Buffer.from('坏')), [10, 20, 30]],
  ['a level that is empty', () => (put('some_ids', Buffer.alloc(0)), put('some', 0)), [10]],
  ['a level in which nothing stands', () => (put('many_ids', ids(2)), put('many', 1)), [20]],
  ['a set of another mark', () => put('mark', '收车', '收费'), [20, 40]],
])('finds %s', async (_name, damage, documents) => {
  await gather();
  damage();
  expect(await wrong()).toEqual(documents);
});

it('finds wrong sets of phrases', async () => {
  await createGathering(database, async (run) => run(), 1, { titles: 1, walked: 1, walkedPerRow: 99 })();
  expect(await wrong()).toEqual([]);
  // Every title is 办法 alone, which is a pair: no phrase stands in one.
  database
    .prepare(
      `INSERT INTO search_set (build, mark, once, some, many, once_ids, some_ids, many_ids)
      SELECT build, '"停车收', 2, 0, 0, ?, x'', x'' FROM search_sets`,
    )
    .run(ids(1, 2));
  // 停车收 stands in the second row only.
  expect(await wrong()).toEqual([10]);
});

it('takes rows that have gone or come since for no fault', async () => {
  await gather();
  const writer = createWriter(database);
  await writer.apply([{ documentId: 20, docs: [] }], 2);
  await writer.apply(batchOf([searchDoc({ documentId: 10, text: '停车' }), searchDoc({ documentId: 50 })]), 3);
  expect(await wrong()).toEqual([]);
});

it('passes over sets of a build that is not in force', async () => {
  await gather();
  database
    .prepare(
      `INSERT INTO search_set (build, mark, once, some, many, once_ids, some_ids, many_ids) VALUES (7, '停车', 1, 0, 0, ?, x'', x'')`,
    )
    .run(ids(9));
  expect(await wrong()).toEqual([]);
});

it('judges by the sets that are in force in the end where others bring them together meanwhile', async () => {
  // So many rows that others have their turn.
  const text = Array.from({ length: 400 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
  const docs = Array.from({ length: 160 }, (_, i) => searchDoc({ documentId: 1000 + i, text }));
  await createWriter(database).apply(batchOf(docs), 2);
  await gather();
  put('once_ids', ids(1, 2, 3), '一丁');
  // The three that do not hold the mark, and all that do.
  expect((await wrongInSets(database)).size).toBe(163);
  let turns = 0;
  const meanwhile = async (): Promise<void> => {
    if (turns++ === 0) await gather();
  };
  expect([[...(await wrongInSets(database, meanwhile))], turns > 1]).toEqual([[], true]);
});

it('keeps no lock between two marks', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guibei-sets-'));
  const [reading, writing] = [0, 1].map(() => openDatabase(join(folder, 'index.db'))) as [Sqlite, Sqlite];
  writing.pragma('busy_timeout = 0');
  createSearchTables(writing);
  const text = Array.from({ length: 400 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
  const docs = Array.from({ length: 160 }, (_, i) => searchDoc({ documentId: i + 1, text }));
  const writer = createWriter(writing);
  await writer.apply(batchOf(docs), 1);
  await createGathering(writing, async (run) => run(), 1)();
  let written = 0;
  const found = await wrongInSets(reading, async () => {
    await writer.apply([{ documentId: ++written, docs: [] }], 1 + written);
    expect(writing.pragma('wal_checkpoint(TRUNCATE)')).toMatchObject([{ busy: 0 }]);
  });
  expect([found.size, written > 1]).toEqual([0, true]);
  for (const one of [reading, writing]) one.close();
  rmSync(folder, { recursive: true });
});
