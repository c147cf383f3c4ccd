import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { standingFlags } from '../../server/actions/duties/scan.ts';
import { edit } from '../../server/actions/documents/change.ts';
import { search } from '../../server/actions/search.ts';
import { readConfig } from '../../server/config.ts';
import { openHouse } from '../../server/context.ts';
import { PUBLIC } from '../../server/domain/actor.ts';
import { addMonths } from '../../server/domain/day.ts';
import { factsOf } from '../../server/domain/documents/edit.ts';
import { SHARED, quantile, table, writeRecords } from './corpus.ts';

const START = resolve(import.meta.dirname, '../../server/start.mjs');
const now = (): number => Number(process.hrtime.bigint()) / 1e6;
const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

const queries = (): string[] =>
  readFileSync(join(SHARED, 'search/queries.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { q: string }).q);

interface Import {
  imported: number;
  tookMs: number;
}

/** `guibei import` as a user runs it, index included. */
function importInto(data: string, file: string): Import {
  const { stdout, status, stderr } = spawnSync(process.execPath, [START, '--cli', 'import', file, '--data', data], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Import;
}

/** Latency of the public search, of an edit until the next search sees it, and of the scan, in one process. */
async function inside(data: string) {
  const house = await openHouse(readConfig({}, { dataDir: data }));
  const { ctx } = house;
  const on = ctx.clock.today();
  const ask = async (q: string): Promise<number> => {
    const begun = now();
    await search(ctx, PUBLIC, { q, on, validity: 'all', limit: 10 });
    return now() - begun;
  };
  const asked = queries();
  for (const q of asked.slice(0, 50)) await ask(q);
  const times: number[] = [];
  for (const q of asked) times.push(await ask(`${q} `));
  const visible: number[] = [];
  for (const id of (await ctx.reader.documentIds()).slice(0, 30)) {
    const dossier = await ctx.reader.dossier(id);
    if (!dossier) continue;
    const begun = now();
    await edit(ctx, { kind: 'system', name: 'bench' }, id, dossier.document.version, {
      ...factsOf(dossier),
      registrationNumber: `B-${id}`,
    });
    await search(ctx, PUBLIC, { q: `标题:${dossier.document.title.slice(0, 6)}`, on, validity: 'all', limit: 10 });
    visible.push(now() - begun);
  }
  const scans: number[] = [];
  for (let i = 0; i < 5; i++) {
    const begun = now();
    await standingFlags(ctx, addMonths(on, 24));
    scans.push(now() - begun);
  }
  await house.close();
  return { times, visible, scans };
}

const residentMb = (child: ChildProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** Time from the start of the process to its first answered search, memory, and the search over HTTP under load. */
async function outside(data: string) {
  const port = 20_000 + (process.pid % 20_000);
  const begun = now();
  const child = spawn(process.execPath, [START], {
    env: {
      PATH: process.env['PATH'],
      GUIBEI_DATA: data,
      PORT: String(port),
      GUIBEI_JOBS: '0',
      GUIBEI_DEMO: 'never',
      LOG_LEVEL: 'fatal',
    },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  const get = async (path: string): Promise<number> => {
    const from = now();
    const answer = await fetch(`${url}${path}`);
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${answer.status} for ${path}`);
    return now() - from;
  };
  let started = 0;
  while (started === 0) {
    await get('/search?q=%E5%81%9C%E8%BD%A6').then(
      () => (started = now() - begun),
      () => new Promise((done) => setTimeout(done, 20)),
    );
  }
  await new Promise((done) => setTimeout(done, 3000));
  const atRest = residentMb(child);
  const asked = queries();
  // Zipf over the queries: the k-th most popular is asked 1/k as often as the first.
  const weights = asked.map((_, k) => 1 / (k + 1));
  const sum = weights.reduce((a, b) => a + b, 0);
  let state = 42;
  const pick = (): string => {
    state = (state * 1103515245 + 12345) % 2147483648;
    let left = (state / 2147483648) * sum;
    const k = weights.findIndex((weight) => (left -= weight) <= 0);
    return asked[Math.max(0, k)] ?? '';
  };
  const times: number[] = [];
  const waits: Promise<unknown>[] = [];
  for (let i = 0; i < 500; i++) {
    waits.push(get(`/search?validity=all&q=${encodeURIComponent(pick())}`).then((took) => times.push(took)));
    await new Promise((done) => setTimeout(done, 20));
  }
  await Promise.all(waits);
  const full = now();
  let answered = 0;
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (now() - full < 4000) {
        await get(`/search?validity=all&q=${encodeURIComponent(pick())}`);
        answered++;
      }
    }),
  );
  const perSecond = answered / ((now() - full) / 1000);
  const memory = residentMb(child);
  child.kill('SIGTERM');
  return { started, times, perSecond, atRest, memory };
}

/** The whole product over `count` imported documents. */
export async function benchService(count: number): Promise<Record<string, string | number>> {
  const folder = await mkdtemp(join(tmpdir(), 'guibei-bench-'));
  try {
    const file = join(folder, 'records.jsonl');
    const data = join(folder, 'data');
    await writeRecords(file, count);
    const { imported, tookMs } = importInto(data, file);
    const { times, visible, scans } = await inside(data);
    const served = await outside(data);
    return {
      documents: imported,
      'import, documents/s': ms(imported / (tookMs / 1000)),
      'search p50 / p95 / p99, ms': [0.5, 0.95, 0.99].map((share) => ms(quantile(times, share))).join(' / '),
      'edit → visible, ms': ms(quantile(visible, 0.5)),
      'scan, ms': ms(quantile(scans, 0.5)),
      'start → first answer, ms': ms(served.started),
      'memory at rest / after load, MB': `${ms(served.atRest)} / ${ms(served.memory)}`,
      'HTTP at 50/s, p50 / p95, ms': `${ms(quantile(served.times, 0.5))} / ${ms(quantile(served.times, 0.95))}`,
      'HTTP at saturation, /s': ms(served.perSecond),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.filename === process.argv[1]) {
  const rows = [];
  for (const count of process.argv.slice(2).map(Number)) rows.push(await benchService(count));
  table('Service', rows);
}
