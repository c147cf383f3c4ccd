import type { Actor } from '../../domain/actor.ts';
import { update } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import { may } from '../../domain/may.ts';
import type { Context } from '../../ports.ts';
import { permit } from '../context.ts';

/** 知悉: a person puts a notice off their own desk. The flag stands until what it asks for is recorded. */
export async function acknowledge(ctx: Context, actor: Actor, noticeId: number): Promise<void> {
  const notice = await ctx.reader.row('notice', noticeId);
  permit(actor, 'flag.acknowledge');
  if (!notice || !may(actor, 'flag.acknowledge', { userId: notice.userId }))
    throw new Fault('not.found', { id: noticeId });
  if (notice.acknowledgedAt !== null) return;
  const writes = [update('notice', notice, { acknowledgedAt: ctx.clock.now() })];
  await ctx.store.commit({ act: 'flag.acknowledge', documents: [], writes }, actor);
}
