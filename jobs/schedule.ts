import { schedule } from 'node-cron';
import type { ScheduledTask } from 'node-cron';
import { sweepWork } from '../server/actions/imports/ledger/files.ts';
import { deliverMail } from '../server/actions/duties/deliver.ts';
import type { Actor } from '../server/domain/actor.ts';
import type { Context } from '../server/ports.ts';
import type { Runs } from './runs.ts';
import { sweep, tidyIndexes } from './upkeep.ts';

const ZONE = { timezone: 'Asia/Shanghai', noOverlap: true };
const POST: Actor = { kind: 'system', name: '邮件' };

/** The scan's hour: after midnight, when validity has changed by date alone, and before people come in. */
const SCAN_AT = '10 2 * * *';

export interface Schedule {
  stop(): Promise<void>;
}

/** Whether today's scan is still to be done: nothing survives a restart, so the last run is asked of the jobs table. */
export async function scanIsDue(ctx: Pick<Context, 'jobs' | 'clock'>): Promise<boolean> {
  const last = await ctx.jobs.lastDone('scan');
  return last?.forDay == null || last.forDay < ctx.clock.today();
}

/** The house's clockwork: the daily scan with catch-up at boot, mail every minute, upkeep at night. */
export function startSchedule(ctx: Context, runs: Runs, failed: (error: unknown) => void): Schedule {
  const guarded = (work: () => Promise<unknown>) => () => work().then(() => undefined, failed);
  // A scan that failed, or whose claim a killed process still holds, stays owed.
  let owed = true;
  const scanToday = guarded(async () => {
    owed = true;
    await runs.scan(ctx.clock.today());
    owed = await scanIsDue(ctx);
  });
  const catchUp = guarded(async () => {
    if (owed && (await scanIsDue(ctx))) await scanToday();
  });
  // What a killed process left half-done is taken up as soon as its lease is over.
  const imports = guarded(() => runs.batches());
  const rounds = guarded(() => runs.rounds());
  const upkeep = guarded(async () => {
    const id = await ctx.jobs.claim('upkeep', null, 60_000);
    if (id === null) return;
    await ctx.jobs.finish(id, 'done', { ...(await sweep(ctx)), folders: await sweepWork(ctx) });
    await tidyIndexes(ctx);
  });
  const tasks: ScheduledTask[] = [
    schedule(SCAN_AT, scanToday, ZONE),
    schedule(
      '* * * * *',
      guarded(() => deliverMail(ctx, POST)),
      ZONE,
    ),
    schedule('*/5 * * * *', catchUp, ZONE),
    schedule('* * * * *', imports, ZONE),
    schedule('* * * * *', rounds, ZONE),
    schedule('40 3 * * *', upkeep, ZONE),
  ];
  // After downtime the missed night is caught up at once; only the latest step of each duty is told.
  void catchUp();
  return {
    async stop() {
      await Promise.all(tasks.map((task) => task.destroy()));
    },
  };
}
