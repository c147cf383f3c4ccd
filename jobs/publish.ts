import { toldParts } from '../server/actions/publication/told.ts';
import type { Context, PublicPart } from '../server/ports.ts';
import { dump, dumpIsDue } from './dump.ts';
import { batchOf } from './follow.ts';
import type { Runs } from './runs.ts';

/** Documents of one transaction, and the pause behind, so that the server answers in between. */
const FEW = 5;
/** Further behind than this, a process of its own does it. */
const MANY = 300;
/** For a process that has nobody to answer to. */
const BULK = 100;

export interface Published {
  /** Documents looked at, and those of them that were not yet so. */
  documents: number;
  changed: number;
  position: number;
}

/** Writes these documents into the public copy as they stand, `size` in one transaction; the place moves with the last of them. */
async function copy(ctx: Context, ids: readonly number[], position: { from: number; to: number }, size: number) {
  const store = ctx.publicStore();
  let changed = 0;
  for (let at = 0; at === 0 || at < ids.length; at += size) {
    const part = ids.slice(at, at + size);
    const documents = await Promise.all(
      part.map(async (documentId) => ({ documentId, shown: await ctx.publicSource.shown(documentId) })),
    );
    const leaving = documents.flatMap(({ documentId, shown }) => (shown === null ? [documentId] : []));
    // A dump holds the text of what is gone. It goes first: a process killed in between must not leave it there.
    if (await store.holdsOneOf(leaving)) await ctx.dumps.clear();
    const done = await store.replace(documents, at + size < ids.length ? position.from : position.to);
    changed += done.changed;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return changed;
}

async function copyParts(ctx: Context, demo: boolean, position: number): Promise<void> {
  const store = ctx.publicStore();
  await store.bodies(await ctx.publicSource.bodies());
  for (const [kind, entries] of Object.entries(await toldParts(ctx, demo)))
    await store.part(kind as PublicPart, entries);
  await store.settle(position);
}

/** Brings the public copy up to the audit log. Its place is stored with what it writes: a crash repeats a step and loses none. */
export async function publish(
  ctx: Context,
  demo: boolean,
  { size = BULK, stopped = () => false }: { size?: number; stopped?: () => boolean } = {},
): Promise<Published> {
  const store = ctx.publicStore();
  const done = { documents: 0, changed: 0 };
  for (;;) {
    const { position, parts } = await store.state();
    const entries = await ctx.feed.since(position, 500);
    if (entries.length === 0 || stopped()) {
      if (parts < position && !stopped()) await copyParts(ctx, demo, position);
      return { ...done, position };
    }
    const batch = batchOf(entries, size);
    done.changed += await copy(ctx, batch.ids, { from: position, to: batch.position }, size);
    done.documents += batch.ids.length;
  }
}

/** Looks at every document anew, whatever the log says: for a copy that was damaged. What is right stays untouched and readable. */
export async function republish(ctx: Context, demo: boolean): Promise<Published> {
  const store = ctx.publicStore();
  const head = await ctx.feed.head();
  const { position: from } = await store.state();
  const ids = [...new Set([...(await ctx.reader.documentIds()), ...(await store.documentIds())])];
  const changed = await copy(ctx, ids, { from, to: head }, BULK);
  await copyParts(ctx, demo, head);
  await store.sweep();
  return { documents: ids.length, changed, position: head };
}

/** What the public copy says otherwise than the books: nothing, when all is well. */
export async function publicDifferences(ctx: Context, demo: boolean): Promise<string[]> {
  return ctx.publicStore().differences({
    document: (id) => ctx.publicSource.shown(id),
    ids: await ctx.reader.documentIds(),
    bodies: await ctx.publicSource.bodies(),
    parts: await toldParts(ctx, demo),
  });
}

export interface Publisher {
  /** Looks every so often for what has been committed and has the public see it. */
  start(everyMs: number): void;
  stop(): Promise<void>;
}

/** The follower of the audit log that feeds the public copy. */
export function createPublisher(
  ctx: Context,
  demo: boolean,
  runs: Pick<Runs, 'publish' | 'dump'>,
  failed: (error: unknown) => void,
): Publisher {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;
  let seen = -1;

  async function work(): Promise<void> {
    const stamp = ctx.feed.stamp();
    if (stamp === seen) return;
    const { position } = await ctx.publicStore().state();
    if ((await ctx.feed.head()) - position > MANY) await runs.publish();
    else await publish(ctx, demo, { size: FEW, stopped: () => stopped });
    // A publisher that was killed may have left the originals of what it had just taken away.
    if (seen === -1) await ctx.publicStore().sweep();
    seen = stamp;
  }

  /** Open data follow what is public; a small county is dumped beside the answers. */
  async function dumps(): Promise<void> {
    if (stopped || !(await dumpIsDue(ctx))) return;
    if ((await ctx.publicStore().documentIds()).length > MANY) await runs.dump();
    else await dump(ctx);
  }

  return {
    start(everyMs) {
      const look = (): void => {
        running ??= work()
          .then(dumps)
          .catch(failed)
          .finally(() => {
            running = null;
          });
      };
      timer = setInterval(look, everyMs);
      timer.unref();
      look();
    },
    async stop() {
      stopped = true;
      if (timer) clearInterval(timer);
      await running;
    },
  };
}
