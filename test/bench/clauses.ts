// Reads every passage of the clause set, prints the scores of the set's own scorer and how far `sure` can be trusted.
//   npx tsx test/bench/clauses.ts [gold.jsonl] [--errors]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ReadingContext } from '../../server/domain/metadata.ts';
import type { ClauseReading } from '../../server/reading/clauses/read.ts';
import { propose } from '../../server/reading/propose.ts';

interface Passage {
  id: string;
  text: string;
  context?: ReadingContext;
  expect: Partial<ClauseReading>;
  skip?: string[];
}

/** As `guibei extract --jsonl` reads it. */
function readingOf({ text, context }: Passage): ClauseReading {
  const { metadata, evidence } = propose(text, context ?? {});
  return { ...metadata, evidence };
}

const args = process.argv.slice(2);
const gold = args.find((a) => !a.startsWith('--')) ?? '/work/shared/clauses/dev.jsonl';
const passages = readFileSync(gold, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Passage);
const readings = new Map(passages.map((p) => [p.id, readingOf(p)]));
const predictions = join(mkdtempSync(join(tmpdir(), 'clauses-')), 'preds.jsonl');
writeFileSync(predictions, [...readings].map(([id, r]) => JSON.stringify({ id, ...r })).join('\n'));

const score = spawnSync(
  'node',
  [join(dirname(gold), 'score.mjs'), gold, predictions, '--by', 'kind', ...args.filter((a) => a.startsWith('--'))],
  { encoding: 'utf8' },
);
console.log(score.stdout || score.stderr);

const nothing = (v: unknown) => v === null || v === undefined;
const falseEnds = passages.filter((p) => {
  const r = readings.get(p.id)!;
  return (
    nothing(p.expect.validUntil) &&
    nothing(p.expect.validMonths) &&
    !(p.skip ?? []).includes('validUntil') &&
    (r.validUntil !== null || r.validMonths !== null)
  );
});
const without = passages.filter((p) => nothing(p.expect.validUntil) && nothing(p.expect.validMonths)).length;
console.log(
  `false expiry: ${falseEnds.length} of ${without} records without end or term  ${falseEnds.map((p) => p.id).join(' ')}`,
);

console.log('reliability     sure: right / given     unsure: right / given');
for (const field of ['effectiveOn', 'validUntil', 'validMonths'] as const) {
  const tally = { sure: [0, 0], unsure: [0, 0] };
  for (const p of passages) {
    const r = readings.get(p.id)!;
    if (r[field] === null || (p.skip ?? []).includes(field)) continue;
    const cell = tally[r.evidence[field]?.[0]?.sure ? 'sure' : 'unsure'];
    cell[1]!++;
    if (r[field] === (p.expect[field] ?? null)) cell[0]!++;
  }
  console.log(`${field.padEnd(16)}${tally.sure.join(' / ').padEnd(24)}${tally.unsure.join(' / ')}`);
}
