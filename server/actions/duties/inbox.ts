import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import type { FlagRow, NoticeRow, UserRow } from '../../domain/model.ts';
import { mayHold } from '../../domain/reminders/concerns.ts';
import type { NoticeState } from '../../domain/reminders/codes.ts';
import { stateOf } from '../../domain/reminders/course.ts';
import { latestOf } from '../../domain/reminders/step.ts';
import type { Context } from '../../ports.ts';
import { answersOn } from './answers.ts';

/** A person's copy of a duty: its latest notice stands for all before it. */
export interface InboxItem {
  flag: FlagRow;
  notice: NoticeRow;
  state: NoticeState;
}

type Reading = Pick<Context, 'duties' | 'reader'>;

/** The account as it stands now: a session may be older than a change of its role or body. */
const accountOf = async (ctx: Pick<Context, 'reader'>, userId: number): Promise<UserRow> => {
  const user = await ctx.reader.row('user', userId);
  if (!user) throw new Fault('not.found', { id: userId });
  return user;
};

function latestOfEachFlag<N extends NoticeRow>(notices: readonly N[]): N[] {
  const byFlag = new Map<number, N[]>();
  for (const notice of notices) {
    const list = byFlag.get(notice.flagId);
    if (list) list.push(notice);
    else byFlag.set(notice.flagId, [notice]);
  }
  return [...byFlag.values()].flatMap((list) => latestOf(list) ?? []);
}

/** Every open duty that a person was told of and may still see, with where it stands on `on`. */
export async function inboxOf(ctx: Reading, userId: number, on: Day): Promise<InboxItem[]> {
  const user = await accountOf(ctx, userId);
  const notices = latestOfEachFlag(await ctx.duties.notices({ userId, open: true }));
  if (notices.length === 0) return [];
  const answers = await answersOn(ctx, on);
  return notices.flatMap(({ flag, ...notice }) =>
    mayHold(user, flag, answers(flag.issuerId)) ? [{ flag, notice, state: stateOf(notice, flag, on) }] : [],
  );
}

/** One of a person's own reminders, with its duty. Somebody else's does not exist: Fault('not.found'). */
export async function ownNotice(
  ctx: Reading,
  actor: Actor,
  noticeId: number,
  version: number | null,
): Promise<{ notice: NoticeRow; flag: FlagRow }> {
  const notice = await ctx.reader.row('notice', noticeId);
  const mine = notice !== null && actor.kind === 'user' && notice.userId === actor.id;
  const flag = mine ? await ctx.reader.row('flag', notice.flagId) : null;
  if (!mine || !flag) throw new Fault('not.found', { id: noticeId });
  if (version !== null && notice.version !== version)
    throw new Fault('conflict.stale', { table: 'notice', id: noticeId });
  return { notice, flag };
}
