import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verify } from '../../jobs/verify.ts';
import { systemClock } from '../../server/clock.ts';
import { readConfig } from '../../server/config.ts';
import { startService } from '../../server/service.ts';
import type { Service } from '../../server/service.ts';
import { bodyOf } from '../support/documents.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { ownTime } from '../support/ownTime.ts';

const START = join(import.meta.dirname, '../../server/start.mjs');
let world: World;
let service: Service;

beforeAll(async () => {
  // The world keeps the folder; the service opens a data folder of its own in it.
  world = await createWorld({ clock: systemClock });
  const dataDir = join(world.folder, 'served');
  service = await startService(readConfig({}, { dataDir, port: 0, jobs: false, demo: 'never', logLevel: 'silent' }));
});
afterAll(async () => {
  await service.close();
  await world.close();
});

const jsonl = (name: string, word: string, count: number): Promise<string> =>
  world.file(
    name,
    Array.from({ length: count }, (_, i) => {
      const title = `清河县第${i}号${word}管理办法`;
      return JSON.stringify({
        externalId: `${name}-${i}`,
        title,
        issuers: [],
        signedOn: '2024-01-01',
        text: bodyOf(title),
      });
    }).join('\n'),
  );

/** `guibei import` as a process of its own; `ended` gives its exit code and its last line. */
function importing(path: string) {
  const child = spawn(process.execPath, [START, '--cli', 'import', path, '--data', service.house.ctx.config.dataDir], {
    env: { PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let out = '';
  let over = false;
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  const ended = new Promise<{ code: number | null; report: unknown }>((resolve) =>
    child.on('close', (code) => {
      over = true;
      const last = out.trim().split('\n').at(-1) ?? '';
      resolve({ code, report: last === '' ? null : JSON.parse(last) });
    }),
  );
  return { child, ended, over: () => over };
}

/** Asks the public search over HTTP; answers what it says, how many it counts, and how long it took of a machine that has nothing else to do. */
async function ask(q: string): Promise<{ status: number; total: number; tookMs: number }> {
  const started = ownTime();
  const answer = await fetch(`${service.url}/api/v1/public/search?q=${encodeURIComponent(q)}`);
  const { total } = (await answer.json()) as { total: number };
  return { status: answer.status, total, tookMs: ownTime() - started };
}
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const held = async (): Promise<number> => (await service.house.ctx.reader.documentIds()).length;

it('answers every search within a second while a thousand documents come in beside it, and then finds them', async () => {
  const run = importing(await jsonl('beside', '渡口', 1000));
  const answers: Awaited<ReturnType<typeof ask>>[] = [];
  let during = 0;
  while (!run.over()) {
    answers.push(await ask(`第${answers.length}号渡口`));
    const so = await held();
    if (so > 0 && so < 1000) during++;
    await pause(150);
  }
  expect(await run.ended).toMatchObject({ code: 0, report: { read: 1000, imported: 1000, refused: 0 } });
  expect(answers.filter((answer) => answer.status !== 200)).toEqual([]);
  expect(Math.max(...answers.map((answer) => answer.tookMs))).toBeLessThan(1000);
  expect(during).toBeGreaterThan(3);
  for (let i = 0; i < 20 && (await ask('渡口管理')).total < 1000; i++) await pause(100);
  expect((await ask('渡口管理')).total).toBe(1000);
  expect((await ask('"第777号渡口"')).total).toBe(1);
}, 180_000);

it('is whole after an import that was killed half-way is run again', async () => {
  const before = await held();
  const path = await jsonl('killed', '路灯', 300);
  const first = importing(path);
  while (!first.over() && (await held()) < before + 150) await pause(5);
  first.child.kill('SIGKILL');
  expect((await first.ended).code).toBeNull();
  const left = (await held()) - before;
  expect(left).toBeGreaterThanOrEqual(150);
  expect(left).toBeLessThan(300);

  const again = await importing(path).ended;
  expect(again).toMatchObject({ code: 0, report: { read: 300, imported: 300 - left, unchanged: left, refused: 0 } });
  expect(await held()).toBe(before + 300);
  const { ctx, follower } = service.house;
  await follower.catchUp();
  expect((await ask('路灯管理')).total).toBe(300);
  expect(await verify(ctx)).toMatchObject({ ok: true });
}, 180_000);
