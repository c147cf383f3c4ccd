import { PUBLIC } from '../../domain/actor.ts';
import { Fault } from '../../domain/fault.ts';
import { askFor, confirm, end } from '../../domain/subscription/course.ts';
import type { Told } from '../../domain/subscription/course.ts';
import type { SubscriptionRow } from '../../domain/subscription/row.ts';
import type { Context, SubscriptionIntake } from '../../ports.ts';
import { ASKED_SUBSCRIPTION, LINK } from './said.ts';

/** Subscriptions that one address may have, and links that it is sent before it says yes to one: our own choice. */
const MOST_OF_ONE = 20;
const MOST_ASKED = 3;

type Ctx = Pick<Context, 'store' | 'reader' | 'clock' | 'feed' | 'subscriptions' | 'linkTokens'>;

const now = async (ctx: Ctx): Promise<Told> => ({ seq: await ctx.feed.head(), on: ctx.clock.today() });

/**
 * Somebody asks for mails to an address. Whether the address is known, has too many, or asks for what it has is told to nobody:
 * then nothing happens. Throws Fault('input.invalid').
 */
export async function askSubscription(ctx: Ctx, said: unknown): Promise<void> {
  const parsed = ASKED_SUBSCRIPTION.safeParse(said);
  if (!parsed.success) throw new Fault('input.invalid', { issues: parsed.error.issues });
  const { contact, q, issuer } = parsed.data;
  const query = { q, issuerIds: [...new Set(issuer)].sort((a, b) => a - b) };
  const held = await ctx.subscriptions.of(contact);
  if (held.some((row) => JSON.stringify(row.query) === JSON.stringify(query))) return;
  if (held.length >= MOST_OF_ONE || held.filter((row) => row.state === 'asked').length >= MOST_ASKED) return;
  const [id = 0] = await ctx.store.ids(1);
  await ctx.store.commit(askFor(id, contact, query, ctx.clock.now(), await now(ctx)), PUBLIC);
}

async function meant(ctx: Ctx, purpose: 'confirm' | 'end', said: unknown): Promise<SubscriptionRow> {
  const link = LINK.safeParse(said);
  if (!link.success || !ctx.linkTokens.fits(purpose, link.data.id, link.data.token))
    throw new Fault('subscription.token', {});
  const row = await ctx.reader.row('subscription', link.data.id);
  if (row === null) throw new Fault('subscription.token', {});
  return row;
}

/** The holder of the address says yes; a second time changes nothing. */
export async function confirmSubscription(ctx: Ctx, said: unknown): Promise<void> {
  const row = await meant(ctx, 'confirm', said);
  if (row.state === 'active') return;
  if (row.state === 'ended') throw new Fault('subscription.token', {});
  await ctx.store.commit(confirm(row, ctx.clock.now(), await now(ctx)), PUBLIC);
}

/** The holder has enough; a second time changes nothing. */
export async function endSubscription(ctx: Ctx, said: unknown): Promise<void> {
  const row = await meant(ctx, 'end', said);
  if (row.state !== 'ended') await ctx.store.commit(end(row, ctx.clock.now()), PUBLIC);
}

/** What the public asks for, as acts at once. */
export const directSubscriptions = (ctx: Ctx): SubscriptionIntake => ({
  ask: (said) => askSubscription(ctx, said),
  confirm: (link) => confirmSubscription(ctx, link),
  end: (link) => endSubscription(ctx, link),
});
