import { Fault } from '../../domain/fault.ts';
import { nextToScan } from '../../domain/pages.ts';
import type { Context } from '../../ports.ts';
import { finishScan } from './finish.ts';
import { readNextPage } from './page.ts';

/** Reads the pages that wait for OCR, one at a time, as long as there are any. */
export interface ScanQueue {
  /** Says that there may be work; returns at once. */
  wake(): void;
  /** Resolves when nothing is being read. */
  idle(): Promise<void>;
  /** No further page is begun. */
  stop(): void;
}

const PAUSE_MS = 1000;
const BUSY = /^(store|conflict|reader\.busy)/;

/**
 * What waits is in the database (`upload_page`), so that a killed service goes on with the page that was open. `failed` is told of what went wrong with an
 * upload beyond its own pages; it is left as it is until the next start.
 */
export function createScanQueue(ctx: Context, failed: (uploadId: number, error: unknown) => void): ScanQueue {
  const given = new Set<number>();
  let running: Promise<void> | null = null;
  let stopped = false;
  let turn = 0;

  async function step(): Promise<boolean> {
    const work = (await ctx.scans.scanWork()).filter(({ uploadId }) => !given.has(uploadId));
    const uploadId = nextToScan(work, turn++);
    if (uploadId === null) return false;
    try {
      if (!(await readNextPage(ctx, uploadId)) || work.some((one) => one.uploadId === uploadId && one.left <= 1))
        await finishScan(ctx, uploadId);
    } catch (error) {
      if (stopped) return false;
      if (error instanceof Fault && BUSY.test(error.code))
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      else {
        given.add(uploadId);
        failed(uploadId, error);
      }
    }
    return true;
  }

  async function run(): Promise<void> {
    while (!stopped && (await step()));
  }

  return {
    wake() {
      if (stopped || running) return;
      running = run()
        .catch((error: unknown) => {
          if (!stopped) failed(0, error);
        })
        .finally(() => (running = null));
    },
    async idle() {
      while (running) await running;
    },
    stop: () => void (stopped = true),
  };
}
