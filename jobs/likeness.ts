import { compareNext, waitingDocuments } from '../server/actions/likeness/changed.ts';
import type { Context } from '../server/ports.ts';
import type { Runs } from './runs.ts';

export interface LikenessFollower {
  /** Looks every so often for documents that have changed and compares them with the others. */
  start(everyMs: number): void;
  stop(): Promise<void>;
}

/** A bulk import leaves more than a server compares beside its answers: a process of its own takes these over. */
const MANY = 300;
/** Compared at a time, and the pause behind, so that a few changes cost nobody's answer. */
const FEW = 2;
const PAUSE_MS = 100;

/** Keeps the pairs of documents that are alike in step with the audit log. Its place is stored with the pairs: a crash repeats a step. */
export function createLikenessFollower(
  ctx: Pick<Context, 'feed' | 'likenesses' | 'search' | 'reader' | 'clock'>,
  runs: Pick<Runs, 'likeness'>,
  failed: (error: unknown) => void,
  many = MANY,
): LikenessFollower {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;
  let seen = -1;

  async function work(): Promise<void> {
    const stamp = ctx.feed.stamp();
    if (stamp === seen) return;
    if ((await waitingDocuments(ctx)) > many) {
      // One that failed is tried again with the next change, not at once.
      if (await runs.likeness()) seen = ctx.feed.stamp();
      return;
    }
    while (!stopped) {
      const compared = await compareNext(ctx, FEW);
      // What is not indexed yet moves the stamp when it is.
      if (compared === null) break;
      if (compared > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    seen = stamp;
  }

  return {
    start(everyMs) {
      timer = setInterval(() => {
        running ??= work()
          .catch(failed)
          .finally(() => {
            running = null;
          });
      }, everyMs);
      timer.unref();
    },
    async stop() {
      stopped = true;
      if (timer) clearInterval(timer);
      await running;
    },
  };
}
