import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verify } from '../../jobs/verify.ts';
import { createRuns } from '../../jobs/runs.ts';
import type { Runs } from '../../jobs/runs.ts';
import { beginLedger, startImporting } from '../../server/actions/imports/batch.ts';
import { askUndo } from '../../server/actions/imports/undo.ts';
import { systemClock } from '../../server/clock.ts';
import { bodyOf } from '../support/documents.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { xlsxOf } from '../extract/support/xlsx.ts';

const START = join(import.meta.dirname, '../../server/start.mjs');
let world: World;
let runs: Runs;
beforeAll(async () => {
  world = await createWorld({ clock: systemClock });
  runs = createRuns(world.ctx, world.config);
});
afterAll(async () => {
  await runs.stop();
  await world.close();
});

const workbook = (word: string, count: number): Buffer =>
  xlsxOf([
    {
      name: '台账',
      rows: [
        ['标题', '文号', '公布日期', '正文'],
        ...Array.from({ length: count }, (_, i) => {
          const title = `清河县第${i}号${word}管理办法`;
          return [title, `清政发〔2020〕${i + 1}号`, '2020-05-01', bodyOf(title)];
        }),
      ],
    },
  ]);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const held = async (): Promise<number> => (await world.ctx.reader.documentIds()).length;
const state = async (id: number) => (await world.ctx.reader.row('importBatch', id))?.state;
const until = async (id: number, wanted: string): Promise<void> => {
  for (let i = 0; i < 600 && (await state(id)) !== wanted; i++) await pause(50);
  expect(await state(id)).toBe(wanted);
};

/** `guibei import --ledger` as a process of its own. */
function importing(path: string) {
  const args = ['--cli', 'import', '--ledger', path, '--data', world.config.dataDir];
  const child = spawn(process.execPath, [START, ...args], {
    env: { PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  const ended = new Promise<{ code: number | null; report: unknown }>((resolve) =>
    child.on('close', (code) => {
      const last = out.trim().split('\n').at(-1) ?? '';
      resolve({ code, report: last === '' ? null : JSON.parse(last) });
    }),
  );
  return { child, ended };
}

it('is whole after a ledger import that was killed half-way is run again', async () => {
  const path = await world.file('killed.xlsx', workbook('路灯', 300));
  const first = importing(path);
  for (let i = 0; i < 2000 && (await held()) < 100; i++) await pause(5);
  first.child.kill('SIGKILL');
  expect((await first.ended).code).toBeNull();
  const left = await held();
  expect(left).toBeGreaterThanOrEqual(100);
  expect(left).toBeLessThan(300);
  expect(await importing(path).ended).toMatchObject({
    code: 0,
    report: { rows: 300, held: left, imported: 300 - left },
  });
  expect(await held()).toBe(300);
  await world.house.follower.catchUp();
  expect(await verify(world.ctx)).toMatchObject({ ok: true });
}, 60_000);

it('does each step of a person’s import in a process of its own, and undoes it', async () => {
  const clerk = await world.person('clerk');
  const before = await held();
  const { sha256: ledgerSha256 } = await world.ctx.files.put(workbook('渡口', 60));
  const batch = await beginLedger(world.ctx, clerk, { name: '台账.xlsx', ledgerSha256, sources: [] });
  expect(await runs.batches()).toBe(true);
  await until(batch.id, 'ready');
  const ready = (await world.ctx.reader.row('importBatch', batch.id))!;
  await startImporting(world.ctx, clerk, batch.id, ready.version);
  for (let i = 0; i < 100 && !(await runs.batches()); i++) await pause(50);
  await until(batch.id, 'done');
  expect(await held()).toBe(before + 60);
  const done = (await world.ctx.reader.row('importBatch', batch.id))!;
  await askUndo(world.ctx, clerk, batch.id, done.version, '选错了台账');
  for (let i = 0; i < 100 && !(await runs.batches()); i++) await pause(50);
  await until(batch.id, 'undone');
  expect(await held()).toBe(before);
  // The process still brings the index up to what it has done.
  for (let i = 0; i < 200 && (await world.ctx.jobs.recent(1))[0]?.state === 'running'; i++) await pause(50);
  // As a command checks it: over a connection that has not looked at the index before others wrote it.
  await runs.stop();
  await world.restart();
  await world.house.follower.catchUp();
  expect(await verify(world.ctx)).toMatchObject({ ok: true });
}, 60_000);
