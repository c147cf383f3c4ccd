import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHARED, quantile } from '../corpus.ts';

interface Labelled {
  id: string;
  q: string;
}

export const labelled = (): Labelled[] =>
  readFileSync(join(SHARED, 'search/queries.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);

/** What asking every labelled query showed: milliseconds by the clock and of the processor, and the ten best external ids. */
export interface Asked {
  wall: number[];
  /** Empty where the processor time is another process's own affair. */
  cpu: number[];
  hits: string[][];
}

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Other questions first, for everybody the same: what is compiled at the first call is no part of an engine's speed. */
export const warmUp = (): string[] =>
  labelled()
    .filter((_, i) => i % 7 === 0)
    .map(({ q }) => `${q.slice(1)}规定`);

export async function askAll(search: (q: string) => Promise<string[]> | string[]): Promise<Asked> {
  for (const q of warmUp()) await search(q);
  const asked: Asked = { wall: [], cpu: [], hits: [] };
  for (const { q } of labelled()) {
    const [started, busy] = [performance.now(), cpuMs()];
    asked.hits.push(await search(q));
    asked.wall.push(performance.now() - started);
    asked.cpu.push(cpuMs() - busy);
  }
  return asked;
}

/** Macro recall@10, MRR and nDCG@10 of answers to the labelled queries, by score.mjs. */
export function qualityOf(hits: readonly string[][]): { recall: number; mrr: number; ndcg: number } {
  const folder = mkdtempSync(join(tmpdir(), 'guibei-score-'));
  const results = join(folder, 'results.jsonl');
  writeFileSync(
    results,
    labelled()
      .map(({ id }, i) => JSON.stringify({ id, hits: hits[i], tookMs: 0 }))
      .join('\n'),
  );
  const score = [join(SHARED, 'search/score.mjs'), join(SHARED, 'search/queries.jsonl'), results, '--json'];
  const said = JSON.parse(execFileSync('node', score, { encoding: 'utf8' })) as { MACRO: Record<string, number> };
  rmSync(folder, { recursive: true });
  const { MACRO: macro } = said;
  return { recall: macro['recall'] ?? NaN, mrr: macro['mrr'] ?? NaN, ndcg: macro['ndcg'] ?? NaN };
}

export const percentiles = (times: readonly number[]): string =>
  times.length === 0
    ? '–'
    : [0.5, 0.95, 0.99]
        .map((share) => quantile(times, share))
        .map((ms) => ms.toFixed(ms < 1 ? 2 : ms < 100 ? 1 : 0))
        .join(' / ');
