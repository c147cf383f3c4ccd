import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { Agent, get as httpGet } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readConfig } from '../../server/config.ts';
import { openHouse } from '../../server/context.ts';
import { SHARED, quantile, table, writeRecords } from './corpus.ts';

/** The public half over HTTP, in a process of its own over its own folder alone: `npm run bench -- public [N …]`. */
const START = resolve(import.meta.dirname, '../../server/start.mjs');
const now = (): number => Number(process.hrtime.bigint()) / 1e6;
const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

function command(args: string[]): { said: Record<string, unknown>; tookMs: number } {
  const begun = now();
  const { stdout, status, stderr } = spawnSync(process.execPath, [START, '--cli', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return {
    said: JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Record<string, unknown>,
    tookMs: now() - begun,
  };
}

const agent = new Agent({ keepAlive: true });
function ask(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ took: number; status: number; tag: string }> {
  const begun = now();
  return new Promise((done, failed) => {
    httpGet(url, { agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        done({ took: now() - begun, status: answer.statusCode ?? 0, tag: answer.headers.etag ?? '' }),
      );
    }).on('error', failed);
  });
}

const residentMb = (child: ChildProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** Processor time that a process has used, in milliseconds: what other work on the machine does not change. */
function usedMs(child: ChildProcess): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function measure(publicDir: string, ids: readonly number[], queries: readonly string[]) {
  const port = 21_000 + (process.pid % 20_000);
  const begun = now();
  const child = spawn(process.execPath, [START, 'serve', '--public'], {
    env: { PATH: process.env['PATH'], GUIBEI_PUBLIC_DATA: publicDir, PUBLIC_PORT: String(port), LOG_LEVEL: 'fatal' },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  try {
    for (let answered = false; !answered;)
      answered = await ask(`${url}/search?q=%E5%81%9C%E8%BD%A6`).then(
        ({ status }) => status === 200,
        () => new Promise<false>((done) => setTimeout(() => done(false), 20)),
      );
    const started = now() - begun;
    await new Promise((done) => setTimeout(done, 3000));
    const atRest = residentMb(child);
    const documents: number[] = [];
    const again: number[] = [];
    const pages = ids.map((id) => `${url}/documents/${id}`);
    for (const page of pages.slice(0, 100)) await ask(`${page}?q=`);
    const before = usedMs(child);
    let tag = '';
    for (const page of pages) {
      const answer = await ask(page);
      if (answer.status !== 200) throw new Error(`${answer.status} for ${page}`);
      documents.push(answer.took);
      tag = answer.tag;
    }
    const processor = (usedMs(child) - before) / pages.length;
    for (const page of pages) again.push((await ask(page, { 'If-None-Match': tag })).took);
    const searches: number[] = [];
    for (const q of queries) searches.push((await ask(`${url}/search?validity=all&q=${encodeURIComponent(q)}`)).took);
    return { started, atRest, after: residentMb(child), documents, processor, again, searches };
  } finally {
    child.kill('SIGTERM');
  }
}

const queries = readFileSync(join(SHARED, 'search/queries.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { q: string }).q);
const rows: Record<string, string>[] = [];
for (const size of process.argv.slice(2).map(Number)) {
  const folder = await mkdtemp(join(tmpdir(), 'guibei-public-bench-'));
  try {
    const data = join(folder, 'data');
    const file = join(folder, 'records.jsonl');
    await writeRecords(file, size);
    command(['import', file, '--data', data]);
    const { said, tookMs } = command(['publish', '--data', data]);
    const house = await openHouse(readConfig({}, { dataDir: data }));
    const all = await house.ctx.publicStore().documentIds();
    await house.close();
    const step = Math.max(1, Math.floor(all.length / 1500));
    const publicDir = join(folder, 'alone');
    // Nothing but the public copy is left: what is measured needs nothing else.
    await rename(join(data, 'public'), publicDir);
    await rm(data, { recursive: true });
    const found = await measure(
      publicDir,
      all.filter((_, i) => i % step === 0),
      queries,
    );
    const of = (times: number[]): string => [0.5, 0.95, 0.99].map((share) => ms(quantile(times, share))).join(' / ');
    rows.push({
      documents: String(said['documents']),
      'published a second': (Number(said['documents']) / (tookMs / 1000)).toFixed(0),
      'copy MB': (statSync(join(publicDir, 'public.db')).size / 1024 / 1024).toFixed(0),
      'start to first answer ms': ms(found.started),
      'memory MB at rest / after': `${found.atRest.toFixed(0)} / ${found.after.toFixed(0)}`,
      'document page ms p50 / p95 / p99': of(found.documents),
      'processor ms a document page': found.processor.toFixed(1),
      'the same asked again (304) ms': of(found.again),
      'search page ms, every query new': of(found.searches),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
table('The public half, alone over its own folder', rows);
