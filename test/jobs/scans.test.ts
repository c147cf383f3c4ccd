import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRuns } from '../../jobs/runs.ts';
import { scan, standingFlags } from '../../server/actions/duties/scan.ts';
import { recordProblem } from '../../server/actions/problems/problems.ts';
import { systemClock } from '../../server/clock.ts';
import { addDays } from '../../server/domain/day.ts';
import type { Day } from '../../server/domain/day.ts';
import { enterDocument } from '../support/documents.ts';
import { createWorld, SYSTEM } from '../support/world.ts';
import type { World } from '../support/world.ts';

const START = join(import.meta.dirname, '../../server/start.mjs');
/** What a process of ours is told by its environment. */
const environment = { GUIBEI_PROFILE: 'qinghe', LOG_LEVEL: 'silent' };
let world: World;
let today: Day;

beforeAll(async () => {
  world = await createWorld({ clock: systemClock, config: { environment } });
  today = world.ctx.clock.today();
  const body = await world.issuer('清河县水利局');
  const clerk = await world.person('clerk', { mail: 'clerk@qinghe.example' });
  const own = { issuers: [{ name: '清河县水利局', issuerId: body }] };
  const old = { signedOn: addDays(today, -900), publishedOn: addDays(today, -900), effectiveOn: addDays(today, -900) };
  await enterDocument(
    world,
    { ...own, ...old, title: '清河县该清理办法' },
    { act: 'document.import', externalId: 'S-1' },
  );
  await enterDocument(world, { ...own, ...old, title: '清河县将到期办法', validUntil: addDays(today, 20) });
  await enterDocument(world, { ...own, ...old, title: '清河县已到期办法', validUntil: addDays(today, -3) });
  const hurt = await enterDocument(world, { ...own, title: '清河县被撤办法', effectiveOn: addDays(today, -30) });
  for (const ago of [9, 8, 7])
    await recordProblem(world.ctx, clerk, hurt, { kind: 'court.unlawful', on: addDays(today, -ago), note: null });
});
afterAll(() => world.close());

type Line = Record<string, unknown>;

/** `guibei scan --on DAY` over the world's folder. */
function command(on: Day): Promise<{ code: number; lines: Line[] }> {
  const child = spawn(process.execPath, [START, '--cli', 'scan', '--on', on, '--data', world.config.dataDir], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  return new Promise((resolve) =>
    child.on('close', (code) => {
      const lines = out.split('\n').filter((line) => line !== '');
      resolve({ code: code ?? -1, lines: lines.map((line) => JSON.parse(line) as Line) });
    }),
  );
}

/** Flags as they are kept, and then forgotten, so that the next scan finds them anew. */
async function taken(): Promise<{ kind: string; key: string; dueOn: string }[]> {
  const rows = await world.ctx.duties.flags({});
  const { length: told } = await world.ctx.duties.notices({});
  expect(told).toBeGreaterThan(0);
  world.sql((db) => db.exec('DELETE FROM notice; DELETE FROM mail; DELETE FROM flag;'));
  return rows.map(({ kind, key, dueOn }) => ({ kind, key, dueOn })).sort((a, b) => a.key.localeCompare(b.key));
}

it('finds the same by action, by command and by button', async () => {
  const { flags } = await scan(world.ctx, SYSTEM, today);
  const byAction = await taken();
  for (const kind of ['cleanup.overdue', 'expiry.soon', 'interview.due'])
    expect(byAction.map((flag) => flag.kind)).toContain(kind);

  const { code, lines } = await command(today);
  expect(code).toBe(0);
  expect(await taken()).toEqual(byAction);
  const ids = await world.ctx.reader.externalIds(await world.ctx.reader.documentIds());
  expect(lines).toEqual(
    flags.map(({ kind, documentId, issuerId, dueOn, rule, citation, evidence }) => ({
      kind,
      ...(documentId === null ? {} : { documentId }),
      ...(ids.has(documentId ?? 0) ? { externalId: 'S-1' } : {}),
      ...(issuerId === null ? {} : { issuerId }),
      dueOn,
      rule,
      citation,
      evidence,
    })),
  );

  const runs = createRuns(world.ctx, world.config);
  expect(await runs.scan(today)).toBe(true);
  expect(await taken()).toEqual(byAction);
  expect(await world.ctx.jobs.lastDone('scan')).toMatchObject({ forDay: today, detail: { flags: flags.length } });
}, 60_000);

it('writes nothing at all by a command for a day to come', async () => {
  const counts = (): unknown =>
    world.sql((db) => {
      const tables = db
        .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
        .pluck()
        .all() as string[];
      return tables.map((name) => [name, db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()]);
    });
  const before = [counts(), await world.ctx.feed.head()];
  const ahead = addDays(today, 700);
  const { code, lines } = await command(ahead);
  expect(code).toBe(0);
  expect(lines.map((line) => [line['kind'], line['dueOn']])).toEqual(
    (await standingFlags(world.ctx, ahead)).map((flag) => [flag.kind, flag.dueOn]),
  );
  expect(lines.length).toBeGreaterThan(0);
  expect([counts(), await world.ctx.feed.head()]).toEqual(before);
}, 30_000);
