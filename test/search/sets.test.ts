import type BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../server/search/catalogue.ts';
import { createGathering } from '../../server/search/gather.ts';
import { createSearchIndex } from '../../server/search/index.ts';
import { createPostings } from '../../server/search/postings.ts';
import { unpackIds } from '../../server/search/packedIds.ts';
import { createSets, phraseMark } from '../../server/search/sets.ts';
import { createSearchTables } from '../../server/search/tables.ts';
import { createTexts } from '../../server/search/texts.ts';
import { LEVELS, marksOf } from '../../server/search/tokens.ts';
import { createWriter } from '../../server/search/writer.ts';
import { batchOf, openDatabase, PUBLIC, searchDoc, TODAY, writeSpans } from './world.ts';

const gather = (database: BetterSqlite3.Database, least: number): Promise<void> =>
  createGathering(database, async (run) => run(), least, { titles: 1, walked: least, walkedPerRow: 50 })();

/** What is said of marks and phrases by rows that are still there. */
function saidBy(database: BetterSqlite3.Database, marks: readonly string[], phrases: readonly string[]) {
  const catalogue = createCatalogue(database);
  catalogue.follow();
  const texts = createTexts(database);
  const postings = createPostings(database, (id, flat) => texts.flat(id).includes(flat));
  const here = (ids: Int32Array): number[] => [...ids].filter((id) => catalogue.entries[id] !== undefined);
  return {
    counts: marks.map((mark) => postings.frequency(mark)),
    rows: {
      marks: marks.map((mark) =>
        [mark, ...LEVELS.map(({ suffix }) => mark + suffix)].map((m) => here(postings.mark(m))),
      ),
      phrases: phrases.map((phrase) => here(postings.phrase(phrase))),
    },
  };
}

const words = fc.string({ unit: fc.constantFrom(...'甲乙丙1a'), minLength: 1, maxLength: 60 });
const step = fc.record({ document: fc.integer({ min: 1, max: 8 }), text: fc.option(words) });

