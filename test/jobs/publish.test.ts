import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { dump } from '../../jobs/dump.ts';
import { createPublisher, publish, publicDifferences } from '../../jobs/publish.ts';
import { publish as setPublic } from '../../server/actions/documents/change.ts';
import { createFiles } from '../../server/files/store.ts';
import { enterDocument, enterDraft } from '../support/documents.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const dumped = async (): Promise<boolean> => (await world.ctx.dumps.manifest()) !== null;

it('writes the open data without what is withdrawn meanwhile', async () => {
  const issuers = [{ name: '清河县民政局', issuerId: await world.issuer('清河县民政局') }];
  const [stays, goes] = [
    await enterDocument(world, { title: '清河县殡葬管理办法', issuers }),
    await enterDocument(world, { title: '清河县公墓管理办法', issuers }),
  ];
  const clerk = await world.person('clerk');
  const { reader } = world.ctx;
  const slow = {
    ...world.ctx,
    reader: {
      ...reader,
      async documents(filter: Parameters<typeof reader.documents>[0]) {
        const page = await reader.documents(filter);
        if (filter.validity === undefined && page.rows.some(({ id }) => id === goes))
          await setPublic(world.ctx, clerk, goes, false, '误传', null).catch(() => undefined);
        return page;
      },
    },
  };
  const { files } = await dump(slow);
  expect(files.find(({ name }) => name === 'documents.jsonl.gz')?.rows).toBe(1);
  expect(await reader.visibleAmong([stays, goes], { kind: 'public' })).toEqual(new Set([stays]));
});

it('takes away, once it starts, what a killed publisher left of a withdrawn document', async () => {
  const files = createFiles(join(world.ctx.config.publicDir, 'files'));
  const { sha256 } = await files.put(Buffer.from('撤回的原件'));
  const runs = { publish: () => Promise.resolve(true), dump: () => Promise.resolve(true) };
  const failures: unknown[] = [];
  const publisher = createPublisher(world.ctx, false, runs, (error) => failures.push(error));
  publisher.start(5);
  await vi.waitFor(async () => expect(await files.has(sha256)).toBe(false), { timeout: 10_000 });
  await publisher.stop();
  expect(failures).toEqual([]);
});

it('has the open data gone before a document is, so that a kill in between leaves its text nowhere', async () => {
  const issuers = [{ name: '清河县司法局', issuerId: await world.issuer('清河县司法局') }];
  const id = await enterDocument(world, { title: '清河县夜市管理办法', issuers });
  await publish(world.ctx, false);
  await dump(world.ctx);
  await enterDraft(world, { title: '清河县早市管理办法（拟稿）', issuers });
  await publish(world.ctx, false);
  expect(await dumped()).toBe(true);

  await setPublic(world.ctx, await world.person('clerk'), id, false, '误传', '误公开');
  const store = world.ctx.publicStore();
  const killed = { ...store, replace: () => Promise.reject(new Error('killed')) };
  await expect(publish({ ...world.ctx, publicStore: () => killed }, false)).rejects.toThrow('killed');
  expect(await dumped()).toBe(false);
  expect(await store.holdsOneOf([id])).toBe(true);

  await publish(world.ctx, false);
  expect(await store.holdsOneOf([id])).toBe(false);
  expect(await publicDifferences(world.ctx, false)).toEqual([]);
});
