import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createPublicStore } from '../../db/public/store.ts';
import { createFiles } from '../../server/files/store.ts';
import { createIndexWriter } from '../../server/search/index.ts';
import { NOW } from '../support/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'guibei-copy-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('moves on once more when its index knows, so that nobody remembers what was found before', async () => {
  const seen: number[] = [];
  const store = createPublicStore({
    path: join(folder, 'public.db'),
    files: createFiles(join(folder, 'files')),
    original: (sha256) => Promise.resolve(sha256),
    now: () => NOW,
    index: (sqlite) => {
      const writer = createIndexWriter(sqlite);
      const change = sqlite.prepare('SELECT change FROM public_state').pluck();
      return {
        ...writer,
        apply: async (documents, position) => {
          seen.push(change.get() as number);
          await writer.apply(documents, position);
        },
      };
    },
  });
  const span = { document_id: 1, version_id: 1, from_day: '2024-01-01', to_day: null, validity: 'in_force' };
  const shown = { rows: { validity_span: [span] }, files: [], docs: [] };
  await store.replace([{ documentId: 1, shown }], 7);
  expect(seen).toHaveLength(1);
  const { change } = (await store.state()) as { change?: number };
  expect(change).toBeGreaterThan(seen[0]!);
  await store.close();
});
