import { insert } from '../../domain/change.ts';
import type { Write } from '../../domain/change.ts';
import type { Day } from '../../domain/day.ts';
import type { FlagRow, NoticeRow, UserRow } from '../../domain/model.ts';
import { reasonOf } from '../../domain/reminders/step.ts';
import type { Context } from '../../ports.ts';

/** A reminder that goes into a mail, with what was said when it was handed over. */
export interface Mailed {
  flag: FlagRow;
  notice: Pick<NoticeRow, 'step'>;
  handed?: { from: string; note: string | null };
}

type Posting = Pick<Context, 'config' | 'mailer' | 'wording'>;

/** Whether mail can reach the person at all. */
export const isReachable = (ctx: Posting, user: Pick<UserRow, 'mail'>): boolean =>
  ctx.mailer !== null && user.mail !== null;

const addressOf = (ctx: Posting, path: string): string | null =>
  ctx.config.baseUrl === null ? null : `${ctx.config.baseUrl}${path}`;

/** The Message-ID is made from the mail's own id, so a repeat after a crash is recognised as the same mail. */
const messageId = (ctx: Posting, id: number, on: Day): string =>
  `<guibei-${id}-${on}@${ctx.config.mailFrom.split('@')[1]?.replace(/[^A-Za-z0-9.-]/g, '') || 'localhost'}>`;

/** The write of one mail to a person with all that there is to tell. */
export function mailWrite(ctx: Posting, id: number, user: UserRow, told: readonly Mailed[], on: Day): Write {
  const items = told.map(({ flag, notice, handed }) => ({
    flag,
    reason: reasonOf(notice.step),
    handed: handed ?? null,
    url: addressOf(ctx, `/desk/duties/${flag.id}`),
  }));
  return insert('mail', {
    id,
    messageId: messageId(ctx, id, on),
    userId: user.id,
    address: user.mail ?? '',
    ...ctx.wording.digest(user.name, items, on, addressOf(ctx, '/desk')),
    state: 'waiting',
    attempts: 0,
    nextTryAt: null,
    lastError: null,
    sentAt: null,
  });
}
