import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import type { Flag } from '../../domain/duties/flag.ts';
import type { FlagRow, NoticeRow, UserRow } from '../../domain/model.ts';
import { periodOn } from '../../domain/profile.ts';
import { byPerson, holds } from '../../domain/reminders/audience.ts';
import { type Due, dueStep } from '../../domain/reminders/due.ts';
import { escalationOf } from '../../domain/reminders/escalation.ts';
import type { Context } from '../../ports.ts';
import { answersOn } from './answers.ts';
import { tell, type Told } from './tell.ts';

/** Of who is told of no rungs. */
const NO_LADDER: Pick<Flag, 'steps'> = { steps: [] };

/**
 * Tells each person concerned the latest step that has come and has not been told, all of one person's in one digest; brings
 * back what was put off until now; and tells the leader of what nobody has answered. A notice is unique by flag, person and
 * step, and its mail is on record before it: a repeated or interrupted run tells nothing twice.
 */
export async function notify(ctx: Context, actor: Actor, flags: readonly Flag[], on: Day): Promise<number> {
  const rows = new Map((await ctx.duties.flags({ open: true })).map((row) => [row.key, row]));
  const sent = await ctx.duties.noticesOf([...rows.values()].map((row) => row.id));
  const users = await ctx.reader.users();
  const dues = await duesOf(ctx, flags, rows, sent, users, on);
  const settings = new Map((await ctx.reminders.settings()).map((row) => [row.userId, row]));
  const byId = new Map([...rows.values()].map((row) => [row.id, row]));
  const waiting = byPerson(await ctx.duties.mailWaiting());
  let told = 0;
  for (const user of users) {
    const due = dues.get(user.id) ?? [];
    const before = (waiting.get(user.id) ?? []).map((notice) => ({ notice, flag: byId.get(notice.flagId) }));
    if (due.length + before.length > 0)
      await tell(ctx, actor, { user, setting: settings.get(user.id), due, before }, on);
    told += due.length;
  }
  return told;
}

/** What each person is to be told now. */
async function duesOf(
  ctx: Context,
  flags: readonly Flag[],
  rows: ReadonlyMap<string, FlagRow>,
  sent: readonly NoticeRow[],
  users: readonly UserRow[],
  on: Day,
): Promise<Map<number, Told[]>> {
  const answers = await answersOn(ctx, on);
  const people = new Map(users.map((user) => [user.id, user]));
  const leaders = users.filter((user) => user.role === 'leader' && user.disabledAt === null);
  const days = periodOn(ctx.rules.profile, on).figures['reminder.escalateDays'].value;
  const ofFlag = new Map<number, NoticeRow[]>();
  for (const notice of sent) {
    const list = ofFlag.get(notice.flagId);
    if (list) list.push(notice);
    else ofFlag.set(notice.flagId, [notice]);
  }
  const dues = new Map<number, Told[]>();
  const add = (user: UserRow, flag: FlagRow, due: Due): void => {
    const list = dues.get(user.id);
    if (list) list.push({ flag, ...due });
    else dues.set(user.id, [{ flag, ...due }]);
  };
  for (const flag of flags) {
    const row = rows.get(flag.key);
    if (!row) continue;
    const notices = ofFlag.get(row.id) ?? [];
    const told = byPerson(notices);
    const bodies = answers(flag.issuerId);
    for (const user of users) {
      const known = told.get(user.id) ?? [];
      const ladder = holds(user, flag, bodies, told, people) ? flag : NO_LADDER;
      // Who is not told of rungs may still have put off what came by another way.
      const due = ladder.steps.length + known.length > 0 ? dueStep(ladder, on, known) : null;
      if (due) add(user, row, due);
    }
    const escalated = escalationOf(notices, on, days);
    if (escalated === null) continue;
    for (const leader of leaders)
      if (!told.get(leader.id)?.some((notice) => notice.step === escalated))
        add(leader, row, { step: escalated, snoozedUntil: null });
  }
  return dues;
}
