import type { Actor } from '../../domain/actor.ts';
import { insert, update } from '../../domain/change.ts';
import type { Write } from '../../domain/change.ts';
import type { Day } from '../../domain/day.ts';
import type { FlagRow, NoticeRow, UserRow } from '../../domain/model.ts';
import { type Due, isAnswered } from '../../domain/reminders/due.ts';
import { mailsNow } from '../../domain/reminders/mail.ts';
import type { ReminderSettingRow } from '../../domain/reminders/rows.ts';
import type { Context } from '../../ports.ts';
import { isReachable, mailWrite, type Mailed } from './digest.ts';
import { BATCH, inTurns } from './inTurns.ts';

/** A step of a duty that a person is to be told now. */
export interface Told extends Due {
  flag: FlagRow;
}

/** A notice that waits for a mail, with its duty. */
interface Waiting {
  notice: NoticeRow;
  flag: FlagRow | undefined;
}

/** All that is to be told to one person. */
export interface Telling {
  user: UserRow;
  setting: ReminderSettingRow | undefined;
  due: readonly Told[];
  before: readonly Waiting[];
}

/**
 * One person's notices and the mail about them. What is not mailed now waits for the digest; escalations never wait. The mail is on record
 * with all that it names in the first commit; what it only counts follows in further ones. Killed between them, the next run tells what is
 * missing and nothing twice.
 */
export async function tell(
  ctx: Context,
  actor: Actor,
  { user, setting, due, before }: Telling,
  on: Day,
): Promise<void> {
  const [mailId = 0, ...ids] = await ctx.store.ids(due.length + 1);
  const reachable = isReachable(ctx, user);
  const none = setting?.mail === 'none';
  const now = mailsNow(setting, on);
  const createdAt = ctx.clock.now();
  // What was settled, answered or switched off in the meantime needs no mail any more.
  const isStale = ({ notice, flag }: Waiting): boolean => !reachable || none || !flag || isAnswered(notice);
  const mailed: Mailed[] = [];
  const writes: { flag: FlagRow | null; write: Write }[] = [];
  for (const one of before) {
    const { notice, flag } = one;
    const stale = isStale(one);
    if (!stale && !now) continue;
    if (!stale && flag) mailed.push({ flag, notice });
    const set = stale ? { mailWaits: false } : { mailWaits: false, mailId };
    writes.push({ flag: stale ? null : (flag ?? null), write: update('notice', notice, set) });
  }
  due.forEach(({ flag, step, snoozedUntil }, i) => {
    const awake = reachable && snoozedUntil === null;
    const mails = awake && (now || step.startsWith('escalated-'));
    if (mails) mailed.push({ flag, notice: { step } });
    const row = {
      id: ids[i] ?? 0,
      flagId: flag.id,
      userId: user.id,
      step,
      on,
      createdAt,
      acknowledgedAt: null,
      mailId: mails ? mailId : null,
      snoozedUntil,
      handedToId: null,
      mailWaits: awake && !mails && !none,
    };
    writes.push({ flag: mails ? flag : null, write: insert('notice', row) });
  });
  const mail = mailed.length > 0 ? mailWrite(ctx, mailId, user, mailed, on) : null;
  const body = mail !== null && mail.op === 'insert' && mail.table === 'mail' ? mail.row.body : '';
  const named = ({ flag }: { flag: FlagRow | null }): boolean => flag !== null && body.includes(flag.rule);
  // Of a few all go together, and whether the mail names them makes no difference.
  const inOrder = writes.length <= BATCH ? writes : [...writes.filter(named), ...writes.filter((one) => !named(one))];
  const first: Write[] = mail === null ? [] : [mail];
  if (now && mail !== null && setting && setting.mail !== 'at_once')
    first.push(update('reminderSetting', setting, { digestOn: on }));
  await inTurns([...first, ...inOrder.map((one) => one.write)], (batch) =>
    ctx.store.commit({ act: 'notice.send', documents: [], writes: [...batch] }, actor),
  );
}
