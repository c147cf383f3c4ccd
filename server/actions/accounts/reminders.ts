import type { Actor } from '../../domain/actor.ts';
import { insert, update } from '../../domain/change.ts';
import { DEFAULT_RHYTHM } from '../../domain/reminders/mail.ts';
import type { MailRhythm } from '../../domain/reminders/codes.ts';
import type { Context } from '../../ports.ts';
import { permit, personId } from '../context.ts';

type Settings = Pick<Context, 'reminders' | 'store'>;

/** How a person is told by mail. */
export const rhythmOf = async (ctx: Pick<Context, 'reminders'>, userId: number): Promise<MailRhythm> =>
  (await ctx.reminders.setting(userId))?.mail ?? DEFAULT_RHYTHM;

/** Sets how oneself is told by mail. What waits for a digest goes with the next one, or at the next scan. */
export async function setRhythm(ctx: Settings, actor: Actor, mail: MailRhythm): Promise<void> {
  const userId = personId(actor);
  permit(actor, 'reminder.set', { userId });
  const held = await ctx.reminders.setting(userId);
  if (held?.mail === mail) return;
  const [id = 0] = await ctx.store.ids(1);
  const writes = [
    held ? update('reminderSetting', held, { mail }) : insert('reminderSetting', { id, userId, mail, digestOn: null }),
  ];
  await ctx.store.commit({ act: 'reminder.set', documents: [], writes }, actor);
}
