import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import { insert, update } from '../../domain/change.ts';
import type { Write } from '../../domain/change.ts';
import type { UserRow } from '../../domain/model.ts';
import type { CalendarFeedRow } from '../../domain/reminders/rows.ts';
import type { Context } from '../../ports.ts';
import { permit, personId } from '../context.ts';

/** What is kept of a secret: it has 256 random bits, so that a plain hash of it cannot be guessed backwards. */
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

type Feeds = Pick<Context, 'reminders' | 'store' | 'clock'>;

const ended = (held: CalendarFeedRow, at: string): Write => update('calendarFeed', held, { revokedAt: at });

/** Gives a person's calendar a new secret address and ends the old one. The secret is answered this once and kept nowhere. */
export async function renewFeed(ctx: Feeds, actor: Actor): Promise<string> {
  const userId = personId(actor);
  permit(actor, 'calendar_feed.renew', { userId });
  const held = await ctx.reminders.feedOf(userId);
  const secret = randomBytes(32).toString('base64url');
  const [id = 0] = await ctx.store.ids(1);
  const createdAt = ctx.clock.now();
  const writes: Write[] = [
    ...(held ? [ended(held, createdAt)] : []),
    insert('calendarFeed', { id, userId, hash: hashOf(secret), createdAt, revokedAt: null }),
  ];
  await ctx.store.commit({ act: 'calendar_feed.renew', documents: [], writes }, actor);
  return secret;
}

/** Ends the address of a person's calendar; without one nothing happens. */
export async function revokeFeed(ctx: Feeds, actor: Actor, userId: number): Promise<void> {
  permit(actor, 'calendar_feed.revoke', { userId });
  const held = await ctx.reminders.feedOf(userId);
  if (!held) return;
  const writes = [ended(held, ctx.clock.now())];
  await ctx.store.commit({ act: 'calendar_feed.revoke', documents: [], writes }, actor);
}

/** Whose calendar a secret opens; null for one that is unknown, ended, or of a disabled account. */
export async function feedReader(
  ctx: Pick<Context, 'reminders' | 'accounts'>,
  secret: string,
): Promise<UserRow | null> {
  const row = await ctx.reminders.feedByHash(hashOf(secret));
  if (row === null || row.revokedAt !== null) return null;
  const user = await ctx.accounts.userById(row.userId);
  return user === null || user.disabledAt !== null ? null : user;
}
