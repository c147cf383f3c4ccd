import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../server/http/app.ts';
import type { Freshness } from '../../server/http/caching.ts';
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
  const whole = createServer(app);
  await new Promise<void>((resolve) => whole.listen(0, '127.0.0.1', resolve));
  return {
    sides: [`http://127.0.0.1:${(whole.address() as AddressInfo).port}`, half.url] as const,
    async close(): Promise<void> {
      whole.close();
      await half.close();
    },
  };
}
