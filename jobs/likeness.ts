import { compareNext, waitingDocuments } from '../server/actions/likeness/changed.ts';
import type { Context } from '../server/ports.ts';
import { repeated, type Repeated } from './repeated.ts';
import type { Runs } from './runs.ts';

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
): Repeated {
  let seen = -1;

  async function work(stopped: () => boolean): Promise<void> {
    const stamp = ctx.feed.stamp();
    if (stamp === seen) return;
    if ((await waitingDocuments(ctx)) > many) {
      // One that failed is tried again with the next change, not at once.
      if (await runs.likeness()) seen = ctx.feed.stamp();
      return;
    }
    while (!stopped()) {
      const compared = await compareNext(ctx, FEW);
      // What is not indexed yet moves the stamp when it is.
      if (compared === null) break;
      if (compared > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    seen = stamp;
  }

  return repeated(work, failed);
}
