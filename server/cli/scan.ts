import { setTimeout as pause } from 'node:timers/promises';
import { rewindScan, scan as scanAs, standingFlags } from '../actions/duties/scan.ts';
import { openHouse } from '../context.ts';
import type { Actor } from '../domain/actor.ts';
import type { Day } from '../domain/day.ts';
import type { Flag } from '../domain/duties/flag.ts';
import { Fault } from '../domain/fault.ts';
import type { Context } from '../ports.ts';
import { lineOf } from './flagLine.ts';
import { dayOption, demandHouse, parse } from './options.ts';
import { print, tell } from './output.ts';

const SCANNER: Actor = { kind: 'system', name: '扫描' };
const OPTIONS = { on: { type: 'string' }, job: { type: 'string' }, rewind: { type: 'boolean' } } as const;

/**
 * `scan [--on DAY]`: every flag that stands on DAY. A day that has come is recorded and told, the missed days before it too; a later one is
 * a rehearsal. `--job` is how the service runs it; `--rewind` takes back what was scanned under a clock that ran ahead.
 */
export async function scan(args: string[]): Promise<number> {
  const { values, config } = parse(args, OPTIONS, 0);
  const asOf = dayOption(values['on'], null);
  demandHouse(config);
  const house = await openHouse(config);
  try {
    const { ctx } = house;
    if (values['rewind'] === true) tell(`已撤回 ${await rewindScan(ctx, SCANNER)} 天的扫描记录`);
    const on = asOf ?? ctx.clock.today();
    const started = ctx.clock.ms();
    const job = values['job'] === undefined ? null : Number(values['job']);
    const flags = on <= ctx.clock.today() ? await recorded(ctx, on, job) : await standingFlags(ctx, on);
    const externalIds = await ctx.reader.externalIds(flags.flatMap(({ documentId }) => documentId ?? []));
    for (const flag of flags) print(lineOf(flag, externalIds));
    tell(`${on}：${flags.length} 项，用时 ${ctx.clock.ms() - started} 毫秒`);
    return 0;
  } finally {
    await house.close();
  }
}

/** How long a run is taken to be alive after it last said so, and how long one waits for another to end. */
const LEASE_MS = 60_000;
const WAIT_MS = 2 * LEASE_MS;

/** Scans under a claim, so that the nightly run, the button and a command never do it at once. */
async function recorded(ctx: Context, on: Day, job: number | null): Promise<Flag[]> {
  const id = job ?? (await claimed(ctx, on));
  const reached = { day: on };
  const alive = () => ctx.jobs.progress(id, reached, LEASE_MS);
  const pulse = setInterval(() => void alive().catch(() => undefined), LEASE_MS / 3);
  try {
    const { flags } = await scanAs(ctx, SCANNER, on, async (day) => {
      reached.day = day.on;
      await alive();
    });
    // The service that gave the job finishes it by itself.
    if (job === null) await ctx.jobs.finish(id, 'done', { flags: flags.length });
    return flags;
  } catch (error) {
    if (job === null) await ctx.jobs.finish(id, 'failed', { reason: String(error) });
    throw error;
  } finally {
    clearInterval(pulse);
  }
}

/** Waits for a scan that is running; throws Fault('scan.busy') when it does not end. */
async function claimed(ctx: Context, on: Day): Promise<number> {
  for (let waited = 0; waited < WAIT_MS; waited += 200) {
    const id = await ctx.jobs.claim('scan', on, LEASE_MS);
    if (id !== null) return id;
    await pause(200);
  }
  throw new Fault('scan.busy', {});
}
