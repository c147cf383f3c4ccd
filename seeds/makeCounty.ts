/**
 * Makes the demo county's files out of its structured texts: `npx tsx seeds/makeCounty.ts`. PDFs need LibreOffice and Chromium
 * with the Noto CJK fonts, so the files are committed; what has not changed since the last run is left alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FILES_DIR, readCounty, readRecords, RECORDS_PATH } from './county/read.ts';
import { sha256, sheets } from './county/render.ts';
import type { Sheet } from './county/render.ts';
import type { FileRecord } from './county/types.ts';

const work = mkdtempSync(join(tmpdir(), 'guibei-county-'));

function run(program: string, args: string[]): void {
  const done = spawnSync(program, args, { stdio: 'ignore', timeout: 180_000 });
  if (done.status !== 0) throw new Error(`${program} failed: ${done.error?.message ?? done.status}`);
}

function printAll(todo: Sheet[]): void {
  const sources = todo.map((sheet) => {
    const path = join(work, sheet.file.replace(/pdf$/, sheet.made === 'libreoffice' ? 'fodt' : 'html'));
    writeFileSync(path, sheet.source);
    return { sheet, path };
  });
  const office = sources.filter(({ sheet }) => sheet.made === 'libreoffice').map(({ path }) => path);
  if (office.length > 0) {
    const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
    run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', FILES_DIR, ...office]);
  }
  for (const { sheet, path } of sources.filter((one) => one.sheet.made !== 'libreoffice')) {
    const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
    const target = [
      `--user-data-dir=${join(work, 'chromium')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${join(FILES_DIR, sheet.file)}`,
    ];
    run('chromium', [...quiet, ...target, `file://${path}`]);
  }
}

mkdirSync(FILES_DIR, { recursive: true });
const known = new Map((existsSync(RECORDS_PATH) ? readRecords() : []).map((record) => [record.file, record]));
const wanted = sheets(readCounty());
const stale = wanted.filter((sheet) => {
  const path = join(FILES_DIR, sheet.file);
  const record = known.get(sheet.file);
  return (
    !existsSync(path) || record?.sourceSha256 !== sha256(sheet.source) || record.sha256 !== sha256(readFileSync(path))
  );
});
for (const { file, bytes } of stale) if (bytes) writeFileSync(join(FILES_DIR, file), bytes);
printAll(stale.filter((sheet) => !sheet.bytes));
for (const name of readdirSync(FILES_DIR))
  if (!wanted.some((sheet) => sheet.file === name)) rmSync(join(FILES_DIR, name));

const records = wanted.map(({ file, source }): FileRecord => {
  const content = readFileSync(join(FILES_DIR, file));
  return { file, bytes: content.length, sha256: sha256(content), sourceSha256: sha256(source) };
});
writeFileSync(RECORDS_PATH, `[\n${records.map((record) => `  ${JSON.stringify(record)}`).join(',\n')}\n]\n`);
rmSync(work, { recursive: true, force: true });
const size = records.reduce((sum, record) => sum + record.bytes, 0);
process.stdout.write(`${stale.length} of ${records.length} files made anew, ${Math.round(size / 1024)} KiB in all\n`);
