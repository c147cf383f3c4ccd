import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verify } from '../../jobs/verify.ts';
import { importPath } from '../../server/actions/imports/import.ts';
import { createReadingQueue } from '../../server/actions/uploads/queue.ts';
import { systemClock } from '../../server/clock.ts';
import { bodyOf } from '../support/documents.ts';
import { program } from '../support/program.ts';
import { createWorld, SYSTEM } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ clock: systemClock });
});
afterAll(() => world.close());

interface Answer {
  upload?: number;
  issuer?: number;
  version?: number;
  held?: number;
}

/** Starts the busy house, kills it a moment after it has taken `uploads` uploads and gives what it had said by then. */
async function workAndKill(args: string[], uploads: number): Promise<Answer[]> {
  const child = spawn(process.execPath, [await program('busyHouse'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
    if (said.split('"upload"').length > uploads) setTimeout(() => child.kill('SIGKILL'), Math.random() * 30);
  });
  return new Promise((resolve) => {
    child.on('close', () =>
      resolve(
        said
          .split('\n')
          .slice(0, -1)
          .map((line) => JSON.parse(line) as Answer),
      ),
    );
  });
}

it('loses nothing that was answered when it is killed at any moment', async () => {
  await world.issuer('清河县人民政府', 'government', 'government');
  await world.issuer('清河县水利局');
  const clerk = await world.person('clerk');
  const records = Array.from({ length: 400 }, (_, i) => {
    const title = `清河县第${i}号事项管理办法`;
    return JSON.stringify({
      externalId: `K-${i}`,
      title,
      issuers: ['清河县人民政府'],
      signedOn: '2024-01-01',
      text: bodyOf(title),
    });
  });
  const path = await world.file('k.jsonl', records.join('\n'));
  const uploads: number[] = [];
  let version = 1;
  let held = 0;
  for (const count of [1, 3, 6]) {
    const said = await workAndKill([world.config.dataDir, path, String(clerk.id)], count);
    expect(said.length).toBeGreaterThan(1);
    for (const answer of said) {
      if (answer.upload !== undefined) uploads.push(answer.upload);
      version = Math.max(version, answer.version ?? 0);
      held = Math.max(held, answer.held ?? 0);
    }
    await world.restart();
    for (const id of uploads) {
      const row = await world.ctx.reader.row('upload', id);
      expect(row, `upload ${id}`).not.toBeNull();
      expect(await world.ctx.files.has(row?.fileSha256 ?? '')).toBe(true);
    }
    const body = (await world.ctx.reader.issuers()).at(-1);
    expect(body?.version).toBeGreaterThanOrEqual(version);
    expect((await world.ctx.reader.documentIds()).length).toBeGreaterThanOrEqual(held);
    await world.house.follower.catchUp();
    const found = await verify(world.ctx);
    expect(found, JSON.stringify(found)).toMatchObject({ ok: true });
  }
  expect(uploads.length).toBeGreaterThan(3);

  const report = await importPath(world.ctx, SYSTEM, path, { refusal: () => undefined, progress: () => undefined });
  expect(report.imported + report.unchanged).toBe(400);
  expect(await world.ctx.reader.documentIds()).toHaveLength(400);
  const queue = createReadingQueue(world.ctx, 2, () => undefined);
  await queue.resume();
  await queue.idle();
  expect((await world.ctx.reader.uploads({ states: ['waiting'], offset: 0, limit: 1 })).total).toBe(0);
  for (const id of uploads) expect((await world.ctx.reader.row('upload', id))?.state).toBe('ready');
}, 180_000);
