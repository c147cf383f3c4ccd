/**
 * Reads the dev sets in changed layouts: `npx tsx test/bench/mutated.ts [mutation…] [--errors]`. A line a layout: right values where gold has one
 * (golden set), `sure` proposals right, passages fully right (clause set); with --errors each value that differs from the plain reading.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadingContext } from '../../server/domain/metadata.ts';
import { propose } from '../../server/reading/propose.ts';
import { MUTATIONS } from './mutations.ts';

const args = process.argv.slice(2);
const wanted = args.filter((a) => !a.startsWith('--'));
const folder = mkdtempSync(join(tmpdir(), 'guibei-mutated-'));
const GOLDEN = '/work/shared/golden';
const CLAUSES = '/work/shared/clauses';

interface Passage {
  id: string;
  text: string;
  context?: ReadingContext;
  expect: { title?: string | null };
}

const linesOf = (file: string): Passage[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l) as Passage);

function score(set: string, rows: readonly object[], ...flags: string[]): string {
  const file = join(folder, 'preds.jsonl');
  writeFileSync(file, rows.map((r) => JSON.stringify(r)).join('\n'));
  return spawnSync(process.execPath, [join(set, 'score.mjs'), join(set, 'dev.jsonl'), file, ...flags], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  }).stdout;
}

for (const [name, change] of Object.entries(MUTATIONS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const golden = linesOf(join(GOLDEN, 'dev.jsonl')).map((d) => ({
    id: d.id,
    ...propose(change(d.text, d.expect.title ?? null)),
  }));
  const table = score(
    GOLDEN,
    golden.map((g) => ({ id: g.id, ...g.metadata })),
    '--errors',
  );
  const errors = (table.split('\nid\tfield\tgold\tgiven\n')[1] ?? '').split('\n').filter(Boolean);
  const wrong = new Set(errors.map((l) => l.split('\t').slice(0, 2).join('\t')));
  let sure = 0;
  let right = 0;
  const sureWrong: string[] = [];
  for (const g of golden) {
    for (const [field, spans] of Object.entries(g.evidence)) {
      if (!spans.every((s) => s.sure)) continue;
      sure++;
      if (!wrong.has(`${g.id}\t${field}`)) right++;
      else sureWrong.push(`${g.id}\t${field}`);
    }
  }
  const clauses = linesOf(join(CLAUSES, 'dev.jsonl')).map((p) => ({
    id: p.id,
    ...propose(change(p.text, null), p.context ?? {}).metadata,
  }));
  const clauseTable = score(CLAUSES, clauses, '--errors');
  const macro = /where gold has a value[^:]*:\s*([\d.]+ %)/.exec(table)?.[1];
  const full = /fully right (\d+)/.exec(clauseTable)?.[1];
  process.stdout.write(`${name.padEnd(12)} golden ${macro}  sure ${right}/${sure}  clauses ${full}/275\n`);
  if (args.includes('--errors')) {
    for (const e of errors)
      process.stdout.write(
        `   ${sureWrong.includes(e.split('\t').slice(0, 2).join('\t')) ? '!' : ' '} ${e.slice(0, 400)}\n`,
      );
    process.stdout.write(
      `${clauseTable
        .slice(clauseTable.indexOf('repeal scope'))
        .split('\n')
        .slice(1, 60)
        .map((l) => `   ${l.slice(0, 500)}`)
        .join('\n')}\n`,
    );
  }
}
