import type { Actor } from '../../domain/actor.ts';
import { remove } from '../../domain/change.ts';
import type { Day } from '../../domain/day.ts';
import { scanPlan } from '../../domain/duties/days.ts';
import type { Flag } from '../../domain/duties/flag.ts';
import type { Context } from '../../ports.ts';
import { permit } from '../context.ts';
import { notify } from './notify.ts';
import { scanDay, type DayReport } from './scanDay.ts';

export { standingFlags } from './standing.ts';

export interface ScanReport extends DayReport {
  told: number;
  /** Every day that was scanned, in order: more than one after downtime. */
  days: DayReport[];
}

/** The last day whose scan was finished; null where there has been none. Books of before kept it with their jobs alone. */
async function scannedUpTo(ctx: Pick<Context, 'duties' | 'jobs' | 'clock'>): Promise<Day | null> {
  const last = await ctx.duties.lastScanDay();
  if (last !== null) return last;
  const forDay = (await ctx.jobs.lastDone('scan'))?.forDay ?? null;
  return forDay !== null && forDay <= ctx.clock.today() ? forDay : null;
}

/**
 * The daily scan for a day that has come, and before it every day that was missed, in order: each flag is first seen on the day on which it
 * arose, and each failure is proved on its day. People are told once, at the end, as of `on`. `reached` is called after each day.
 */
export async function scan(
  ctx: Context,
  actor: Actor,
  on: Day,
  reached: (day: DayReport) => Promise<void> = () => Promise.resolve(),
): Promise<{ flags: Flag[]; report: ScanReport }> {
  permit(actor, 'flag.scan', {});
  const { days, inOrder } = scanPlan(await scannedUpTo(ctx), on, ctx.clock.today());
  const reports: DayReport[] = [];
  let flags: Flag[] = [];
  for (const day of days) {
    const done = await scanDay(ctx, actor, day, inOrder);
    flags = done.flags;
    reports.push(done.report);
    await reached(done.report);
  }
  const told = await notify(ctx, actor, flags, on);
  return { flags, report: { ...reports.at(-1)!, told, days: reports } };
}

/**
 * 时钟拨回: a person has looked and the clock is right, so what was scanned of days to come was wrong. Those days are taken off the record,
 * and today's scan closes what does not stand. Answers how many there were.
 */
export async function rewindScan(ctx: Context, actor: Actor): Promise<number> {
  permit(actor, 'flag.scan', {});
  const today = ctx.clock.today();
  const ahead = (await ctx.duties.scanDays({ from: today })).filter((row) => row.on > today);
  if (ahead.length > 0)
    await ctx.store.commit(
      { act: 'flag.scan', documents: [], writes: ahead.map((row) => remove('scanDay', row)) },
      actor,
    );
  return ahead.length;
}
