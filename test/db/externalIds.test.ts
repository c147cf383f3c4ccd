import { afterAll, beforeAll, expect, it } from 'vitest';
import { enterDocument } from '../support/documents.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

it('names the external ids of many documents at once, leaving out those that have none', async () => {
  const named = await enterDocument(world, { title: '清河县甲办法' }, { externalId: 'A-1', act: 'document.import' });
  const bare = await enterDocument(world, { title: '清河县乙办法' });
  const other = await enterDocument(world, { title: '清河县丙办法' }, { externalId: 'C-3', act: 'document.import' });
  const { reader } = world.ctx;
  expect(await reader.externalIds([])).toEqual(new Map());
  expect(await reader.externalIds([named, bare, named])).toEqual(new Map([[named, 'A-1']]));
  // More than SQLite takes as parameters of one statement.
  const many = Array.from({ length: 40_000 }, (_, i) => i + 1_000_000);
  expect(await reader.externalIds([...many, other, named])).toEqual(
    new Map([
      [named, 'A-1'],
      [other, 'C-3'],
    ]),
  );
});
