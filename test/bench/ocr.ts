// Character error rates of OCR, seconds a page and memory, beside its peers on the same pictures; `npx tsx test/bench/ocr.ts` (`--ours` without the peers).
// White space counts for nothing. Needs Chromium, pdftoppm and ImageMagick; Debian's tesseract-ocr-chi-sim is a peer where it is installed.
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorRate } from '../extract/support/errorRate.ts';
import { ours, plainTesseractJs, tesseractCli, type Read, type ScanReader } from './ocr/readers.ts';
import { makeScans, type Scan } from './ocr/scans.ts';

const SAMPLES = process.env['GUIBEI_SAMPLES'] ?? '/work/shared/samples';

interface Result {
  scan: Scan;
  read: Read;
  errors: number;
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);
const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

async function measure(reader: ScanReader, scans: readonly Scan[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const scan of scans) {
    const read = await reader.read(scan.path);
    results.push({ scan, read, errors: errorRate(read.text, scan.truth) });
  }
  await reader.close();
  return results;
}

function tableOf(name: string, results: readonly Result[]): void {
  for (const set of new Set(results.map(({ scan }) => scan.set))) {
    const own = results.filter(({ scan }) => scan.set === set);
    const text = own.filter(({ scan }) => !scan.name.startsWith('表格'));
    const grid = own.filter(({ scan }) => scan.name.startsWith('表格'));
    const cells = [
      name,
      set,
      percent(mean(text.map(({ errors }) => errors))),
      grid.length === 0 ? '–' : percent(mean(grid.map(({ errors }) => errors))),
      mean(own.map(({ read }) => read.cpu)).toFixed(1),
      mean(own.map(({ read }) => read.seconds)).toFixed(1),
      Math.max(...own.map(({ read }) => read.memory)).toFixed(0),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

/** Whether the confidence of a page means something: expected and true error rates, the surest pages first. */
function reliability(results: readonly Result[]): void {
  const pages = results
    .filter(({ read }) => read.expected !== undefined)
    .sort((a, b) => (a.read.expected ?? 0) - (b.read.expected ?? 0));
  const size = Math.ceil(pages.length / 4);
  console.log('\n| pages, the surest first | expected error rate | true error rate |\n|---|---|---|');
  for (let at = 0; at < pages.length; at += size) {
    const part = pages.slice(at, at + size);
    console.log(
      `| ${at + 1}–${at + part.length} | ${percent(mean(part.map(({ read }) => read.expected ?? 0)))} | ${percent(mean(part.map(({ errors }) => errors)))} |`,
    );
  }
}

/** The first pages of the shared reference text as a scan of 150 dpi: compared with as much of the text as they hold. */
function sharedScan(): Scan[] {
  const path = join(SAMPLES, 'scan.pdf');
  if (!existsSync(path)) return [];
  const whole = readFileSync(join(SAMPLES, 'reference.txt'), 'utf8').replace(/\s/g, '');
  const truth = whole.slice(0, whole.indexOf('专家学者') + 4);
  return [{ set: 'scan.pdf, 150 dpi, 4 pages', name: 'shared', path, truth }];
}

const scans = await makeScans(mkdtempSync(join(tmpdir(), 'guibei-ocr-')));
console.log('| reader | set | CER text | CER table | CPU s/page | s/page | peak MB |\n|---|---|---|---|---|---|---|');
const own = await measure(ours(), scans);
tableOf('Guibei', own);
tableOf('Guibei', await measure(ours(), sharedScan()));
if (!process.argv.includes('--ours')) {
  const peers = [await plainTesseractJs(), await tesseractCli()].filter((peer) => peer !== null);
  for (const peer of peers) tableOf(peer.name, await measure(peer, scans));
}
reliability(own);
