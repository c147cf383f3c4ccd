import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRoundRehearsal } from '../../jobs/roundRehearsal.ts';
import { createRuns } from '../../jobs/runs.ts';
import { rehearsalOf } from '../../server/actions/rounds/rehearsal.ts';
import { ask, settled } from '../../server/actions/rounds/run.ts';
import { systemClock } from '../../server/clock.ts';
import { addDays } from '../../server/domain/day.ts';
import { roundWorld, sayOf, type RoundWorld } from '../actions/rounds/county.ts';
import { SYSTEM } from '../support/world.ts';

const START = join(import.meta.dirname, '../../server/start.mjs');
const environment = { GUIBEI_PROFILE: 'qinghe', LOG_LEVEL: 'silent' };
const COUNT = 60;
let w: RoundWorld;
let id = 0;
let documents: number[] = [];

beforeAll(async () => {
  w = await roundWorld({ clock: systemClock, config: { environment } });
  const today = w.ctx.clock.today();
  const old = { signedOn: addDays(today, -900), publishedOn: addDays(today, -900), effectiveOn: addDays(today, -900) };
  for (let i = 0; i < COUNT; i++) documents.push(await w.enter(`清河县第${i}号办法`, w.housing, old));
  documents = documents.toSorted((a, b) => a - b);
  id = await w.opened({ cutOff: addDays(today, -30), answerBy: addDays(today, 20), finishBy: addDays(today, 40) });
  await w.say(w.people.housing, id, documents, sayOf('repeal'));
  await w.decided(id, { on: today, effectiveOn: today });
}, 60_000);
afterAll(() => w.world.close());

/** Starts the process of a run and kills it after a while; answers whether it had ended before. */
async function killed(run: number, afterMs: number): Promise<boolean> {
  const child = spawn(
    process.execPath,
    [START, '--cli', 'round', '--run', String(run), '--data', w.world.config.dataDir],
    {
      env: { PATH: process.env['PATH'] ?? '', ...environment },
      stdio: 'ignore',
    },
  );
  const ended = new Promise<boolean>((resolve) => child.on('close', (code) => resolve(code === 0)));
  await pause(afterMs);
  child.kill('SIGKILL');
  return ended;
}

it('is published whole by a process of its own or not at all, and taken up again after it was killed', async () => {
  const { seen } = await rehearsalOf(w.ctx, w.people.leader, id, 10);
  // A large rehearsal is made by a process too, and is the same.
  const beside = createRoundRehearsal(w.ctx, w.world.config, 0);
  expect(await beside(id, 10)).toEqual(JSON.parse(JSON.stringify(await rehearsalOf(w.ctx, SYSTEM, id, 10))));
  const version = await w.version(id);
  const run = await ask(w.ctx, w.people.leader, id, version, { act: 'round.publish', seen, reason: null });
  for (const afterMs of [300, 900]) {
    await killed(run, afterMs);
    const done = (await w.ctx.reader.row('cleanupRun', run))?.state === 'done';
    const entries = await w.ctx.rounds.entries(id);
    const spans = await w.ctx.reader.spansOn(documents, w.ctx.clock.today());
    const over = documents.filter((one) => spans.get(one)?.validity === 'repealed');
    expect([entries.length, over.length, (await w.round(id)).state]).toEqual(
      done ? [COUNT, COUNT, 'published'] : [0, 0, 'decided'],
    );
  }
  const runs = createRuns(w.ctx, w.world.config);
  await runs.rounds();
  expect(await settled(w.ctx, run, 30_000)).toBe(true);
  expect((await w.ctx.rounds.entries(id)).length).toBe(COUNT);
  const undoing = { act: 'round.undo', seen: null, reason: '决定有误，另行公布' } as const;
  const undo = await ask(w.ctx, w.people.leader, id, await w.version(id), undoing);
  // The claim of the first run is free a moment after its process has ended, which may take up what waits by itself.
  do await runs.rounds();
  while (!(await settled(w.ctx, undo, 50)));
  expect(await runs.rounds()).toBe(false);
  expect((await w.round(id)).state).toBe('undone');
  await runs.stop();
  expect((await w.ctx.jobs.recent(5)).filter((one) => one.job === 'round')).not.toEqual([]);
}, 90_000);
