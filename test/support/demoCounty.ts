import { loadDemo } from '../../seeds/load.ts';
import { createWorld } from './world.ts';
import type { World, WorldOptions } from './world.ts';

/** The demo county as `npm start` loads it, over a data folder of its own, with a clock that stands still. */
export async function demoCounty(options: WorldOptions = {}): Promise<World> {
  const world = await createWorld(options);
  await loadDemo(world.config, { clock: world.clock, mailer: null });
  await world.restart();
  return world;
}
