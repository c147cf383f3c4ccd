import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tidyIndexes } from '../../jobs/upkeep.ts';
import { createWorld } from '../support/world.ts';

it('a house that does not publish is given no public copy by its nightly work, one that does has it tidied', async () => {
  const world = await createWorld();
  const copy = join(world.ctx.config.publicDir, 'public.db');
  await tidyIndexes({ ...world.ctx, config: { ...world.ctx.config, publish: false } });
  expect(existsSync(copy)).toBe(false);
  await tidyIndexes({ ...world.ctx, config: { ...world.ctx.config, publish: true } });
  expect(existsSync(copy)).toBe(true);
  await world.close();
});
