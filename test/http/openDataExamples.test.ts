import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dump } from '../../jobs/dump.ts';
import { publish } from '../../jobs/publish.ts';
import { day } from '../../server/domain/day.ts';
import type { PublicService } from '../../server/publicService.ts';
import { enterDocument } from '../support/documents.ts';
import { publicFixture } from '../support/publicFixture.ts';
import type { PublicFixture } from '../support/publicFixture.ts';
import { openPublicHalf } from '../support/publicSide.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const run = promisify(execFile);
let world: World;
let made: PublicFixture;
let half: PublicService;
let folder: string;
beforeAll(async () => {
  world = await createWorld();
  made = await publicFixture(world);
  await enterDocument(world, {
    ...{ title: '清河县夜市管理办法', docNumber: '清政发〔2026〕5号', issuers: made.issuers },
    ...{ signedOn: day('2026-11-01'), publishedOn: day('2026-11-01'), effectiveOn: day('2026-11-10') },
  });
  half = await openPublicHalf(world);
  await dump(world.ctx);
  folder = await mkdtemp(join(tmpdir(), 'guibei-examples-'));
});
afterAll(async () => {
  await half?.close();
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The commands of the page, as a reader copies them. */
async function commands(): Promise<string[]> {
  const { text } = await request(half.url).get('/open-data').expect(200);
  return [...text.matchAll(/<code data-copy-source[^>]*>([^<]*)<\/code>/g)].map(([, command = '']) =>
    command.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<'),
  );
}
const shell = async (command: string): Promise<string> =>
  (await run('bash', ['-ec', command], { cwd: folder, timeout: 20_000, env: { PATH: process.env['PATH'] } })).stdout;

it('the open data page shows three commands that do what they say', async () => {
  const [fetchAll = '', follow = '', ask = '', ...more] = await commands();
  expect(more).toEqual([]);

  expect(await shell(fetchAll)).toContain('in-force.csv: OK');
  const table = await readFile(join(folder, 'in-force.csv'), 'utf8');
  expect(table.split('\r\n').filter(Boolean)).toHaveLength(1 + 4);
  expect(table).toContain('清河县夜市管理办法');
  expect(table).not.toContain('清河县集市收费办法');

  const changes = join(folder, 'changes.json');
  await shell(follow);
  const first = JSON.parse(await readFile(changes, 'utf8')) as { rows: { title: string; on: string }[] };
  expect(first.rows.map(({ title, on }) => [title, on])).toEqual([['清河县夜市管理办法', '2026-11-10']]);
  const { mtimeMs } = await stat(changes);
  await shell(follow);
  expect((await stat(changes)).mtimeMs).toBe(mtimeMs);
  expect(JSON.parse(await readFile(changes, 'utf8'))).toEqual(first);
  await enterDocument(world, {
    ...{ title: '清河县早市管理办法', issuers: made.issuers },
    ...{ signedOn: day('2026-11-12'), publishedOn: day('2026-11-12'), effectiveOn: day('2026-11-20') },
  });
  await publish(world.ctx, false);
  await shell(follow);
  expect((JSON.parse(await readFile(changes, 'utf8')) as typeof first).rows[0]?.title).toBe('清河县早市管理办法');

  expect(JSON.parse(await shell(ask))).toMatchObject({
    inForce: true,
    documents: [{ title: '清河县夜市管理办法', docNumber: '清政发〔2026〕5号' }],
  });
});
