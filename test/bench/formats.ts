// Character error rate, speed and the peer LibreOffice for every format of Word and its kin and for OFD; `npx tsx test/bench/formats.ts`.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTextReader } from '../../server/extract/reader.ts';
import { distance, median, solid, timed } from './extraction.ts';

const SAMPLES = process.env['GUIBEI_SAMPLES'] ?? '/work/shared/samples';
const FORMATS = ['gov.ofd', 'gov.docx', 'gov.doc', 'gov.wps', 'gov.odt', 'gov.rtf'];
const REFUSED = ['bomb.ofd', 'bomb.docx', 'entity.docx', 'trunc.doc'];
const RUNS = 5;

const work = mkdtempSync(join(tmpdir(), 'guibei-formats-'));
const reference = solid(readFileSync(join(SAMPLES, 'reference.txt'), 'utf8'));
const reader = createTextReader();
const rows: Record<string, unknown>[] = [];
for (const name of FORMATS) {
  const path = join(work, name);
  copyFileSync(join(SAMPLES, name.replace('.wps', '.doc')), path);
  const { text } = await reader.read(path);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await timed(() => reader.read(path)));
  const wrong = (100 * distance(reference, solid(text))) / reference.length;
  const office = name.endsWith('.ofd') ? null : await timed(async () => toText(path));
  rows.push({
    file: name,
    'wrong characters, %': wrong.toFixed(3),
    paragraphs: text.split('\n').length,
    'warm, ms': Math.round(median(times)),
    'LibreOffice, ms': office === null ? '—' : Math.round(office),
  });
}
for (const name of REFUSED) {
  let code = 'read';
  const took = await timed(() =>
    reader.read(join(SAMPLES, name)).catch((error: { code: string }) => (code = error.code)),
  );
  rows.push({ file: name, outcome: code, 'warm, ms': Math.round(took) });
}
await reader.close();
console.table(rows);

function toText(path: string): void {
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'txt:Text', '--outdir', work, path], {
    stdio: 'ignore',
  });
}
