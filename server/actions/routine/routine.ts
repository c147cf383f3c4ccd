import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import { recordRoutine, withdrawRoutine } from '../../domain/routine/change.ts';
import type { RoutineDuty } from '../../domain/routine/codes.ts';
import { doneBy, routineDues, type RoutineDue } from '../../domain/routine/duties.ts';
import type { RoutineRecordRow } from '../../domain/routine/rows.ts';
import { visibility } from '../../domain/may.ts';
import type { Context } from '../../ports.ts';
import { actorId, permit } from '../context.ts';

/** A duty of the calendar with the record that it was done. */
export interface RoutineLine extends RoutineDue {
  done: RoutineRecordRow | null;
}

/** What the bureau owes by the calendar up to today, the latest first: for the bureau alone. */
export async function routineFor(ctx: Context, actor: Actor): Promise<RoutineLine[]> {
  if (visibility(actor).kind !== 'all') return [];
  const today = ctx.clock.today();
  const records = await ctx.routine.records();
  return routineDues(today, ctx.rules.profile)
    .filter((due) => due.to < today)
    .map((due) => ({ ...due, done: doneBy(records, due, today) }))
    .sort((a, b) => (a.dueOn < b.dueOn ? 1 : a.dueOn > b.dueOn ? -1 : 0));
}

/** 登记已经办理. Throws Fault('not.found') for what is no duty of the calendar. */
export async function recordRoutineDone(
  ctx: Context,
  actor: Actor,
  said: { duty: RoutineDuty; period: string; doneOn: Day; how: string },
): Promise<void> {
  permit(actor, 'routine.record', {});
  const { duty, period, ...rest } = said;
  const line = (await routineFor(ctx, actor)).find((one) => one.duty === duty && one.period === period);
  if (line === undefined) throw new Fault('not.found', { id: `${duty}:${period}` });
  const [id = 0] = await ctx.store.ids(1);
  const by = { id, byId: actorId(actor), at: ctx.clock.now(), today: ctx.clock.today() };
  await ctx.store.commit(recordRoutine(line, line.done, rest, by), actor);
}

/** 撤回登记, with the reason. */
export async function withdrawRoutineDone(ctx: Context, actor: Actor, id: number, reason: string): Promise<void> {
  permit(actor, 'routine.withdraw', {});
  const row = await ctx.routine.record(id);
  if (row === null) throw new Fault('not.found', { id });
  await ctx.store.commit(withdrawRoutine(row, reason, { byId: actorId(actor), at: ctx.clock.now() }), actor);
}
