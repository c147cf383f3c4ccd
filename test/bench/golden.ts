/**
 * Measures `propose` on the golden documents: `npx tsx test/bench/golden.ts [gold.jsonl] [--errors]`.
 * Prints the independent scorer's table and, per field, how many of the proposals marked `sure` are right.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MetadataField } from '../../server/domain/metadata.ts';
import { propose } from '../../server/reading/propose.ts';

const args = process.argv.slice(2);
const gold = args.find((a) => a.endsWith('.jsonl')) ?? '/work/shared/golden/dev.jsonl';
const scorer = '/work/shared/golden/score.mjs';
const lines = readFileSync(gold, 'utf8')
  .split('\n')
  .filter((l) => l.trim() !== '');
const documents = lines.map((l) => JSON.parse(l) as { id: string; text: string });

const started = performance.now();
const proposals = new Map(documents.map((d) => [d.id, propose(d.text)]));
const elapsed = performance.now() - started;

const folder = mkdtempSync(join(tmpdir(), 'guibei-golden-'));
const file = join(folder, 'preds.jsonl');
writeFileSync(file, [...proposals].map(([id, p]) => JSON.stringify({ id, ...p.metadata })).join('\n'));
const run = spawnSync(process.execPath, [scorer, gold, file, '--errors'], { encoding: 'utf8', maxBuffer: 1 << 26 });
rmSync(folder, { recursive: true });
const [table = '', errors = ''] = run.stdout.split('\nid\tfield\tgold\tgiven\n');
const wrong = new Set(errors.split('\n').map((l) => l.split('\t').slice(0, 2).join('\t')));

const write = (s: string): void => void process.stdout.write(`${s}\n`);
write(table);
const FIELDS: MetadataField[] = [
  'title',
  'docNumber',
  'issuers',
  'genre',
  'signedOn',
  'publishedOn',
  'effectiveOn',
  'validUntil',
  'validMonths',
  'repeals',
  'citesLaws',
];
write('\nreliability    sure  of them right   unsure  of them right');
let sureTotal = 0;
let sureRight = 0;
for (const field of FIELDS) {
  const tally = { sure: [0, 0], unsure: [0, 0] };
  for (const [id, p] of proposals) {
    const spans = p.evidence[field] ?? [];
    if (spans.length === 0) continue;
    const box = spans.every((s) => s.sure) ? tally.sure : tally.unsure;
    box[0]!++;
    if (!wrong.has(`${id}\t${field}`)) box[1]!++;
  }
  sureTotal += tally.sure[0]!;
  sureRight += tally.sure[1]!;
  const share = ([n, k]: number[]): string =>
    `${String(n).padStart(6)}  ${n ? ((100 * k!) / n!).toFixed(1).padStart(6) + ' %' : '     – '}       `;
  write(field.padEnd(13) + share(tally.sure) + share(tally.unsure));
}
write(
  `sure proposals right: ${sureRight}/${sureTotal} = ${((100 * sureRight) / sureTotal).toFixed(2)} %; ${(elapsed / documents.length).toFixed(1)} ms a document`,
);
if (args.includes('--errors')) write(`\n${errors}`);
