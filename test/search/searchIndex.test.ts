import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { createSearchIndex } from '../../server/search/index.ts';
import { searchIndexContract } from '../contract/searchIndex.ts';
import type { Subject } from '../contract/searchIndex.ts';
import { openDatabase, writeSpans } from './world.ts';

describe('the index over SQLite and MiniSearch', () => {
  searchIndexContract(async (): Promise<Subject> => {
    const folder = mkdtempSync(join(tmpdir(), 'guibei-search-'));
    const path = join(folder, 'guibei.db');
    const connect = async () => {
      const database = openDatabase(path);
      const store = openDatabase(path);
      const index = await createSearchIndex({ database });
      return {
        index,
        spans: (docs: Parameters<typeof writeSpans>[1]) => writeSpans(store, docs),
        end: async () => {
          await index.close();
          database.close();
          store.close();
        },
      };
    };
    const first = await connect();
    return {
      ...first,
      another: connect,
      end: async () => {
        await first.end();
        rmSync(folder, { recursive: true });
      },
    };
  });
});
