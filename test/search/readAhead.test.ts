import { expect, test } from 'vitest';
import { createCatalogue } from '../../server/search/catalogue.ts';
import { createSearchIndex } from '../../server/search/index.ts';
import type { Postings } from '../../server/search/postings.ts';
import { createReadAhead } from '../../server/search/readAhead.ts';
import { createTitles } from '../../server/search/titles.ts';
import { batchOf, openDatabase, searchDoc, writeSpans } from './world.ts';

/** Notes what is read; each pair stands in as many rows as told. */
function noted(frequency: (mark: string) => number, full: () => boolean): { postings: Postings; read: string[] } {
  const read: string[] = [];
  const none = new Int32Array(0);
  const mark = (m: string): Int32Array => {
    read.push(m);
    return none;
  };
  return { postings: { mark, frequency, phrase: () => none, isFull: full, clear: () => undefined }, read };
}

test('reads the common pairs of titles with their levels, once, the most common first', () => {
  const { postings, read } = noted(
    (mark) => (mark === '罕见' ? 2 : 100),
    () => false,
  );
  const step = createReadAhead(postings, () => ['停车', '罕见', '收费']);
  let steps = 0;
  while (step()) steps++;
  expect(steps).toBe(2);
  expect(read).toEqual(['停车', '停车²', '停车³', '收费', '收费²', '收费³']);
  step();
  expect(read).toHaveLength(6);
});

test('stops reading when the memory is nearly full', () => {
  const { postings, read } = noted(
    () => 100,
    () => read.length >= 3,
  );
  const step = createReadAhead(postings, () => ['停车', '收费']);
  while (step());
  expect(read).toEqual(['停车', '停车²', '停车³']);
});

test('the titles of an index tell which pairs are common', async () => {
  const database = openDatabase();
  const index = await createSearchIndex({ database });
  const docs = ['停车收费办法', '停车管理规定', '养犬管理办法', '停车场建设标准'].map((title, n) =>
    searchDoc({ documentId: n + 1, title }),
  );
  writeSpans(database, docs);
  await index.apply(batchOf(docs), 1);
  const catalogue = createCatalogue(database);
  const titles = createTitles();
  const { gone, come } = catalogue.follow();
  titles.change(gone, come);
  expect(titles.commonMarks(1)).toEqual(['停车']);
  expect(new Set(titles.commonMarks(3))).toEqual(new Set(['停车', '管理', '办法']));
  await index.close();
  database.close();
});
