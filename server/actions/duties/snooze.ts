import type { Actor } from '../../domain/actor.ts';
import { update } from '../../domain/change.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import { checkSnooze, nextState, stateOf } from '../../domain/reminders/course.ts';
import type { Context } from '../../ports.ts';
import { permit, personId } from '../context.ts';
import { stepWrite } from './acknowledge.ts';
import { ownNotice } from './inbox.ts';

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
  if (said.reason.trim() === '') throw new Fault('snooze.reason', { field: 'reason' });
  checkSnooze(flag, said.until, today, leads(actor));
  const [id = 0] = await ctx.store.ids(1);
  const about = { byId: personId(actor), until: said.until, note: said.reason.trim() };
  const writes = [
    update('notice', notice, { snoozedUntil: said.until, mailWaits: false }),
    stepWrite(ctx, id, notice, 'snooze', about),
  ];
  await ctx.store.commit({ act: 'flag.snooze', documents: [], writes }, actor);
}
