import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flatten } from '../../../server/domain/normalForm.ts';
import type { SearchDoc } from '../../../server/domain/search.ts';
import type { SearchIndex } from '../../../server/ports.ts';
import { ON, SHARED } from './corpus.ts';

const PUBLIC = { kind: 'public' } as const;

interface Labelled {
  id: string;
  q: string;
}

export const queries = (): Labelled[] =>
  readFileSync(`${SHARED}/queries.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);

/** A part of all measured values: 0.95 → p95. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]! * 100) / 100;
}

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The labelled queries against anything that answers with external ids; prints score.mjs's table, returns its numbers and the times. */
export async function score(
  search: (q: string) => Promise<string[]> | string[],
): Promise<{ json: Record<string, unknown>; wall: number[]; cpu: number[] }> {
  const wall: number[] = [];
  const cpu: number[] = [];
  const lines: string[] = [];
  for (const { id, q } of queries()) {
    const [started, busy] = [performance.now(), cpuMs()];
    const hits = await search(q);
    wall.push(performance.now() - started);
    cpu.push(cpuMs() - busy);
    lines.push(JSON.stringify({ id, hits: hits.map((hit) => hit.replace(/-\d+$/, '')), tookMs: wall.at(-1) }));
  }
  const folder = mkdtempSync(join(tmpdir(), 'guibei-score-'));
  writeFileSync(join(folder, 'results.jsonl'), lines.join('\n'));
  const run = [`${SHARED}/score.mjs`, `${SHARED}/queries.jsonl`, join(folder, 'results.jsonl'), '--json'];
  const json = JSON.parse(execFileSync('node', run, { encoding: 'utf8' })) as Record<string, unknown>;
  rmSync(folder, { recursive: true });
  return { json, wall, cpu };
}

/** The ten best of our index, with snippets, all documents in force or not. */
export const ours =
  (index: SearchIndex) =>
  async (q: string): Promise<string[]> =>
    (await index.search({ q, on: ON, visibility: PUBLIC, validity: 'all', limit: 10 })).hits.map(
      (hit) => hit.externalId!,
    );

/** Recall and precision of full matches against `LIKE` on the flat form, for phrases drawn from the documents that are there on the day. */
export async function truth(
  index: SearchIndex,
  docs: readonly SearchDoc[],
  phrases: number,
): Promise<{ recall: number; precision: number; phrases: number }> {
  const flats = docs.map((doc) => [doc.title, doc.docNumber ?? '', doc.text].map(flatten).join('\n'));
  let [found, right, wanted, seed] = [0, 0, 0, 7];
  const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  for (let n = 0; n < phrases; n++) {
    const source = flats[random(flats.length)]!.split('\n').at(-1)!;
    const from = random(Math.max(1, source.length - 12));
    const runs = source
      .slice(from, from + 60)
      .match(n % 5 === 0 ? /(?<![\p{L}\p{N}·])[a-z0-9]+/gu : /\p{Script=Han}+/gu);
    const phrase = runs?.[0]?.slice(0, n % 5 === 0 ? 12 : 1 + (n % 12));
    if (phrase === undefined) continue;
    const truly = new Set(
      docs.filter((doc, i) => doc.spans[0]!.from <= ON && flats[i]!.includes(phrase)).map((doc) => doc.documentId),
    );
    const got: number[] = [];
    for (let offset = 0; ; offset += 200) {
      const answer = await index.search({
        q: `"${phrase}"`,
        on: ON,
        visibility: PUBLIC,
        validity: 'all',
        limit: 200,
        offset,
        sort: 'newest',
      });
      got.push(...answer.hits.filter((h) => h.match === 'full').map((h) => h.documentId));
      if (got.length >= answer.total) break;
    }
    found += got.length;
    right += got.filter((id) => truly.has(id)).length;
    wanted += truly.size;
  }
  return { recall: right / wanted, precision: right / found, phrases };
}
