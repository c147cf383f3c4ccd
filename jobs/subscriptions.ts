import { sendConfirmations, sendDigests } from '../server/actions/subscriptions/deliver.ts';
import type { SubscriptionWording } from '../server/actions/subscriptions/deliver.ts';
import { midnightOf } from '../server/domain/instant.ts';
import { subscribedTo, subscriptionLetters } from '../server/text/subscriptionMail.ts';
import type { Context } from '../server/ports.ts';
import { repeated, type Repeated } from './repeated.ts';

const LEASE_MS = 10 * 60_000;
const HOUR_MS = 3_600_000;
/** Nobody is woken: from eight in the morning. Our own choice. */
const FROM_HOUR = 8;

/** The addresses of the public side, as mails must write them out. */
export interface PublicAddresses {
  document(id: number): string;
  confirm(id: number, token: string): string;
  end(id: number, token: string): string;
}

/** The mails of this installation, worded, with links to its public side; null where it has none. */
function wordingOf(ctx: Context, paths: PublicAddresses): SubscriptionWording | null {
  const base = ctx.config.publicUrl ?? ctx.config.baseUrl;
  if (base === null) return null;
  const letters = subscriptionLetters(ctx.config.county, (id) => base + paths.document(id));
  return {
    ask: (row, link, bodies) => letters.ask(subscribedTo(row.query, bodies), link),
    digest: (row, news, link, bodies) => letters.digest(subscribedTo(row.query, bodies), news, link),
    confirmAt: (id, token) => base + paths.confirm(id, token),
    endAt: (id, token) => base + paths.end(id, token),
  };
}

/** Sends the links to confirm, and once a day what is new: after a night of downtime as soon as there is somebody to send it. */
export async function tellSubscribers(ctx: Context, paths: PublicAddresses): Promise<{ asked: number; told: number }> {
  const words = wordingOf(ctx, paths);
  if (words === null) return { asked: 0, told: 0 };
  const asked = await sendConfirmations(ctx, words);
  const today = ctx.clock.today();
  const last = await ctx.jobs.lastDone('subscriptions');
  if (ctx.clock.ms() - midnightOf(today) < HOUR_MS * FROM_HOUR) return { asked, told: 0 };
  if (ctx.mailer === null || (last?.forDay != null && last.forDay >= today)) return { asked, told: 0 };
  const id = await ctx.jobs.claim('subscriptions', today, LEASE_MS);
  if (id === null) return { asked, told: 0 };
  try {
    const told = await sendDigests(ctx, words);
    await ctx.jobs.finish(id, 'done', { mails: told });
    return { asked, told };
  } catch (error) {
    await ctx.jobs.finish(id, 'failed', { reason: error instanceof Error ? error.message : String(error) });
    throw error;
  }
}

/** Looks every so often whether there is anything to send to subscribers. */
export const createSubscriptionPost = (
  ctx: Context,
  paths: PublicAddresses,
  failed: (error: unknown) => void,
): Repeated => repeated(() => tellSubscribers(ctx, paths), failed);
