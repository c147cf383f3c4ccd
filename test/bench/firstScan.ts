/**
 * The first night after a big import: nothing has been scanned yet, every flag is new, everybody concerned is told. The scan runs as the
 * service starts it (`jobs/runs.ts`), with its heap, while another process reads and writes the same books as the service would:
 * `npx tsx test/bench/firstScan.ts [10000 100000]`. Says the time, the processor's, the peak memory, how long a write had to wait meanwhile,
 * and that everybody was told in one digest; scanned once more, nothing is new.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { openSqlite } from '../../db/sqlite.ts';
import { HEAP } from '../../jobs/runs.ts';
import { readConfig } from '../../server/config.ts';
import { openHouse } from '../../server/context.ts';
import { update } from '../../server/domain/change.ts';
import type { Context } from '../../server/ports.ts';
import { makeCounty } from './scanCounty.ts';

const START = join(import.meta.dirname, '../../server/start.mjs');
const FREE = 100_000_000;
const PEOPLE = [
  ['clerk', null],
  ['clerk', null],
  ['reviewer', null],
  ['leader', null],
  ['issuer', 3],
  ['issuer', 7],
] as const;

/** Bodies and people beside the documents, and ids that are free. */
function people(path: string): void {
  const sqlite = openSqlite(path);
  sqlite.pragma('foreign_keys = OFF');
  const body = sqlite.prepare(
    `INSERT INTO issuer (id, version, name, short_names, codes, kind, tier, own_reviewer) VALUES (?, 1, ?, '[]', '[]', 'department', 'department', 0)`,
  );
  const person = sqlite.prepare(
    `INSERT INTO user (id, version, login, name, role, issuer_id, mail, password_hash, must_change_password, failures) VALUES (?, 1, ?, ?, ?, ?, ?, 'x', 0, 0)`,
  );
  const bodies = sqlite
    .prepare<[], number>('SELECT DISTINCT issuer_id FROM document UNION SELECT DISTINCT issuer_id FROM problem_event')
    .pluck()
    .all();
  for (const id of bodies) body.run(id, `清河县第${id}局`);
  PEOPLE.forEach(([role, nth], i) =>
    person.run(FREE + i, `p${i}`, `p${i}`, role, nth === null ? null : bodies[nth], `p${i}@qinghe.example`),
  );
  sqlite.prepare("INSERT INTO sequence (name, next) VALUES ('id', ?)").run(FREE + 100);
  sqlite.close();
}

interface Night {
  seconds: number;
  cpuSeconds: number;
  peakMb: number;
  flags: number;
  code: number | null;
  errors: string;
}

/** One scan in a process of its own. */
function scanOnce(folder: string): Promise<Night> {
  const began = performance.now();
  const child = spawn(process.execPath, [...(HEAP['scan'] ?? []), START, '--cli', 'scan', '--data', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      GUIBEI_JOBS: '0',
      GUIBEI_PROFILE: 'qinghe',
      SMTP_URL: 'smtp://127.0.0.1:9',
      LOG_LEVEL: 'silent',
    },
  });
  const seen = { peakMb: 0, cpuSeconds: 0 };
  const watch = setInterval(() => {
    const status = `/proc/${child.pid}/status`;
    if (!existsSync(status)) return;
    seen.peakMb = Math.max(
      seen.peakMb,
      Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024),
    );
    const [, user = 0, system = 0] =
      /\) (?:\S+ ){11}(\d+) (\d+)/.exec(readFileSync(`/proc/${child.pid}/stat`, 'utf8')) ?? [];
    seen.cpuSeconds = (Number(user) + Number(system)) / 100;
  }, 100);
  let flags = 0;
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (flags += chunk.toString('utf8').split('\n').length - 1));
  child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString('utf8')).slice(-800)));
  return new Promise((resolve) =>
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ ...seen, seconds: Math.round(performance.now() - began) / 1000, flags, code, errors });
    }),
  );
}

/** Writes and reads as people do, until told to stop; the waits in milliseconds, and how many were turned away. */
async function beside(
  ctx: Context,
  stop: { now: boolean },
): Promise<{ writes: number; p50: number; p99: number; longest: number; refused: number }> {
  const waits: number[] = [];
  let refused = 0;
  while (!stop.now) {
    const user = await ctx.reader.row('user', FREE);
    const began = performance.now();
    await ctx.store
      .commit(
        { act: 'user.edit', documents: [], writes: [update('user', user!, { name: `p${waits.length}` })] },
        { kind: 'system', name: '旁人' },
      )
      .catch(() => refused++);
    await ctx.duties.notices({ userId: FREE + 4, open: true, limit: 20 } as never).catch(() => refused++);
    waits.push(performance.now() - began);
    await pause(30);
  }
  waits.sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0);
  return { writes: waits.length, p50: at(0.5), p99: at(0.99), longest: at(1), refused };
}

const sizes = process.argv.slice(2).map(Number);
for (const count of sizes.length > 0 ? sizes : [10_000, 100_000]) {
  const folder = await mkdtemp(join(tmpdir(), 'guibei-bench-'));
  makeCounty(join(folder, 'guibei.db'), count);
  people(join(folder, 'guibei.db'));
  const house = await openHouse(readConfig({ GUIBEI_PROFILE: 'qinghe' }, { dataDir: folder }), { mailer: null });
  const stop = { now: false };
  const others = beside(house.ctx, stop);
  const first = await scanOnce(folder);
  stop.now = true;
  const meanwhile = await others;
  const sqlite = openSqlite(join(folder, 'guibei.db'));
  const told = (): unknown => ({
    notices: sqlite.prepare('SELECT count(*) FROM notice').pluck().get(),
    mails: sqlite.prepare('SELECT count(*) FROM mail').pluck().get(),
    mostMailsOfOne: sqlite.prepare('SELECT max(n) FROM (SELECT count(*) n FROM mail GROUP BY user_id)').pluck().get(),
    longestMailKb: sqlite.prepare('SELECT max(length(body)) / 1000 FROM mail').pluck().get(),
  });
  const after = told();
  const again = await scanOnce(folder);
  console.log(JSON.stringify({ documents: count, first, meanwhile, told: after, again, toldAgain: told() }));
  sqlite.close();
  await house.close();
  await rm(folder, { recursive: true, force: true });
}
