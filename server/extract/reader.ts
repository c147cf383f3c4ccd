import { stat } from 'node:fs/promises';
import { Fault } from '../domain/fault.ts';
import { startChild, type Child } from './child.ts';
import { READ_LIMITS, type ReadLimits, type TextReader } from './contract.ts';
import type { ReadAnswer, ReadRequest } from './messages.ts';

interface Waiting {
  want: ReadRequest['want'];
  path: string;
  signal?: AbortSignal;
  resolve(answer: ReadAnswer): void;
  reject(error: unknown): void;
}

const QUEUE = 256;

/**
 * The reader behind the TextReader port: `processes` (default 1) warm children, each reading one file at a time, started with the first file and
 * replaced after a failure or 200 files. At most `queue` (default 256) files wait; then Fault('reader.busy').
 */
export function createTextReader(
  options: { limits?: Partial<ReadLimits>; processes?: number; queue?: number } = {},
): TextReader {
  const limits = { ...READ_LIMITS, ...options.limits };
  const queue: Waiting[] = [];
  const idle: Child[] = [];
  const busy = new Set<Child>();
  const slots = options.processes ?? 1;
  let closed = false;

  /** Gives waiting files to free processes. */
  function pump(): void {
    while (queue.length > 0 && busy.size < slots) {
      const next = queue.shift();
      if (next) void run(next);
    }
  }

  async function run({ want, path, signal, resolve, reject }: Waiting): Promise<void> {
    const child = freeChild();
    busy.add(child);
    await child
      .read({ want, path, limits }, signal)
      .then(resolve, (error) => reject(closed ? new Fault('reader.closed') : error));
    busy.delete(child);
    if (!child.fit() || closed) child.kill();
    // A successor warms up at once and not when somebody waits for it.
    if (!closed) idle.push(child.fit() ? child : startChild(limits));
    pump();
  }

  function freeChild(): Child {
    for (let child = idle.pop(); child; child = idle.pop()) if (child.fit()) return child;
    return startChild(limits);
  }

  async function ask(want: ReadRequest['want'], path: string, signal?: AbortSignal): Promise<ReadAnswer> {
    signal?.throwIfAborted();
    await checkSize(path, limits.fileBytes);
    if (closed) throw new Fault('reader.closed');
    if (queue.length >= (options.queue ?? QUEUE)) throw new Fault('reader.busy', { waiting: queue.length });
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

  async function close(): Promise<void> {
    closed = true;
    for (const waiting of queue.splice(0)) waiting.reject(new Fault('reader.closed'));
    for (const child of [...idle.splice(0), ...busy]) child.kill();
  }

  return {
    async read(path, { signal } = {}) {
      const answer = await ask('text', path, signal);
      if (answer.kind !== 'text') throw new Fault('reader.crashed', { answer: answer.kind });
      return answer.text;
    },
    async sheets(path, { signal } = {}) {
      const answer = await ask('sheets', path, signal);
      if (answer.kind !== 'sheets') throw new Fault('reader.crashed', { answer: answer.kind });
      return answer.sheets;
    },
    close,
  };
}

async function checkSize(path: string, limit: number): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new Fault('file.missing', {});
  if (found.size === 0) throw new Fault('file.empty');
  if (found.size > limit) throw new Fault('file.tooLarge', { bytes: found.size, limit });
}
