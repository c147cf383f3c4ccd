import { describe, expect, it } from 'vitest';
import { createSearchIndex, createSearchTables } from '../../server/search/index.ts';
import { batchOf, openDatabase, searchDoc, writeSpans } from './world.ts';

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
});
