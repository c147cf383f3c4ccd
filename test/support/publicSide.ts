import { join } from 'node:path';
import { publish } from '../../jobs/publish.ts';
import { startPublicService } from '../../server/publicService.ts';
import type { PublicService, PublicServiceOptions } from '../../server/publicService.ts';
import type { World } from './world.ts';

/** Publishes what a world has, and starts the public half over the copy: of the rest of the data folder it is told nothing. */
export async function openPublicHalf(world: World, options: PublicServiceOptions = {}): Promise<PublicService> {
  await publish(world.ctx, false);
  const publicDir = join(world.config.dataDir, 'public');
  const config = { ...world.config, dataDir: '/nowhere', publicDir, publicPort: 0, logLevel: 'silent' as const };
  return startPublicService(config, { clock: world.clock, ...options });
}
