import { afterAll, beforeAll, expect, it } from 'vitest';
import { scanIsDue } from '../../jobs/schedule.ts';
import { day } from '../../server/domain/day.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

it('runs a job once at a time, and takes over from a process that was killed when its lease is out', async () => {
  const { jobs } = world.ctx;
  const today = day('2026-11-22');
  expect(await scanIsDue(world.ctx)).toBe(true);
  const first = await jobs.claim('scan', today, 60_000);
  expect(first).not.toBeNull();
  expect(await jobs.claim('scan', today, 60_000)).toBeNull();
  expect(await jobs.claim('import', null, 60_000)).not.toBeNull();
  await world.restart();
  expect(await world.ctx.jobs.claim('scan', today, 60_000)).toBeNull();
  world.clock.set('2026-11-22T01:01:01.000Z');
  const second = await world.ctx.jobs.claim('scan', today, 60_000);
  expect(second).not.toBeNull();
  expect(await scanIsDue(world.ctx)).toBe(true);
  await world.ctx.jobs.finish(second ?? 0, 'done', { flags: 3 });
  expect(await scanIsDue(world.ctx)).toBe(false);
  const runs = (await world.ctx.jobs.recent(10)).filter((run) => run.job === 'scan');
  expect(runs.map((run) => run.state)).toEqual(['done', 'failed']);
  world.clock.set('2026-11-22T16:30:00.000Z');
  expect(await scanIsDue(world.ctx)).toBe(true);
});

it('keeps a failed run from counting as done', async () => {
  const id = await world.ctx.jobs.claim('upkeep', null, 1000);
  await world.ctx.jobs.progress(id ?? 0, { read: 5 });
  await world.ctx.jobs.finish(id ?? 0, 'failed', { reason: 'x' });
  expect(await world.ctx.jobs.lastDone('upkeep')).toBeNull();
});

it('keeps sessions until they end, and ends those of a person', async () => {
  const { sessions } = world.ctx;
  const user = await world.person('clerk');
  for (const sid of ['a', 'b', 'c']) await sessions.set(sid, { userId: user.id, data: sid, expiresAt: 1000 });
  expect(await sessions.get('a', 999)).toEqual({ data: 'a', expiresAt: 1000 });
  expect(await sessions.get('a', 1000)).toBeNull();
  await sessions.touch('a', 2000);
  await sessions.touch('none', 2000);
  expect(await sessions.get('a', 1500)).not.toBeNull();
  await sessions.destroyOf(user.id, 'a');
  expect([await sessions.get('b', 1), await sessions.get('a', 1)]).toEqual([null, { data: 'a', expiresAt: 2000 }]);
  expect(await sessions.sweep(2000)).toBe(1);
});
