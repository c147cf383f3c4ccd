import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { createIntakeFollower } from '../jobs/intake.ts';
import { createLikenessFollower } from '../jobs/likeness.ts';
import { createPublisher } from '../jobs/publish.ts';
import { createSubscriptionPost } from '../jobs/subscriptions.ts';
import { startSchedule } from '../jobs/schedule.ts';
import { createRehearsal } from '../jobs/rehearsal.ts';
import { createRoundRehearsal } from '../jobs/roundRehearsal.ts';
import { createRuns } from '../jobs/runs.ts';
import { DEMO_ACCOUNTS } from '../seeds/demoAccounts.ts';
import { waitingFor } from './actions/duties/desk.ts';
import { carryOutHere } from './actions/rounds/run.ts';
import { createReadingQueue } from './actions/uploads/queue.ts';
import type { Config } from './config.ts';
import { openHouse } from './context.ts';
import type { House, HouseOptions } from './context.ts';
import { Fault } from './domain/fault.ts';
import { documentApi } from './http/api/index.ts';
import { createApp } from './http/app.ts';
import { listen } from './http/listen.ts';
import { createLog } from './http/log.ts';
import { pagesOf } from './http/pages/index.ts';
import { publicAddresses } from './http/pages/subscriptions.ts';

export interface Service {
  url: string;
  house: House;
  log: Logger;
  close(): Promise<void>;
}

const READING_LANES = 2;
const FOLLOW_MS = 1000;
const LIKENESS_MS = 2000;
const PUBLISH_MS = 1000;
const INTAKE_MS = 1000;
const POST_MS = 60_000;
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/;

/** Starts the service over its data folder: the house, its doors, its clockwork. `options` are for tests. */
export async function startService(config: Config, options: HouseOptions = {}): Promise<Service> {
  const log = createLog(config.logLevel);
  const failed = options.failed ?? ((error: unknown): void => log.error({ err: error }, 'background work failed'));
  const fresh = !existsSync(join(config.dataDir, 'guibei.db'));
  if (fresh && config.demo === 'auto') {
    // Loaded only when it is needed: the county and its reader are a good part of the code.
    const { loadDemo } = await import('../seeds/load.ts');
    await loadDemo(config, options);
  }
  const house = await openHouse(config, { ...options, failed, warm: true });
  const { ctx, follower, demo } = house;
  // Everybody knows the demo's passwords.
  if (demo && !LOOPBACK.test(config.host)) {
    await house.close();
    throw new Fault('demo.exposed', { host: config.host });
  }
  const readings = createReadingQueue(ctx, READING_LANES, (id, error) =>
    failed(new Error(`upload ${id}`, { cause: error })),
  );
  const beside = createRuns(ctx, config);
  const runs = {
    ...beside,
    // A clock that was given to this process is known to no other: what a day matters to is done here.
    ...(options.clock === undefined ? {} : { rounds: () => carryOutHere(ctx) }),
    rehearse: createRehearsal(config),
    rehearseRound: createRoundRehearsal(ctx, config),
  };
  const app = createApp({
    context: ctx,
    config,
    log,
    site: {
      county: config.county,
      demo,
      waiting: (actor) => (actor.kind === 'user' ? waitingFor(ctx, actor.id) : Promise.resolve(0)),
    },
    pages: pagesOf(ctx, readings, runs),
    api: [documentApi(ctx, readings, runs)],
    ready: async () => ({ database: (await ctx.feed.head()) >= 0 }),
    freshness: { version: () => ctx.feed.stamp(), changedAt: () => null },
    demoAccounts: demo ? DEMO_ACCOUNTS : [],
  });
  const listening = await listen(app, { host: config.host, port: config.port });
  follower.start(FOLLOW_MS);
  await readings.resume();
  void runs.batches().catch(failed);
  void runs.rounds().catch(failed);
  const schedule = config.jobs ? startSchedule(ctx, runs, failed) : null;
  const likeness = createLikenessFollower(ctx, runs, failed);
  if (config.jobs) likeness.start(LIKENESS_MS);
  const publisher = createPublisher(ctx, demo, runs, failed);
  if (config.publish && config.jobs) publisher.start(PUBLISH_MS);
  const intake = createIntakeFollower(ctx, ctx.intake, failed);
  if (config.jobs) intake.start(INTAKE_MS);
  const post = createSubscriptionPost(ctx, publicAddresses, failed);
  if (config.jobs) post.start(POST_MS);
  return {
    url: listening.url,
    house,
    log,
    async close() {
      await listening.close();
      readings.stop();
      await schedule?.stop();
      const following = [likeness.stop(), publisher.stop(), intake.stop(), post.stop()];
      await runs.stop();
      await Promise.all(following);
      await house.close();
    },
  };
}
