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

/** A store whose originals are `house` by name, with what happens while one is removed. */
async function withOriginals(whileRemoved: () => Promise<void>) {
  const house = createFiles(join(folder, 'house'));
  const { sha256 } = await house.put(Buffer.from('原件'));
  const files = createFiles(join(folder, 'public'));
  const store = createPublicStore({
    path: join(folder, 'races.db'),
    files: {
      ...files,
      remove: async (one) => {
        await files.remove(one);
        await whileRemoved();
      },
    },
    original: (one) => house.path(one),
    now: () => NOW,
    index: createIndexWriter,
  });
  const version = { id: 9, version: 1, document_id: 1, ordinal: 0, text: '', text_sha256: '', articles: '[]' };
  const row = { ...version, file_sha256: sha256 };
  return { store, files, sha256, shown: { rows: { text_version: [row] }, files: [sha256], docs: [] } };
}

it('sweeps what a killed publisher left, and nothing that is shown', async () => {
  const { store, files, sha256, shown } = await withOriginals(async () => undefined);
  await store.replace([{ documentId: 1, shown }], 1);
  const { sha256: left } = await files.put(Buffer.from('撤回的原件'));
  await store.sweep();
  expect([await files.has(sha256), await files.has(left)]).toEqual([true, false]);
  expect(await store.holdsOneOf([2, 3])).toBe(false);
  await store.close();
});

it('keeps an original that is shown again while it is being taken away', async () => {
  let again: (() => Promise<unknown>) | null = null;
  const { store, files, sha256, shown } = await withOriginals(async () => {
    const act = again;
    again = null;
    await act?.();
  });
  await store.replace([{ documentId: 1, shown }], 1);
  again = () => store.replace([{ documentId: 1, shown }], 3);
  await store.replace([{ documentId: 1, shown: null }], 2);
  expect(await files.has(sha256)).toBe(true);
  await store.close();
});
