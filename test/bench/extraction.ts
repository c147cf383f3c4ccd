// Pages per second of the text reader against pdftotext started per file, and character error rates; `npx tsx test/bench/extraction.ts`.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { TextReader } from '../../server/extract/contract.ts';
import { createTextReader } from '../../server/extract/reader.ts';

export interface Row {
  what: string;
  value: number | string;
  unit: string;
  target?: string;
}

const SAMPLES = process.env['GUIBEI_SAMPLES'] ?? '/work/shared/samples';
const RUNS = 5;
const TIMED = ['lo_300p.pdf', 'chromium_300p.pdf', 'lo_gov.pdf', 'chromium_noto.pdf'];
const COMPARED = [
  'lo_gov.pdf',
  'chromium_noto.pdf',
  'chromium_wqy.pdf',
  'nonembed_gbk.pdf',
  'nonembed_ucs2.pdf',
  'enc_owner_noextract.pdf',
  'noxref.pdf',
  'gov.docx',
];
const HOSTILE = [
  'empty.pdf',
  'garbage.pdf',
  'trunc60.pdf',
  'enc_user256.pdf',
  'bomb_flate1g.pdf',
  'bomb_flate2x.pdf',
  'bomb_pageloop.pdf',
  'bomb_selfref.pdf',
  'bomb_xobj.pdf',
  'bomb.docx',
  'entity.docx',
  'bomb.ofd',
  'trunc.doc',
];

/** Rows of the table: speed (median of five runs, the peer in the same run), error rates, and how hostile files end. Needs the shared samples. */
export async function benchExtraction(): Promise<Row[]> {
  if (!existsSync(SAMPLES)) return [{ what: 'extraction: no samples', value: SAMPLES, unit: '' }];
  const reader = createTextReader();
  const rows = [...(await speed(reader)), ...(await errors(reader)), ...(await refusals(reader))];
  await reader.close();
  return rows;
}

async function speed(reader: TextReader): Promise<Row[]> {
  const rows: Row[] = [];
  for (const name of TIMED) {
    const path = `${SAMPLES}/${name}`;
    const { pages } = await reader.read(path); // warms
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      theirs.push(await timed(async () => execFileSync('pdftotext', [path, '-'], { maxBuffer: 2 ** 28 })));
      ours.push(await timed(() => reader.read(path)));
    }
    const rate = (times: number[]) => Math.round(((pages ?? 0) * 1000) / median(times));
    rows.push(
      { what: `${name}: pages a second, warm`, value: rate(ours), unit: 'pages/s' },
      { what: `${name}: pdftotext started for the file`, value: rate(theirs), unit: 'pages/s' },
      {
        what: `${name}: our time ÷ its time`,
        value: (median(ours) / median(theirs)).toFixed(2),
        unit: '×',
        target: '≤ 2',
      },
    );
  }
  return rows;
}

async function errors(reader: TextReader): Promise<Row[]> {
  const reference = solid(readFileSync(`${SAMPLES}/reference.txt`, 'utf8'));
  const rows: Row[] = [];
  for (const name of COMPARED) {
    const { text } = await reader.read(`${SAMPLES}/${name}`);
    const rate = (100 * distance(reference, solid(text))) / reference.length;
    rows.push({ what: `${name}: characters wrong`, value: rate.toFixed(3), unit: '%', target: '≈ 0' });
  }
  return rows;
}

async function refusals(reader: TextReader): Promise<Row[]> {
  const rows: Row[] = [];
  for (const name of HOSTILE) {
    let outcome = 'read';
    const took = await timed(async () => {
      await reader.read(`${SAMPLES}/${name}`).catch((error: { code: string }) => (outcome = error.code));
    });
    rows.push({
      what: `${name}: refused`,
      value: outcome,
      unit: `${(took / 1000).toFixed(1)} s`,
      target: 'a fault, ≤ 60 s',
    });
  }
  return rows;
}

export async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

export function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

export function solid(text: string): string[] {
  return [...text.replace(/\s/g, '')];
}

/** Levenshtein distance in characters. */
export function distance(a: readonly string[], b: readonly string[]): number {
  let before = Int32Array.from({ length: b.length + 1 }, (_, at) => at);
  let now = new Int32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    now[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const changed = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      now[j] = Math.min(changed, (before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1);
    }
    [before, now] = [now, before];
  }
  return before[b.length] ?? 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const rows = await benchExtraction();
  console.table(rows.map(({ what, value, unit, target }) => ({ what, value, unit, target: target ?? '' })));
}
