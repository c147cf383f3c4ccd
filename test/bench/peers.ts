import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Told } from './peers/alone.ts';
import { percentiles, qualityOf } from './peers/asked.ts';
import { table } from './corpus.ts';

/**
 * Our search and its peers on the same documents with the same queries, each in a process of its own: `npm run bench -- peers`, or
 * `npx tsx test/bench/peers.ts 7009,20000,100000 ours,lucene`. Folders and indexes stay in /tmp/peers and are used again.
 */
const NAMES: Record<string, string> = {
  ours: 'Guibei',
  again: 'Guibei, the fourth round',
  checked: 'Guibei, held against the records',
  lucene: 'Lucene 8.7, our bigrams',
  trigram: 'FTS5 trigram',
  postgres: 'PostgreSQL 15, our bigrams in GIN',
  minisearch: 'MiniSearch, default tokens',
};
/** The real labelled documents; what is larger is measured for speed alone. */
const REAL = 7009;
/** Megabytes of memory and milliseconds that a peer may take before it is given up. */
const [HEAP_MB, TIME] = [10_000, 15 * 60_000];

const [sizes = '7009,20000', engines = 'ours,lucene,trigram,postgres,minisearch'] = process.argv.slice(2);
for (const size of sizes.split(',').map(Number)) {
  const rows: Record<string, string>[] = [];
  for (const engine of engines.split(',')) {
    const script = join(import.meta.dirname, 'peers/alone.ts');
    const heap = engine === 'minisearch' ? [`--max-old-space-size=${HEAP_MB}`] : [];
    const { stdout, status, signal } = spawnSync(
      process.execPath,
      [...heap, '--import', 'tsx', script, engine, String(size)],
      { encoding: 'utf8', maxBuffer: 1 << 28, timeout: TIME, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const told = status === 0 ? (JSON.parse(stdout) as Told | null) : undefined;
    const quality = told && size === REAL ? qualityOf(told.hits) : null;
    const row: Record<string, string> = { engine: NAMES[engine] ?? engine };
    if (size === REAL)
      for (const key of ['recall', 'mrr', 'ndcg'] as const) row[key] = quality === null ? '–' : quality[key].toFixed(3);
    rows.push({
      ...row,
      'p50 / p95 / p99, ms': told ? percentiles(told.wall) : '–',
      'of the processor': told ? percentiles(told.cpu) : '–',
      note: told?.note ?? (told === null ? 'not on this machine' : `given up (${signal ?? `ended with ${status}`})`),
    });
    console.error(JSON.stringify(rows.at(-1)));
  }
  table(`${size} documents, load ${loadavg()[0]!.toFixed(1)}`, rows);
}
