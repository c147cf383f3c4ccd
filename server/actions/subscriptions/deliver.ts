import type { Actor } from '../../domain/actor.ts';
import { Fault } from '../../domain/fault.ts';
import { msOf } from '../../domain/instant.ts';
import { askSent, end, told } from '../../domain/subscription/course.ts';
import type { Told } from '../../domain/subscription/course.ts';
import type { SubscriptionRow } from '../../domain/subscription/row.ts';
import type { Context } from '../../ports.ts';
import { newsFor, newsSince } from './news.ts';
import type { News } from './news.ts';

const POST: Actor = { kind: 'system', name: '订阅' };
/** Who does not say yes within so many days has not asked. Our own choice. */
const ASK_DAYS = 3;
const DAY_MS = 24 * 3_600_000;

/** A mail to a subscriber, worded elsewhere. */
export interface SubscriptionLetter {
  subject: string;
  text: string;
}

/** The words of the mails and the addresses of their links; handed in, because actions know no wording and no routes. */
export interface SubscriptionWording {
  ask(row: SubscriptionRow, link: string, bodies: readonly string[]): SubscriptionLetter;
  digest(row: SubscriptionRow, news: readonly News[], link: string, bodies: readonly string[]): SubscriptionLetter;
  confirmAt(id: number, token: string): string;
  endAt(id: number, token: string): string;
}

async function bodiesOf(ctx: Context, row: SubscriptionRow): Promise<string[]> {
  if (row.query.issuerIds.length === 0) return [];
  const wanted = new Set(row.query.issuerIds);
  return (await ctx.reader.issuers()).filter((body) => wanted.has(body.id)).map((body) => body.name);
}

/** Sends one mail; false where it was refused. Fault('mail.unreachable') ends the round. */
async function sent(
  ctx: Context,
  row: SubscriptionRow,
  key: string,
  letter: SubscriptionLetter,
  endAt: string,
): Promise<boolean> {
  // The same mail has the same id, whenever it is sent again.
  const messageId = `<subscription-${row.id}-${key}@guibei>`;
  const headers = { 'List-Unsubscribe': `<${endAt}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
  try {
    await ctx.mailer!.send({ messageId, to: row.contact, ...letter, headers });
    return true;
  } catch (error) {
    if (error instanceof Fault && error.code === 'mail.unreachable') throw error;
    return false;
  }
}

/** Sends the links to confirm that were asked for; who has not answered in time is forgotten. An address that refuses mail is too. */
export async function sendConfirmations(ctx: Context, words: SubscriptionWording): Promise<number> {
  let count = 0;
  for (const row of await ctx.subscriptions.list(['asked'])) {
    if (ctx.clock.ms() - msOf(row.askedAt) > ASK_DAYS * DAY_MS) {
      await ctx.store.commit(end(row, ctx.clock.now()), POST);
      continue;
    }
    if (row.askSentAt !== null || ctx.mailer === null) continue;
    const link = words.confirmAt(row.id, ctx.linkTokens.of('confirm', row.id));
    const letter = words.ask(row, link, await bodiesOf(ctx, row));
    const done = await sent(ctx, row, 'ask', letter, words.endAt(row.id, ctx.linkTokens.of('end', row.id)));
    await ctx.store.commit(done ? askSent(row, ctx.clock.now()) : end(row, ctx.clock.now()), POST);
    if (done) count++;
  }
  return count;
}

/**
 * Tells every subscriber what is new since they were told last, at most once a day; who has nothing to hear gets no mail. A mail
 * that could not be sent is owed to the next round.
 */
export async function sendDigests(ctx: Context, words: SubscriptionWording): Promise<number> {
  if (ctx.mailer === null) return 0;
  const to: Told = { seq: await ctx.feed.head(), on: ctx.clock.today() };
  // Most were told at the same time: what is new since then is gathered once.
  const gathered = new Map<string, News[]>();
  let count = 0;
  for (const row of await ctx.subscriptions.list(['active'])) {
    if (row.toldOn >= to.on) continue;
    const key = `${row.toldSeq}/${row.toldOn}`;
    if (!gathered.has(key)) gathered.set(key, await newsSince(ctx, { seq: row.toldSeq, on: row.toldOn }, to));
    const news = await newsFor(ctx, gathered.get(key)!, row.query, to.on);
    if (news.length > 0) {
      const endAt = words.endAt(row.id, ctx.linkTokens.of('end', row.id));
      const letter = words.digest(row, news, endAt, await bodiesOf(ctx, row));
      if (!(await sent(ctx, row, to.on, letter, endAt))) continue;
      count++;
    }
    await ctx.store.commit(told(row, to), POST);
  }
  return count;
}
