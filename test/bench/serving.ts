import { join } from 'node:path';
import Database from 'better-sqlite3';
import { table } from './corpus.ts';
import { labelled, percentiles } from './peers/asked.ts';
import { recordsIn } from './peers/drawn.ts';
import { publishedFolderOf } from './peers/folders.ts';
import type { Folder } from './peers/folders.ts';
import { ask, atRate, residentMb, saturated, serve, usedMs } from './peers/http.ts';
import type { Served } from './peers/http.ts';
import { draws } from './peers/recombine.ts';

/** Both halves over HTTP with a prepared folder: `npm run bench -- serving`, or `npx tsx test/bench/serving.ts 20000,100000`. */
const [DISTINCT, PAGES, RATE, SECONDS, AT_ONCE] = [1000, 1000, 100, 20, 16];
/** Answers that the search remembers (server/search/index.ts). */
const REMEMBERED = 500;
const REST_MS = 8000;
const PORT = 22_000 + (process.pid % 10_000);
const searchUrl = (served: Served, q: string): string => `${served.url}/search?validity=all&q=${encodeURIComponent(q)}`;

/** The labelled queries and parts of titles drawn from the documents, in a random order. */
async function distinctQueries({ records, count }: Folder): Promise<string[]> {
  const draw = draws(11);
  const asked = new Set(labelled().map(({ q }) => q));
  let place = 0;
  for await (const { title } of recordsIn(records)) {
    if (asked.size >= DISTINCT) break;
    if (place++ % Math.floor(count / DISTINCT) === 0) asked.add(title.slice(draw(3), 4 + draw(9)));
  }
  return [...asked]
    .map((q) => ({ q, at: draw(1 << 20) }))
    .sort((a, b) => a.at - b.at)
    .map(({ q }) => q);
}

/** Queries drawn so that the k-th of them comes 1/k as often as the first. */
function zipf(queries: readonly string[], many: number, seed: number): string[] {
  const draw = draws(seed);
  const upTo: number[] = [];
  queries.forEach((_, k) => upTo.push((upTo[k - 1] ?? 0) + 1 / (k + 1)));
  return Array.from({ length: many }, () => {
    const at = (draw(1 << 30) / (1 << 30)) * upTo.at(-1)!;
    return queries[upTo.findIndex((sum) => sum >= at)]!;
  });
}

/** What part of the queries a memory of the latest answers would spare. */
function hitRate(asked: readonly string[]): number {
  const kept = new Set<string>();
  let hits = 0;
  for (const q of asked) {
    if (kept.delete(q)) hits++;
    kept.add(q);
    if (kept.size > REMEMBERED) kept.delete(kept.values().next().value!);
  }
  return hits / asked.length;
}

const publicHalf = ({ publicDir }: Folder): Promise<Served> =>
  serve(['serve', '--public'], { GUIBEI_PUBLIC_DATA: publicDir, PUBLIC_PORT: String(PORT) }, PORT);
const wholeHouse = ({ data }: Folder): Promise<Served> =>
  serve(
    [],
    { GUIBEI_DATA: data, PORT: String(PORT), GUIBEI_JOBS: '0', GUIBEI_PUBLISH: '0', GUIBEI_DEMO: 'never' },
    PORT,
  );
const rested = () => new Promise((done) => setTimeout(done, REST_MS));
/** An address is asked at most 6,000 times a minute: each part begins with a fresh process or a fresh minute. */
const nextMinute = () => new Promise((done) => setTimeout(done, 61_000));

async function measure(folder: Folder): Promise<Record<string, string>> {
  const queries = await distinctQueries(folder);
  const database = new Database(join(folder.publicDir, 'public.db'), { readonly: true });
  const ids = database.prepare<[], number>('SELECT id FROM document ORDER BY id').pluck().all();
  database.close();
  const row: Record<string, string> = { documents: String(ids.length) };
  const served = await publicHalf(folder);
  try {
    await rested();
    row['public half: start → first answer, ms'] = served.startedMs.toFixed(0);
    const atRest = residentMb(served);
    for (const q of labelled().slice(0, 100)) await ask(searchUrl(served, `${q.q}规定`));
    const busy = usedMs(served);
    row['every query new, /s'] = (
      await saturated(
        queries.map((q) => searchUrl(served, q)),
        AT_ONCE,
      )
    ).toFixed(0);
    row['its processor ms a query'] = ((usedMs(served) - busy) / queries.length).toFixed(1);
    const pages: number[] = [];
    const step = Math.max(1, Math.floor(ids.length / PAGES));
    for (const id of ids.filter((_, i) => i % step === 0).slice(0, PAGES))
      pages.push(await ask(`${served.url}/documents/${id}`));
    row['document page p50 / p95 / p99, ms'] = percentiles(pages.slice(50));
    await nextMinute();
    const drawn = zipf(queries, RATE * SECONDS, 3);
    const steady = await atRate(
      drawn.map((q) => searchUrl(served, q)),
      RATE,
    );
    row[`Zipf at ${RATE}/s p50 / p95 / p99, ms`] = percentiles(steady);
    const more = zipf(queries, 3000, 5);
    row['Zipf at saturation, /s'] = (
      await saturated(
        more.map((q) => searchUrl(served, q)),
        AT_ONCE,
      )
    ).toFixed(0);
    row['hit rate'] = hitRate([...queries, ...drawn, ...more].slice(queries.length - REMEMBERED)).toFixed(2);
    row['memory at rest / after load, MB'] = `${atRest.toFixed(0)} / ${residentMb(served).toFixed(0)}`;
  } finally {
    served.child.kill('SIGTERM');
  }
  const house = await wholeHouse(folder);
  try {
    await rested();
    row['house: start → first answer, ms'] = house.startedMs.toFixed(0);
    const atRest = residentMb(house);
    for (const q of queries) await ask(searchUrl(house, q));
    row['house: memory at rest / after load, MB'] = `${atRest.toFixed(0)} / ${residentMb(house).toFixed(0)}`;
  } finally {
    house.child.kill('SIGTERM');
  }
  return row;
}

for (const size of (process.argv[2] ?? '20000').split(',').map(Number)) {
  const row = await measure(await publishedFolderOf(size));
  table(
    `Both halves over HTTP, ${size} documents`,
    Object.entries(row).map(([what, value]) => ({ what, value })),
  );
}
