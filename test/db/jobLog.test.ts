import { expect, it } from 'vitest';
import { createJobLog } from '../../db/jobs.ts';
import { scanIsDue } from '../../jobs/schedule.ts';
import { day } from '../../server/domain/day.ts';
import { jobLogContract } from '../contract/jobLog.ts';
import { secondConnection } from '../support/connection.ts';
import { createWorld } from '../support/world.ts';

jobLogContract(async () => {
  const world = await createWorld();
  const other = secondConnection(world);
  return {
    jobs: world.ctx.jobs,
    another: () => createJobLog(other.sqlite, other.db, world.clock),
    wait: (ms) => world.clock.set(new Date(world.clock.ms() + ms).toISOString()),
    async end() {
      other.close();
      await world.close();
    },
  };
});

it('owes the scan of a day until it is done, through restarts, and again the next day', async () => {
  const world = await createWorld();
  const today = day('2026-11-22');
  expect(await scanIsDue(world.ctx)).toBe(true);
  const id = await world.ctx.jobs.claim('scan', today, 60_000);
  await world.restart();
  expect(await world.ctx.jobs.claim('scan', today, 60_000)).toBeNull();
  expect(await scanIsDue(world.ctx)).toBe(true);
  await world.ctx.jobs.finish(id ?? 0, 'done', { flags: 3 });
  expect(await scanIsDue(world.ctx)).toBe(false);
  world.clock.set('2026-11-22T16:30:00.000Z');
  expect(await scanIsDue(world.ctx)).toBe(true);
  await world.close();
});
