import type { Actor } from '../../domain/actor.ts';
import { insert, update } from '../../domain/change.ts';
import type { Day } from '../../domain/day.ts';
import type { Flag } from '../../domain/duties/flag.ts';
import { Fault } from '../../domain/fault.ts';
import type { FlagRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { notify } from './notify.ts';
import { changeOf } from './scanDay.ts';

const SERVICE: Actor = { kind: 'system', name: '提醒' };

/**
 * Does a step, and says at once what it has brought to somebody's desk and taken from it, as the next scan would: `standing` is what the
 * rules say of its matter today, asked before and after. The step is on record before that; what cannot be told now (another process is
 * at the same) is told by the scan.
 */
export async function tellingAtOnce<T>(
  ctx: Context,
  standing: (on: Day) => Promise<readonly Flag[]>,
  step: () => Promise<T>,
): Promise<T> {
  const on = ctx.clock.today();
  const before = await standing(on);
  const done = await step();
  try {
    await move(ctx, before, await standing(on), on);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
  }
  return done;
}

/** Writes what differs: new or standing again, and gone. */
async function move(ctx: Context, before: readonly Flag[], after: readonly Flag[], on: Day): Promise<void> {
  const had = new Set(before.map((flag) => flag.key));
  const has = new Set(after.map((flag) => flag.key));
  // What is late already comes of records entered afterwards: the scan says it, unless the next step has settled it by then.
  const come = after.filter((flag) => !had.has(flag.key) && flag.dueOn >= on);
  const gone = before.filter((flag) => !has.has(flag.key));
  if (come.length + gone.length === 0) return;
  const keys = [...come, ...gone].map((flag) => flag.key);
  const rows = new Map((await ctx.duties.flags({ keys })).map((row) => [row.key, row]));
  const ids = await ctx.store.ids(come.length);
  const known = gone.flatMap((flag) => rows.get(flag.key) ?? []).filter((row) => row.clearedOn === null);
  const changes = [
    ...come.map((flag, i) => changeOf(flag, stored(flag, rows.get(flag.key), ids[i] ?? 0, on))),
    ...known.map((row) => changeOf(row, update('flag', row, { clearedOn: on }))),
  ];
  await ctx.store.commitAll(changes, SERVICE);
  if (come.length > 0) await notify(ctx, SERVICE, come, on);
}

function stored({ steps: _steps, ...flag }: Flag, row: FlagRow | undefined, id: number, on: Day) {
  return row === undefined
    ? insert('flag', { id, ...flag, firstSeenOn: on, clearedOn: null })
    : update('flag', row, { ...flag, clearedOn: null });
}
