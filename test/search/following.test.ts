import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBackground } from '../../server/search/background.ts';
import { createSearchIndex } from '../../server/search/index.ts';
import { batchOf, openDatabase, PUBLIC, searchDoc, TODAY, writeSpans } from './world.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('reads the states of documents again when the log has grown, whatever else is written', async () => {
  const database = openDatabase();
  let head = 1;
  const index = await createSearchIndex({ database, version: () => head });
  const docs = [searchDoc({ documentId: 1, text: '渡口停航' })];
  writeSpans(database, docs);
  await index.apply(batchOf(docs), 1);
  const states = async () =>
    (await index.search({ q: '停航', on: TODAY, visibility: PUBLIC, validity: 'all' })).hits.map((h) => h.validity);
  expect(await states()).toEqual(['in_force']);
  const spansRead = vi.spyOn(database, 'prepare');
  database.exec('CREATE TABLE session (id TEXT)');
  database.exec(`INSERT INTO session VALUES ('a')`);
  expect(await states()).toEqual(['in_force']);
  expect(spansRead).not.toHaveBeenCalled();

  writeSpans(database, [{ ...docs[0]!, spans: [{ ...docs[0]!.spans[0]!, validity: 'repealed' }] }]);
  head = 2;
  expect(await states()).toEqual(['repealed']);
});

it('works off what can wait part by part, one kind after the other, and rests then', () => {
  const done: string[] = [];
  const work = (name: string, parts: number) => () => {
    if (parts > 0) done.push(`${name}${parts--}`);
    return parts > 0;
  };
  const background = createBackground([work('a', 2), work('b', 3)]);
  background.start();
  background.start();
  expect(done).toEqual([]);
  vi.advanceTimersByTime(400);
  expect(done).toEqual(['a2']);
  vi.advanceTimersByTime(100);
  expect(done).toEqual(['a2', 'a1', 'b3', 'b2', 'b1']);
  expect(vi.getTimerCount()).toBe(0);
});

it('can be told to stop', () => {
  const step = vi.fn(() => true);
  const background = createBackground([step]);
  background.start();
  background.stop();
  vi.advanceTimersByTime(1000);
  expect(step).not.toHaveBeenCalled();
});
