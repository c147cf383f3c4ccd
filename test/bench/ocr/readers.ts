// Readers of scans: ours, and the peers on the same pictures.
import { spawn } from 'node:child_process';
import { createWorker } from 'tesseract.js';
import { readWhole } from '../../../server/actions/reading/whole.ts';
import { createTextReader } from '../../../server/extract/reader.ts';
import { children, usageOf } from './usage.ts';
import type { Usage } from './usage.ts';

export interface Read {
  text: string;
  /** Processor seconds, which the load of the machine changes little, and seconds by the clock. */
  cpu: number;
  seconds: number;
  /** Peak resident memory in MB. */
  memory: number;
  /** The reader's own expectation of its error rate, where it has one. */
  expected?: number;
  /** Stretches that it says it is not sure of. */
  doubts?: string[];
}

export interface ScanReader {
  name: string;
  read(path: string): Promise<Read>;
  close(): Promise<void>;
}

/** The OCR process among our children. */
const ocrProcess = (): number => children('ocr/start.mjs')[0] ?? 0;

/** This product, as the service runs it. */
export function ours(): ScanReader {
  const reader = createTextReader();
  return {
    name: 'Guibei',
    async read(path) {
      const before = usageOf(ocrProcess());
      const began = performance.now();
      const { text, confidences, doubts } = await readWhole(reader, path);
      const after = usageOf(ocrProcess());
      const sure = confidences.filter((one) => one !== null);
      return {
        text,
        cpu: after.cpu - before.cpu,
        seconds: (performance.now() - began) / 1000,
        memory: after.memory,
        expected: 1 - sure.reduce((sum, one) => sum + one, 0) / Math.max(1, sure.length),
        doubts: doubts.map(({ start, end }) => text.slice(start, end)),
      };
    },
    close: () => reader.close(),
  };
}

/** tesseract.js with the same model as it comes: the whole page at once. */
export async function plainTesseractJs(): Promise<ScanReader> {
  const langPath = new URL('../../../node_modules/@tesseract.js-data/chi_sim/4.0.0_best_int', import.meta.url).pathname;
  const worker = await createWorker('chi_sim', 1, { langPath, cacheMethod: 'none', gzip: true });
  return {
    name: 'tesseract.js, whole page',
    async read(path) {
      const [before, began] = [process.cpuUsage(), performance.now()];
      const { data } = await worker.recognize(path);
      const { user, system } = process.cpuUsage(before);
      const memory = process.memoryUsage().rss / 1024 / 1024;
      return { text: data.text, cpu: (user + system) / 1e6, seconds: (performance.now() - began) / 1000, memory };
    },
    close: async () => void (await worker.terminate()),
  };
}

/** Tesseract of Debian with its chi_sim, a process a page; null where it is not installed. */
export async function tesseractCli(): Promise<ScanReader | null> {
  const found = await run(['--version']).catch(() => null);
  if (!found) return null;
  return {
    name: 'tesseract 5.3 (Debian)',
    read: (path) => run([path, '-', '-l', 'chi_sim']),
    close: async () => undefined,
  };
}

function run(args: string[]): Promise<Read> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn('tesseract', args, {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    });
    let text = '';
    let used: Usage = { cpu: 0, memory: 0 };
    const look = setInterval(() => {
      const now = usageOf(child.pid ?? 0);
      if (now.memory > 0) used = now;
    }, 20);
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', () => {
      clearInterval(look);
      resolve({ text, ...used, seconds: (performance.now() - began) / 1000 });
    });
  });
}
