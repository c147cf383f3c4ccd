import { spawn } from 'node:child_process';
import { getPriority, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Day } from '../server/domain/day.ts';
import type { Config } from '../server/config.ts';
import { failBatch, waitingBatches } from '../server/actions/imports/batch.ts';
import { fail as failRun } from '../server/actions/rounds/run.ts';
import type { Context } from '../server/ports.ts';

const START = fileURLToPath(new URL('../server/start.mjs', import.meta.url));
const LEASE_MS = 10 * 60_000;
/** A scan says after each day that it is alive. */
const SCAN_LEASE_MS = 60_000;
/** A batch says every few seconds that it is alive: one that was killed is taken up soon. */
const BATCH_LEASE_MS = 30_000;
/** A round is one transaction of seconds, in which its process cannot say that it is alive. */
const ROUND_LEASE_MS = 60_000;

/** Long work in a process of its own with its own connection, so that the server never waits for it (design §8.3). */
export interface Runs {
  /** The scan of a day; false when one is running. Resolves when the process has ended. */
  scan(on: Day): Promise<boolean>;
  /** Starts a bulk import of a file; answers the run's id, or null when one is running. `done` is called when it has ended. */
  import(path: string, done: () => void): Promise<number | null>;
  /** Has the next import that waits (to be read, taken in, undone) done; false when one is running or none waits. */
  batches(): Promise<boolean>;
  /** Has the next run of a round that waits (to be published, undone) carried out; false when one is being carried out or none waits. */
  rounds(): Promise<boolean>;
  /** Compares every changed document with all others; false when one such run is on. Resolves when the process has ended. */
  likeness(): Promise<boolean>;
  /** Brings the public copy up to the log; false when one such run is on. Resolves when the process has ended. */
  publish(): Promise<boolean>;
  /** Writes the open data; false when one such run is on. Resolves when the process has ended. */
  dump(): Promise<boolean>;
  /** Ends what is still running. */
  stop(): Promise<void>;
}

interface Ended {
  code: number;
  lines: number;
  errors: string;
}

/**
 * V8 lets its heap grow as far as it may: a scan of a hundred thousand documents took 380 MB of a machine that has other things to do, and
 * takes 290 MB in the same time with these, measured by `npm run bench -- scanStore`.
 */
export const HEAP: Readonly<Record<string, string[]>> = {
  scan: ['--max-old-space-size=768', '--max-semi-space-size=2'],
};

/** How far such work stands back behind the service (added to its `os.getPriority`): who asks in the browser waits for nobody's import. */
const STAND_BACK = 5;

/** Starts `guibei …` over the same data folder. */
export function createRuns(ctx: Context, config: Config): Runs {
  const children = new Map<ReturnType<typeof spawn>, Promise<Ended>>();

  function start(args: string[]): Promise<Ended> {
    const child = spawn(
      process.execPath,
      [...(HEAP[args[0] ?? ''] ?? []), START, '--cli', ...args, '--data', config.dataDir],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...config.environment, GUIBEI_JOBS: '0' },
      },
    );
    if (child.pid !== undefined) setPriority(child.pid, Math.min(19, getPriority() + STAND_BACK));
    const ended = new Promise<Ended>((resolve) => {
      let lines = 0;
      let errors = '';
      child.stdout.on('data', (chunk: Buffer) => {
        for (const byte of chunk) if (byte === 10) lines++;
      });
      child.stderr.on('data', (chunk: Buffer) => {
        errors = (errors + chunk.toString('utf8')).slice(-2000);
      });
      child.on('error', (error) => resolve({ code: -1, lines, errors: error.message }));
      child.on('close', (code) => resolve({ code: code ?? -1, lines, errors }));
    });
    children.set(child, ended);
    void ended.then(() => children.delete(child));
    return ended;
  }

  /** The next step of the oldest batch that waits for one; what follows it is looked for when it has ended. */
  async function batches(): Promise<boolean> {
    const [batch] = await waitingBatches(ctx);
    if (!batch) return false;
    const id = await ctx.jobs.claim('import', null, BATCH_LEASE_MS);
    if (id === null) return false;
    void start(['import', '--batch', String(batch.id), '--job', String(id)]).then(async ({ code, errors }) => {
      if (code !== 0) await ctx.jobs.finish(id, 'failed', { reason: errors, code, batchId: batch.id });
      // A process that ended by itself has failed and would fail again; one that was killed left its work to be taken up.
      if (code > 0) await failBatch(ctx, batch.id, errors);
      if (code >= 0) await batches();
    });
    return true;
  }

  /** The oldest run of a round that waits; the next is looked for when it has ended. */
  async function rounds(): Promise<boolean> {
    const [run] = await ctx.rounds.waitingRuns();
    if (!run) return false;
    const id = await ctx.jobs.claim('round', null, ROUND_LEASE_MS);
    if (id === null) return false;
    void start(['round', '--run', String(run.id)]).then(async ({ code, errors }) => {
      const detail = { runId: run.id, ...(code === 0 ? {} : { reason: errors, code }) };
      await ctx.jobs.finish(id, code === 0 ? 'done' : 'failed', detail);
      // As with imports: what failed by itself would fail again; what was killed is taken up again, whole as it is.
      if (code > 0) await failRun(ctx, run.id, 'round.crashed', { reason: errors.slice(-500) });
      if (code >= 0) await rounds();
    });
    return true;
  }

  /** A command that says nothing of its own run. */
  async function alone(job: 'publish' | 'dump'): Promise<boolean> {
    const id = await ctx.jobs.claim(job, null, LEASE_MS);
    if (id === null) return false;
    const { code, errors } = await start([job]);
    await ctx.jobs.finish(id, code === 0 ? 'done' : 'failed', code === 0 ? {} : { reason: errors, code });
    return true;
  }

  return {
    batches,
    rounds,
    async scan(on) {
      const id = await ctx.jobs.claim('scan', on, SCAN_LEASE_MS);
      if (id === null) return false;
      const { code, lines, errors } = await start(['scan', '--on', on, '--job', String(id)]);
      const detail = code === 0 ? { flags: lines } : { reason: errors, code };
      await ctx.jobs.finish(id, code === 0 ? 'done' : 'failed', detail);
      return true;
    },
    async import(path, done) {
      const id = await ctx.jobs.claim('import', null, LEASE_MS);
      if (id === null) return null;
      void start(['import', path, '--job', String(id)]).then(async ({ code, errors }) => {
        // The process finishes its own run; one that was killed could not.
        if (code !== 0) await ctx.jobs.finish(id, 'failed', { reason: errors, code });
        done();
      });
      return id;
    },
    async likeness() {
      const id = await ctx.jobs.claim('likeness', null, LEASE_MS);
      if (id === null) return false;
      const { code, errors } = await start(['likeness', '--job', String(id)]);
      // The process finishes its own run; one that was killed could not.
      if (code !== 0) await ctx.jobs.finish(id, 'failed', { reason: errors, code });
      return true;
    },
    publish: () => alone('publish'),
    dump: () => alone('dump'),
    async stop() {
      for (const child of children.keys()) child.kill('SIGTERM');
      await Promise.all(children.values());
    },
  };
}
