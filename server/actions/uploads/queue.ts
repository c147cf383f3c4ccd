import { Fault } from '../../domain/fault.ts';
import type { Context } from '../../ports.ts';
import { readUpload } from './read.ts';

export interface ReadingQueue {
  /** Resolves when the upload has been read or refused; never rejects. */
  add(id: number): Promise<void>;
  /** Takes up what an earlier process left waiting. */
  resume(): Promise<void>;
  /** Resolves when nothing is being read. */
  idle(): Promise<void>;
}

const MAX_TRIES = 3;

/**
 * Reads uploads a few at a time. What waits is in the database (`state = waiting`), so nothing is lost with this process;
 * a reader that crashes is tried again, then the file is left waiting for the next start.
 */
export function createReadingQueue(
  ctx: Context,
  lanes: number,
  failed: (id: number, error: unknown) => void,
): ReadingQueue {
  const waiting: { id: number; done: () => void }[] = [];
  const known = new Map<number, Promise<void>>();
  let busy = 0;

  async function attempt(id: number): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await readUpload(ctx, id);
      } catch (error) {
        const again = error instanceof Fault && /^(reader|store|conflict)\./.test(error.code) && tries < MAX_TRIES;
        if (!again) return failed(id, error);
      }
    }
  }

  function work(): void {
    while (busy < lanes) {
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
    },
    async idle() {
      while (known.size > 0) await Promise.all(known.values());
    },
  };
  return queue;
}
