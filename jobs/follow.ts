import { setTimeout as pause } from 'node:timers/promises';
import type { AuditEntry, Context } from '../server/ports.ts';

export interface Follower {
  /**
   * Brings the index up to the log, at most about `most` documents of it now (default: all), `batch` in one transaction
   * (default: few, so that a server answers in between); true when nothing is left.
   */
  catchUp(options?: { most?: number; batch?: number }): Promise<boolean>;
  /**
   * Brings the index up to this place of the log and no further, so that whoever waits never follows an import to its end; while another
   * process writes the index, waits for at most `patienceMs`.
   */
  reach(place: number, patienceMs: number): Promise<void>;
  /** Follows by itself: at once after `kick`, and every `everyMs` for what other processes wrote. */
  start(everyMs: number): void;
  kick(): void;
  stop(): Promise<void>;
}

/** Few enough that the server answers in between. */
const FEW = 20;

/** For a process that has nobody to answer to: larger transactions cost the full-text index far fewer merges. */
export const BULK = 100;

/** Acts that touch nothing of what is searched and come by the thousand. */
const UNSEARCHED: ReadonlySet<string> = new Set(['flag.scan']);

/** Entries up to the one that fills the batch; position moves with whole entries only. */
export function batchOf(entries: readonly AuditEntry[], size: number): { ids: number[]; position: number } {
  const ids = new Set<number>();
  let position = 0;
  for (const entry of entries) {
    const documents = UNSEARCHED.has(entry.act) ? [] : entry.documents;
    if (ids.size > 0 && ids.size + documents.length > size) break;
    for (const id of documents) ids.add(id);
    position = entry.seq;
  }
  return { ids: [...ids], position };
}

/**
 * Keeps the search index in step with the audit log. Its place is stored by the index in the transaction of the rows it
 * writes, so a crash repeats a batch and loses none; rebuilding is following from zero.
 */
export function createFollower(
  ctx: Pick<Context, 'feed' | 'reader' | 'search'>,
  failed: (error: unknown) => void,
): Follower {
  let running: Promise<boolean> | null = null;
  /** The step that is being done, or was done last. */
  let stepped: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  let seen = -1;
  /** The index's place as we left or last saw it; when it has moved without us, another process (an import) is at this work. */
  let lastPlace = -1;

  async function step(size: number): Promise<number | null> {
    const position = await ctx.search.position();
    const entries = await ctx.feed.since(position, 500);
    if (entries.length === 0) return null;
    const batch = batchOf(entries, size);
    // One entry may name hundreds of documents (a body's new name): the place moves with the last of them.
    for (let at = 0; at === 0 || at < batch.ids.length; at += size) {
      const part = batch.ids.slice(at, at + size);
      const rows = await Promise.all(
        part.map(async (documentId) => ({ documentId, docs: await ctx.reader.searchDocs(documentId) })),
      );
      await ctx.search.apply(rows, at + size < batch.ids.length ? position : batch.position);
      await new Promise((resolve) => setImmediate(resolve));
    }
    lastPlace = batch.position;
    return batch.ids.length;
  }

  async function run(most: number, size: number): Promise<boolean> {
    const stamp = ctx.feed.stamp();
    if (stamp === seen) return true;
    for (let done = 0; done < most && !stopped;) {
      const stepping = step(size);
      stepped = stepping.catch(() => null);
      const count = await stepping;
      if (count === null) {
        seen = stamp;
        return true;
      }
      done += Math.max(1, count);
    }
    return false;
  }

  /** Step by step: what others began is waited for no longer than until the place is reached. */
  async function reachBySteps(place: number): Promise<void> {
    while (!stopped && (await ctx.search.position()) < place) {
      if (running) await Promise.race([running.catch(() => false), stepped]);
      else if (await follower.catchUp({ most: 1 })) return;
    }
  }

  const follower: Follower = {
    async reach(place, patienceMs) {
      const position = await ctx.search.position();
      if (position >= place) return;
      const reached = reachBySteps(place);
      const elsewhere = lastPlace !== -1 && position !== lastPlace;
      if (!elsewhere) return reached;
      reached.catch(failed);
      const patience = new AbortController();
      await Promise.race([
        reached.finally(() => patience.abort()),
        pause(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined),
      ]);
    },
    async catchUp({ most = Infinity, batch = FEW } = {}) {
      // One at a time; whoever asks while a run is on waits for it and then looks again.
      while (running) await running.catch(() => false);
      running = run(most, batch).finally(() => {
        running = null;
      });
      return running;
    },
    start(everyMs) {
      timer = setInterval(() => follower.kick(), everyMs);
      timer.unref();
      follower.kick();
    },
    kick() {
      if (running || stopped) return;
      void ctx.search
        .refresh()
        .then(async () => {
          const place = await ctx.search.position();
          const elsewhere = lastPlace !== -1 && place !== lastPlace;
          lastPlace = place;
          if (elsewhere && (await ctx.feed.head()) - place > FEW) return;
          const finished = await follower.catchUp({ most: 200 });
          if (!finished) setImmediate(() => follower.kick());
        })
        .catch(failed);
    },
    async stop() {
      stopped = true;
      if (timer) clearInterval(timer);
      await running?.catch(() => false);
    },
  };
  return follower;
}
