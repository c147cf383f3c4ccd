import { fork, type ChildProcess } from 'node:child_process';
import { getPriority, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Fault } from '../domain/fault.ts';
import type { ReadLimits } from './contract.ts';
import { residentBytes } from './memory.ts';
import type { ReadAnswer, ReadReply, ReadRequest } from './messages.ts';

/** One reading process, for one file at a time. */
export interface Child {
  read(request: ReadRequest, signal?: AbortSignal): Promise<ReadAnswer>;
  /** False once it has been killed or has ended, or is no longer to be trusted. */
  fit(): boolean;
  kill(): void;
}

const MEMORY_LOOK_MS = 50;
const FILES_PER_CHILD = 200;
/** A process that does not come up in this time never will. */
const START_MS = 60_000;
/** Refusals that come before or after the parsers have done their work in good order: the process stays. */
const HARMLESS = [
  'file.unsupported',
  'file.encrypted',
  'file.noText',
  'file.tooManyPages',
  'file.garbled',
  'file.missing',
  'file.imageTooLarge',
  'file.noPage',
];

/** What a process runs: the readers of text, or OCR, each in its own start module. */
const STARTS = { text: 'start.mjs', ocr: 'ocr/start.mjs' } as const;
export type Entry = keyof typeof STARTS;

/** Starts a reading process; it is warm after some 300 ms, and a file may be given to it at once. */
export function startChild(entry: Entry, limits: ReadLimits): Child {
  const process = forkWorker(entry, limits);
  let alive = true;
  let files = 0;
  let trusted = true;
  process.on('exit', () => (alive = false));
  const ready = new Promise<unknown>((resolve) => process.once('message', resolve));

  rest();

  /** An idle child does not keep the service (or a command) from ending. */
  function rest(): void {
    process.unref();
    process.channel?.unref();
  }

  function kill(): void {
    alive = false;
    process.kill('SIGKILL');
  }

  function read(request: ReadRequest, signal?: AbortSignal): Promise<ReadAnswer> {
    const fileLimits = request.limits;
    files += 1;
    process.ref();
    process.channel?.ref();
    return new Promise<ReadAnswer>((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(wall);
        clearInterval(memory);
        signal?.removeEventListener('abort', onAbort);
        process.off('message', onMessage).off('exit', onExit);
        rest();
        settle();
      };
      const refuse = (error: unknown) => {
        kill();
        end(() => reject(error));
      };
      const onAbort = () => refuse(signal?.reason);
      const onMessage = (reply: ReadReply) => {
        if (reply.kind === 'ready') return;
        if (reply.kind !== 'fault' && reply.kind !== 'unknown') return end(() => resolve(reply));
        const fault =
          reply.kind === 'fault'
            ? new Fault(reply.code, reply.details)
            : new Fault('reader.crashed', { message: reply.message });
        trusted &&= HARMLESS.includes(fault.code);
        end(() => reject(fault));
      };
      const onExit = (code: number | null, by: NodeJS.Signals | null) => end(() => reject(exitFault(code, by)));
      let wall = setTimeout(() => refuse(new Fault('reader.crashed', { started: false })), START_MS);
      let memory: NodeJS.Timeout | undefined;
      const look = async () => {
        const bytes = await residentBytes(process.pid ?? 0);
        if (alive && bytes > fileLimits.rssBytes) refuse(new Fault('file.memory', { limit: fileLimits.rssBytes }));
      };
      // The time that a process needs to start is not the file's.
      const give = () => {
        if (!alive) return;
        clearTimeout(wall);
        wall = setTimeout(
          () => refuse(new Fault('file.timeout', { seconds: fileLimits.wallMs / 1000 })),
          fileLimits.wallMs,
        );
        memory = setInterval(() => void look(), MEMORY_LOOK_MS);
        process.on('message', onMessage).send(request);
      };
      signal?.addEventListener('abort', onAbort);
      process.on('exit', onExit);
      void ready.then(give);
    });
  }

  return { read, kill, fit: () => alive && trusted && files < FILES_PER_CHILD };
}

/**
 * Why a process ended by itself. V8 aborts (SIGABRT) when the heap it was given is full, which can come before the next look at the memory; decoders of
 * pictures, which are not JavaScript, fall over (SIGSEGV, SIGBUS) files that have been cut off.
 */
function exitFault(code: number | null, by: NodeJS.Signals | null): Fault {
  if (by === 'SIGABRT') return new Fault('file.memory', {});
  if (by === 'SIGSEGV' || by === 'SIGBUS') return new Fault('file.damaged', { signal: by });
  return new Fault('reader.crashed', { code, signal: by });
}

function forkWorker(entry: Entry, limits: ReadLimits): ChildProcess {
  const heapMiB = Math.max(64, Math.floor((limits.rssBytes * 0.7) / 1024 / 1024));
  const child = fork(fileURLToPath(new URL(STARTS[entry], import.meta.url)), {
    execPath: process.execPath,
    // A large young generation: page texts are garbage at once, and collecting them costs a quarter of the time otherwise.
    execArgv: [`--max-old-space-size=${heapMiB}`, '--max-semi-space-size=32'],
    // Parsers of foreign bytes get no secrets of the service.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  if (child.pid !== undefined && limits.standBack > 0)
    setPriority(child.pid, Math.min(19, getPriority() + limits.standBack));
  return child;
}
