// One line a format: wrong characters, pages a second and peak memory, beside pdftotext, LibreOffice or Tesseract on the same file in the same run;
// `npx tsx test/bench/formats.ts`. Needs GNU time; a peer that is not installed is left out.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWhole } from '../../server/actions/reading/whole.ts';
import { createTextReader } from '../../server/extract/reader.ts';
import { distance, median, solid, timed } from './extraction.ts';
import { children, usageOf } from './ocr/usage.ts';

const SAMPLES = process.env['GUIBEI_SAMPLES'] ?? '/work/shared/samples';
/** The same 18 pages in every format; the scan has four of another text. */
const PAGES = 18;
const RUNS = 5;

interface Peer {
  name: string;
  /** Seconds and peak MB, started for the file as one would from a shell. */
  run(path: string): { seconds: number; memory: number } | null;
}

const work = mkdtempSync(join(tmpdir(), 'guibei-formats-'));

function measured(script: string, path: string): { seconds: number; memory: number } | null {
  const began = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%M', 'sh', '-c', script, 'sh', path, work], {
    encoding: 'utf8',
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  });
  const seconds = (performance.now() - began) / 1000;
  const memory = /(\d+)\s*$/.exec(stderr)?.[1];
  return status === 0 && memory !== undefined ? { seconds, memory: Number(memory) / 1024 } : null;
}

const PDFTOTEXT: Peer = { name: 'pdftotext', run: (path) => measured('pdftotext "$1" - >/dev/null', path) };
const LIBREOFFICE: Peer = {
  name: 'LibreOffice',
  run: (path) =>
    measured(
      'soffice "-env:UserInstallation=file://$2/profile" --headless --convert-to txt:Text --outdir "$2" "$1" >/dev/null 2>&1',
      path,
    ),
};
const TESSERACT: Peer = {
  name: 'pdftoppm + tesseract',
  run: (path) =>
    measured(
      'pdftoppm -r 300 -png "$1" "$2/page" && for p in "$2"/page*.png; do tesseract "$p" - -l chi_sim >/dev/null 2>&1; done',
      path,
    ),
};

const FILES: { name: string; from?: string; pages: number; peer: Peer | null; truth: boolean }[] = [
  { name: 'lo_gov.pdf', pages: PAGES, peer: PDFTOTEXT, truth: true },
  { name: 'chromium_noto.pdf', pages: 28, peer: PDFTOTEXT, truth: true },
  { name: 'gov.ofd', pages: PAGES, peer: null, truth: true },
  { name: 'gov.docx', pages: PAGES, peer: LIBREOFFICE, truth: true },
  { name: 'gov.doc', pages: PAGES, peer: LIBREOFFICE, truth: true },
  { name: 'gov.wps', from: 'gov.doc', pages: PAGES, peer: LIBREOFFICE, truth: true },
  { name: 'gov.odt', pages: PAGES, peer: LIBREOFFICE, truth: true },
  { name: 'gov.rtf', pages: PAGES, peer: LIBREOFFICE, truth: true },
  { name: 'scan.pdf', pages: 4, peer: TESSERACT, truth: false },
];

const reference = solid(readFileSync(join(SAMPLES, 'reference.txt'), 'utf8'));
const rows: Record<string, unknown>[] = [];
for (const { name, from, pages, peer, truth } of FILES) {
  const path = join(work, name);
  copyFileSync(join(SAMPLES, from ?? name), path);
  const reader = createTextReader();
  const { text } = await readWhole(reader, path);
  const times: number[] = [];
  for (let run = 0; run < (truth ? RUNS : 2); run++) times.push(await timed(() => readWhole(reader, path)));
  const memory = Math.max(...children('start.mjs').map((pid) => usageOf(pid).memory));
  await reader.close();
  const other: { seconds: number; memory: number }[] = [];
  for (let run = 0; peer !== null && run < (truth ? RUNS : 2); run++) {
    const took = peer.run(path);
    if (took) other.push(took);
  }
  const theirs = median(other.map((one) => one.seconds * 1000));
  rows.push({
    file: name,
    'wrong characters, %': truth ? ((100 * distance(reference, solid(text))) / reference.length).toFixed(3) : 'see ocr',
    'pages/s': ((pages * 1000) / median(times)).toPrecision(3),
    'peak MB': Math.round(memory),
    peer: peer?.name ?? 'none reads it',
    'its pages/s': other.length > 0 ? ((pages * 1000) / theirs).toPrecision(3) : '—',
    'its peak MB': other.length > 0 ? Math.round(Math.max(...other.map((one) => one.memory))) : '—',
  });
  for (const left of readdirSync(work)) if (/^page.*png$/.test(left)) rmSync(join(work, left));
}
console.table(rows);
