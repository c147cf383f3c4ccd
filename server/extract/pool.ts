import { stat } from 'node:fs/promises';
import { Fault } from '../domain/fault.ts';
import { startChild, type Child, type Entry } from './child.ts';
import type { ReadLimits } from './contract.ts';
import type { ReadAnswer, Want } from './messages.ts';

interface Waiting {
  want: Want;
  path: string;
  signal?: AbortSignal;
  resolve(answer: ReadAnswer): void;
  reject(error: unknown): void;
}

export interface PoolOptions {
  /** What each process runs. */
  entry: Entry;
  limits: ReadLimits;
  processes: number;
  /** How many files may wait. */
  queue: number;
  /** Time after which an idle process is ended, in milliseconds; without it one is kept warm, and a successor is started at once for one that failed. */
  idleMs?: number;
}

/** Processes that each work on one file at a time. */
export interface Pool {
  /** Throws Fault: file.missing, file.empty, file.tooLarge, reader.busy, reader.closed, and what the process answers; the signal's reason. */
  ask(want: Want, path: string, signal?: AbortSignal): Promise<ReadAnswer>;
  close(): void;
}

/** A pool whose processes start with the first file and are replaced after a failure or 200 files. */
export function createPool({ entry, limits, processes, queue: most, idleMs }: PoolOptions): Pool {
  const queue: Waiting[] = [];
  const idle: Child[] = [];
  const busy = new Set<Child>();
  let closed = false;
  let rest: NodeJS.Timeout | undefined;

  /** Gives waiting files to free processes. */
  function pump(): void {
    while (queue.length > 0 && busy.size < processes) {
      const next = queue.shift();
      if (next) void run(next);
    }
    if (idleMs !== undefined && busy.size === 0) rest = setTimeout(endIdle, idleMs).unref();
  }

  async function run({ want, path, signal, resolve, reject }: Waiting): Promise<void> {
    clearTimeout(rest);
    const child = freeChild();
    busy.add(child);
    await child
      .read({ ...want, path, limits }, signal)
      .then(resolve, (error) => reject(closed ? new Fault('reader.closed') : error));
    busy.delete(child);
    if (!child.fit() || closed) child.kill();
    // A successor warms up at once and not when somebody waits for it.
    if (!closed && child.fit()) idle.push(child);
    else if (!closed && idleMs === undefined) idle.push(startChild(entry, limits));
    pump();
  }

  function freeChild(): Child {
    for (let child = idle.pop(); child; child = idle.pop()) if (child.fit()) return child;
    return startChild(entry, limits);
  }

  function endIdle(): void {
    for (const child of idle.splice(0)) child.kill();
  }

  async function ask(want: Want, path: string, signal?: AbortSignal): Promise<ReadAnswer> {
    signal?.throwIfAborted();
    await checkSize(path, limits.fileBytes);
    if (closed) throw new Fault('reader.closed');
    if (queue.length >= most) throw new Fault('reader.busy', { waiting: queue.length });
    return new Promise<ReadAnswer>((resolve, reject) => {
      const waiting = { want, path, signal, resolve, reject };
      const leave = () => {
        const place = queue.indexOf(waiting);
        if (place < 0) return; // already being read: the child's own listener ends it
        queue.splice(place, 1);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      queue.push(waiting);
      pump();
    });
  }

  function close(): void {
    closed = true;
    clearTimeout(rest);
    for (const waiting of queue.splice(0)) waiting.reject(new Fault('reader.closed'));
    for (const child of [...idle.splice(0), ...busy]) child.kill();
  }

  return { ask, close };
}

async function checkSize(path: string, limit: number): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new Fault('file.missing', {});
  if (found.size === 0) throw new Fault('file.empty');
  if (found.size > limit) throw new Fault('file.tooLarge', { bytes: found.size, limit });
}