describe('sets of rows brought together beforehand', () => {
  it('say what the full-text table says, whatever was written since', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 1, maxLength: 8 }),
        fc.array(step, { maxLength: 6 }),
        fc.integer({ min: 1, max: 4 }),
        async (texts, steps, least) => {
          const [gathered, plain] = [openDatabase(), openDatabase()];
          const phrases = texts.flatMap((text) => [text.slice(0, 3), text.slice(1, 5)]).filter((p) => p.length > 1);
          const marks = [...new Set(texts.flatMap((text) => marksOf(text).split(' ')))].filter(
            (mark) => mark !== '' && !LEVELS.some(({ suffix }) => mark.endsWith(suffix)),
          );
          for (const database of [gathered, plain]) {
            createSearchTables(database);
            const writer = createWriter(database);
            await writer.apply(batchOf(texts.map((text, n) => searchDoc({ documentId: n + 1, title: text, text }))), 1);
            if (database === gathered) await gather(database, least);
            for (const [n, { document, text }] of steps.entries()) {
              const docs = text === null ? [] : [searchDoc({ documentId: document, text })];
              await writer.apply([{ documentId: document, docs }], n + 2);
            }
          }
          const [one, other] = [gathered, plain].map((database) => saidBy(database, marks, phrases));
          expect(one!.rows).toEqual(other!.rows);
          // Rows that have gone are counted until the next night, rows that are there always.
          one!.counts.forEach((count, i) => expect(count).toBeGreaterThanOrEqual(other!.counts[i]!));
          if (steps.length === 0) expect(one!.counts).toEqual(other!.counts);
          for (const database of [gathered, plain]) database.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are made for the phrases of titles that are dear to look for', async () => {
    const database = openDatabase();
    createSearchTables(database);
    const docs = ['房地产市场', '房地产税', '房地产', '地产'].map((title, n) =>
      searchDoc({ documentId: n + 1, title, text: n === 3 ? '房地产' : '市场', issuers: [] }),
    );
    await createWriter(database).apply(batchOf(docs), 1);
    await createGathering(database, async (run) => run(), 2, { titles: 2, walked: 8, walkedPerRow: 2 })();
    const sets = createSets(database);
    const held = database.prepare(`SELECT mark FROM search_set WHERE mark >= '"' AND mark < '#'`).pluck().all();
    // 地产市 and the like stand in one title.
    expect(held).toEqual(['"房地产']);
    expect([...unpackIds(sets.read(phraseMark('房地产'), 0)!)]).toEqual([1, 2, 3, 4]);
    database.close();
  });

  it('are made for marks in many rows alone, with their levels', async () => {
    const database = openDatabase();
    createSearchTables(database);
    const docs = ['停车停车停车', '停车收费', '停车', '收费'].map((text, n) =>
      searchDoc({ documentId: n + 1, title: '办法', text, issuers: [] }),
    );
    await createWriter(database).apply(batchOf(docs), 1);
    const sets = createSets(database);
    expect([sets.upTo(), sets.counts('停车')]).toEqual([0, null]);
    await gather(database, 3);
    sets.follow();
    expect(sets.upTo()).toBe(4);
    expect(sets.counts('停车')).toEqual([3, 1, 0]);
    expect(sets.read('停车', 1)).toEqual({ count: 1, bytes: Buffer.from([1]) });
    expect(sets.counts('收费')).toBeNull();
    database.close();
  });

  it('never meet the id of a row that has gone again', async () => {
    const database = openDatabase();
    createSearchTables(database);
    const writer = createWriter(database);
    const ids = database.prepare('SELECT id FROM search_row ORDER BY id').pluck();
    await writer.apply(batchOf([1, 2].map((documentId) => searchDoc({ documentId }))), 1);
    await writer.apply([{ documentId: 2, docs: [] }], 2);
    await writer.apply(batchOf([searchDoc({ documentId: 3 })]), 3);
    expect(ids.all()).toEqual([1, 3]);
    database.close();
  });

  it('are brought together again at night when enough has come, once, and leave nothing of before', async () => {
    const database = openDatabase();
    const index = await createSearchIndex({ database });
    const write = async (from: number, to: number): Promise<void> => {
      const docs = Array.from({ length: to - from }, (_, i) => searchDoc({ documentId: from + i + 1 }));
      writeSpans(database, docs);
      for (let i = 0; i < docs.length; i += 40) await index.apply(batchOf(docs.slice(i, i + 40)), from + i + 1);
    };
    const state = database.prepare('SELECT build, up_to FROM search_sets').raw();
    const builds = database.prepare('SELECT DISTINCT build FROM search_set').pluck();
    await write(0, 400);
    await index.tidy();
    expect(state.get()).toBeUndefined();
    await write(400, 600);
    await index.tidy();
    await index.tidy();
    expect([state.get(), builds.all()]).toEqual([[1, 600], [1]]);
    await write(600, 605);
    await index.tidy();
    expect(state.get()).toEqual([1, 600]);
    await write(605, 640);
    await index.tidy();
    expect([state.get(), builds.all()]).toEqual([[2, 640], [2]]);
    expect((await index.search({ q: '规范管理', on: TODAY, visibility: PUBLIC })).total).toBe(640);
    await index.close();
    database.close();
  });

  it('that a killed process left unfinished are read by nobody and go with the next', async () => {
    const database = openDatabase();
    createSearchTables(database);
    await createWriter(database).apply(batchOf([1, 2, 3].map((documentId) => searchDoc({ documentId }))), 1);
    await gather(database, 2);
    let writes = 0;
    const killed = createGathering(
      database,
      async (run) => {
        if (++writes === 3) throw new Error('killed');
        run();
      },
      1,
    );
    await expect(killed()).rejects.toThrow('killed');
    const sets = createSets(database);
    expect(sets.counts('规范')).toEqual([3, 0, 0]);
    await gather(database, 2);
    sets.follow();
    expect(sets.counts('规范')).toEqual([3, 0, 0]);
    expect(database.prepare('SELECT DISTINCT build FROM search_set').pluck().all()).toEqual([2]);
    database.close();
  });
});
