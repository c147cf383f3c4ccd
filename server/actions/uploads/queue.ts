import { Fault } from '../../domain/fault.ts';
import type { Context } from '../../ports.ts';
import { createScanQueue } from '../scans/queue.ts';
import { readUpload } from './read.ts';

export interface ReadingQueue {
  /** Resolves when the upload has been read or refused, or its pages wait for OCR; never rejects. */
  add(id: number): Promise<void>;
  /** Takes up what an earlier process left waiting. */
  resume(): Promise<void>;
  /** Resolves when nothing is being read. */
  idle(): Promise<void>;
  /** Nothing further is begun; what waits stays in the database. */
  stop(): void;
}

const MAX_TRIES = 3;

/**
 * Reads uploads a few at a time, and beside them the pages that want OCR. What waits is in the database, so nothing is lost with this process;
 * a reader that crashes is tried again, then the file is left waiting for the next start.
 */
export function createReadingQueue(
  ctx: Context,
  lanes: number,
  failed: (id: number, error: unknown) => void,
): ReadingQueue {
  const waiting: { id: number; done: () => void }[] = [];
  const known = new Map<number, Promise<void>>();
  const scans = createScanQueue(ctx, failed);
  let busy = 0;
  let stopped = false;

  async function attempt(id: number): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        await readUpload(ctx, id);
        return scans.wake();
      } catch (error) {
        const again = error instanceof Fault && /^(reader|store|conflict)\./.test(error.code) && tries < MAX_TRIES;
        if (stopped) return;
        if (!again) return failed(id, error);
      }
    }
  }

  function work(): void {
    while (busy < lanes && !stopped) {
      const next = waiting.shift();
      if (!next) return;
      busy++;
      void attempt(next.id).finally(() => {
        busy--;
        known.delete(next.id);
        next.done();
        work();
      });
    }
  }

  const queue: ReadingQueue = {
    add(id) {
      const already = known.get(id);
      if (already) return already;
      const promise = new Promise<void>((done) => waiting.push({ id, done }));
      known.set(id, promise);
      work();
      return promise;
    },
    async resume() {
      const left = await ctx.reader.uploads({ states: ['waiting'], offset: 0, limit: 10_000 });
      for (const row of left.rows.reverse()) void queue.add(row.id);
      scans.wake();
    },
    async idle() {
      while (known.size > 0) await Promise.all(known.values());
      await scans.idle();
    },
    stop() {
      stopped = true;
      scans.stop();
    },
  };
  return queue;
}
