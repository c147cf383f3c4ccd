import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** The measuring material that is not part of the repository. */
export const SHARED = resolve(import.meta.dirname, '../../../shared');

export interface CorpusRecord {
  externalId: string;
  title: string;
  docNumber: string | null;
  text: string;
  [key: string]: unknown;
}

/** Records of the real corpus, in order. */
export async function* corpus(): AsyncGenerator<CorpusRecord> {
  const path = join(SHARED, 'search/corpus.jsonl.xz');
  if (!existsSync(path)) throw new Error(`the corpus is not there: ${path}`);
  const xz = spawn('xz', ['-dkc', path], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    for await (const line of createInterface({ input: xz.stdout }))
      if (line !== '') yield JSON.parse(line) as CorpusRecord;
  } finally {
    // Whoever stops early would leave it waiting for a reader, and us for it.
    xz.kill();
  }
}

/** Writes `count` import records: the corpus, then the corpus again under other names until there are enough. */
export async function writeRecords(path: string, count: number): Promise<void> {
  const out = createWriteStream(path);
  let written = 0;
  for (let round = 0; written < count; round++) {
    for await (const record of corpus()) {
      if (written >= count) break;
      const copy =
        round === 0
          ? record
          : {
              ...record,
              externalId: `${record.externalId}-${round}`,
              title: `${record.title}（第${round + 1}版）`,
              docNumber: null,
            };
      if (!out.write(`${JSON.stringify(copy)}\n`)) await once(out, 'drain');
      written++;
    }
  }
  out.end();
  await once(out, 'finish');
}

/** The value below which `share` of the sorted times lie. */
export const quantile = (times: readonly number[], share: number): number => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

/** Prints rows as a Markdown table. */
export function table(title: string, rows: readonly Record<string, string | number>[]): void {
  const names = Object.keys(rows[0] ?? {});
  console.log(`\n### ${title}\n`);
  console.log(`| ${names.join(' | ')} |\n|${names.map(() => '---').join('|')}|`);
  for (const row of rows) console.log(`| ${names.map((name) => row[name]).join(' | ')} |`);
}
