import { afterAll, beforeAll, describe } from 'vitest';
import type { PublicService } from '../../server/publicService.ts';
import { publicReaderContract } from '../contract/publicReader.ts';
import { publicFixture } from '../support/publicFixture.ts';
import type { PublicFixture } from '../support/publicFixture.ts';
import { openPublicHalf } from '../support/publicSide.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
let made: PublicFixture;
let half: PublicService;
beforeAll(async () => {
  world = await createWorld();
  made = await publicFixture(world);
  half = await openPublicHalf(world);
});
afterAll(async () => {
  await half?.close();
  await world?.close();
});

describe('the books themselves', () => publicReaderContract(() => ({ reader: world.ctx, made })));
describe('their public copy', () => publicReaderContract(() => ({ reader: half.ctx, made })));
