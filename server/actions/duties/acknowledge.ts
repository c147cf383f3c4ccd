import type { Actor } from '../../domain/actor.ts';
import { insert, update } from '../../domain/change.ts';
import type { Write } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import type { NoticeRow } from '../../domain/model.ts';
import type { NoticeAct } from '../../domain/reminders/codes.ts';
import { nextState, stateOf } from '../../domain/reminders/course.ts';
import type { NoticeStepRow } from '../../domain/reminders/rows.ts';
import type { Context } from '../../ports.ts';
import { permit, personId } from '../context.ts';
import { inboxOf, ownNotice } from './inbox.ts';

/** What a person did with a reminder, as a line of its history. */
export function stepWrite(
  ctx: Pick<Context, 'clock'>,
  id: number,
  notice: NoticeRow,
  kind: NoticeAct,
  said: Pick<NoticeStepRow, 'byId'> & Partial<Pick<NoticeStepRow, 'until' | 'toUserId' | 'note'>>,
): Write {
  const { id: noticeId, flagId } = notice;
  const on = ctx.clock.today();
  const at = ctx.clock.now();
  return insert('noticeStep', { id, noticeId, flagId, kind, on, at, until: null, toUserId: null, note: null, ...said });
}

/** 知悉: a person puts a notice off their own desk. The flag stands until what it asks for is recorded. Said twice, it is still known. */
export async function acknowledge(
  ctx: Context,
  actor: Actor,
  noticeId: number,
  version: number | null = null,
): Promise<void> {
  permit(actor, 'flag.acknowledge');
  const { notice, flag } = await ownNotice(ctx, actor, noticeId, null);
  nextState(stateOf(notice, flag, ctx.clock.today()), 'acknowledge');
  if (notice.acknowledgedAt !== null) return;
  if (version !== null && notice.version !== version)
    throw new Fault('conflict.stale', { table: 'notice', id: noticeId });
  await acknowledgeRows(ctx, actor, [notice]);
}

/** 知悉 of many at once, those of `noticeIds` that still wait; answers how many. What is not one's own is passed over. */
export async function acknowledgeAll(ctx: Context, actor: Actor, noticeIds: readonly number[]): Promise<number> {
  permit(actor, 'flag.acknowledge');
  const wanted = new Set(noticeIds);
  const items = await inboxOf(ctx, personId(actor), ctx.clock.today());
  const rows = items.flatMap(({ notice, state }) =>
    wanted.has(notice.id) && (state === 'waiting' || state === 'snoozed') ? [notice] : [],
  );
  if (rows.length > 0) await acknowledgeRows(ctx, actor, rows);
  return rows.length;
}

async function acknowledgeRows(ctx: Context, actor: Actor, notices: readonly NoticeRow[]): Promise<void> {
  const ids = await ctx.store.ids(notices.length);
  const writes = notices.flatMap((notice, i) => [
    update('notice', notice, { acknowledgedAt: ctx.clock.now(), mailWaits: false }),
    stepWrite(ctx, ids[i] ?? 0, notice, 'acknowledge', { byId: personId(actor) }),
  ]);
  await ctx.store.commit({ act: 'flag.acknowledge', documents: [], writes }, actor);
}
