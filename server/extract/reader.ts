import { Fault } from '../domain/fault.ts';
import { READ_LIMITS, type ReadLimits, type TextReader } from './contract.ts';
import type { ReadAnswer } from './messages.ts';
import { createPool } from './pool.ts';

const QUEUE = 256;
/** The OCR process holds its model and some 300 MB: it ends when nothing has been read for this long. */
const OCR_IDLE_MS = 60_000;

/**
 * The reader behind the TextReader port: `processes` (default 1) warm processes for text and one for OCR, each with one file at a time, started with the
 * first file. At most `queue` (default 256) files wait; then Fault('reader.busy').
 */
export function createTextReader(
  options: { limits?: Partial<ReadLimits>; processes?: number; queue?: number } = {},
): TextReader {
  const limits = { ...READ_LIMITS, ...options.limits };
  const queue = options.queue ?? QUEUE;
  const texts = createPool({ entry: 'text', limits, processes: options.processes ?? 1, queue });
  const scans = createPool({ entry: 'ocr', limits, processes: 1, queue, idleMs: OCR_IDLE_MS });

  return {
    async read(path, { signal, scanned = [] } = {}) {
      return expect(await texts.ask({ want: 'text', scanned }, path, signal), 'text').text;
    },
    async sheets(path, { signal } = {}) {
      return expect(await texts.ask({ want: 'sheets' }, path, signal), 'sheets').sheets;
    },
    async page(path, page, { signal } = {}) {
      return expect(await scans.ask({ want: 'page', page }, path, signal), 'page').page;
    },
    async picture(path, page, laid, to) {
      expect(await scans.ask({ want: 'picture', page, laid, to }, path), 'picture');
    },
    async close() {
      texts.close();
      scans.close();
    },
  };
}

function expect<K extends ReadAnswer['kind']>(answer: ReadAnswer, kind: K): Extract<ReadAnswer, { kind: K }> {
  if (answer.kind !== kind) throw new Fault('reader.crashed', { answer: answer.kind });
  return answer as Extract<ReadAnswer, { kind: K }>;
}
