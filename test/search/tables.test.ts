import { describe, expect, it } from 'vitest';
import { createSearchIndex, createSearchTables } from '../../server/search/index.ts';
import { batchOf, openDatabase, PUBLIC, searchDoc, TODAY, writeSpans } from './world.ts';

describe('the tables of the index', () => {
  it('are made once, and begin again at position 0 when their format is another', async () => {
    const database = openDatabase();
    const index = await createSearchIndex({ database });
    const docs = [searchDoc({ documentId: 1 })];
    writeSpans(database, docs);
    await index.apply(batchOf(docs), 12);
    createSearchTables(database);
    expect(await index.position()).toBe(12);
    database.exec('UPDATE search_state SET format = 0');
    const again = await createSearchIndex({ database });
    expect(await again.position()).toBe(0);
    expect(database.prepare('SELECT count(*) FROM search_row').pluck().get()).toBe(0);
  });

  it('hold the words in one piece each when a bulk import is done', async () => {
    const database = openDatabase();
    const index = await createSearchIndex({ database });
    const docs = Array.from({ length: 600 }, (_, i) => searchDoc({ documentId: i + 1, text: `第${i}篇。` }));
    writeSpans(database, docs);
    for (let i = 0; i < docs.length; i += 60) await index.apply(batchOf(docs.slice(i, i + 60)), i + 60);
    const pieces = database.prepare('SELECT count(DISTINCT segid) FROM search_mark_idx').pluck();
    expect(pieces.get()).toBeGreaterThan(1);
    await index.close();
    expect(pieces.get()).toBe(1);
    const again = await createSearchIndex({ database });
    const answer = await again.search({ q: '第599篇', on: TODAY, visibility: PUBLIC });
    expect(answer.hits.filter((h) => h.match === 'full').map((h) => h.documentId)).toEqual([600]);
  });
});
