import { createApp } from '../../server/http/app.ts';
import type { Freshness } from '../../server/http/caching.ts';
import { listen } from '../../server/http/listen.ts';
import { createLog } from '../../server/http/log.ts';
import { publicSideApi, publicSidePages } from '../../server/http/publicSide.ts';
import { wholeSide } from '../../server/http/wholeSide.ts';
import { openPublicHalf } from './publicSide.ts';
import type { World } from './world.ts';

/** The public side of a world in both processes that show it: the whole service, and the public half over its copy. */
export async function openBothSides(world: World, freshness: Freshness) {
  const half = await openPublicHalf(world, { limits: { signIns: 60, requests: 10_000, letters: 1000 } });
  const app = createApp({
    ...{ context: world.ctx, config: world.config, log: createLog('silent'), site: { county: '清河县' } },
    ...{ pages: publicSidePages(wholeSide(world.ctx)), api: [publicSideApi(wholeSide(world.ctx))] },
    ready: () => Promise.resolve({ database: true }),
    limits: { signIns: 60, requests: 10_000, letters: 1000 },
    freshness,
  });
  const whole = await listen(app, { host: '127.0.0.1', port: 0 });
  return {
    sides: [whole.url, half.url] as const,
    async close(): Promise<void> {
      await whole.close();
      await half.close();
    },
  };
}
