import type { Actor } from '../../domain/actor.ts';
import { update } from '../../domain/change.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import type { NoticeRow } from '../../domain/model.ts';
import { checkSnooze, COURSE, maySnooze, nextState, stateOf } from '../../domain/reminders/course.ts';
import type { Context } from '../../ports.ts';
import { permit, personId } from '../context.ts';
import { stepWrite } from './acknowledge.ts';
import { inboxOf, ownNotice } from './inbox.ts';

/** Until when a reminder is put off, and why. */
export interface Snooze {
  until: Day;
  reason: string;
  version: number | null;
}

/** Whether the actor may put off beyond a limit: the leader, who answers for it. */
export const leads = (actor: Actor): boolean => actor.kind === 'user' && actor.role === 'leader';

/**
 * 搁置: a reminder goes off one's own desk until a day and comes back by itself; further steps of its ladder wait with it. Throws
 * what `checkSnooze` and `nextState` do, and Fault('snooze.reason') without a reason.
 */
export async function snooze(ctx: Context, actor: Actor, noticeId: number, said: Snooze): Promise<void> {
  permit(actor, 'flag.snooze');
  const { notice, flag } = await ownNotice(ctx, actor, noticeId, said.version);
  const today = ctx.clock.today();
  nextState(stateOf(notice, flag, today), 'snooze');
  demandReason(said.reason);
  checkSnooze(flag, said.until, today, leads(actor));
  await snoozeRows(ctx, actor, [notice], said);
}

/**
 * 搁置 of many at once, to one day and with one reason; answers how many. What is not one's own, and what may not sleep until that day
 * (overdue, or due before it), is passed over. Fault('snooze.past') for a day that is no later one.
 */
export async function snoozeAll(
  ctx: Context,
  actor: Actor,
  noticeIds: readonly number[],
  said: Omit<Snooze, 'version'>,
): Promise<{ snoozed: number; passed: number }> {
  permit(actor, 'flag.snooze');
  demandReason(said.reason);
  const today = ctx.clock.today();
  if (said.until <= today) throw new Fault('snooze.past', { field: 'until' });
  const wanted = new Set(noticeIds);
  const own = (await inboxOf(ctx, personId(actor), today)).filter(({ notice }) => wanted.has(notice.id));
  const rows = own.flatMap(({ notice, flag, state }) =>
    COURSE[state].snooze !== undefined && maySnooze(flag, said.until, today, leads(actor)) ? [notice] : [],
  );
  if (rows.length > 0) await snoozeRows(ctx, actor, rows, said);
  return { snoozed: rows.length, passed: own.length - rows.length };
}

function demandReason(reason: string): void {
  if (reason.trim() === '') throw new Fault('snooze.reason', { field: 'reason' });
}

async function snoozeRows(
  ctx: Context,
  actor: Actor,
  notices: readonly NoticeRow[],
  { until, reason }: Omit<Snooze, 'version'>,
): Promise<void> {
  const ids = await ctx.store.ids(notices.length);
  const about = { byId: personId(actor), until, note: reason.trim() };
  const writes = notices.flatMap((notice, i) => [
    update('notice', notice, { snoozedUntil: until, mailWaits: false }),
    stepWrite(ctx, ids[i] ?? 0, notice, 'snooze', about),
  ]);
  await ctx.store.commit({ act: 'flag.snooze', documents: [], writes }, actor);
}
