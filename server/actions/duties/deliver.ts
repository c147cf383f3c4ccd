import type { Actor } from '../../domain/actor.ts';
import { update } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import { instantAt } from '../../domain/instant.ts';
import type { Context } from '../../ports.ts';

/** Minutes until the next try after each failure; after the last the mail stays `failed` and is shown to the admin. Ours, not a legal figure. */
const RETRY_MINUTES = [1, 5, 15, 60, 240, 720] as const;

/**
 * Sends the mails that wait. A failure is kept with its reason and tried again later; nothing is lost. A server that cannot
 * be reached ends the round: it would keep every other mail waiting as long.
 */
export async function deliverMail(ctx: Context, actor: Actor): Promise<{ sent: number; failed: number }> {
  const done = { sent: 0, failed: 0 };
  if (ctx.mailer === null) return done;
  for (const mail of await ctx.duties.mails({ states: ['waiting'], dueAt: ctx.clock.now() })) {
    const attempts = mail.attempts + 1;
    const refusal = await ctx.mailer
      .send({ messageId: mail.messageId, to: mail.address, subject: mail.subject, text: mail.body })
      .then(
        () => null,
        (reason: unknown) => reason,
      );
    const wait = RETRY_MINUTES[attempts - 1];
    const set =
      refusal === null
        ? { state: 'sent' as const, attempts, sentAt: ctx.clock.now(), lastError: null, nextTryAt: null }
        : {
            state: wait === undefined ? ('failed' as const) : ('waiting' as const),
            attempts,
            lastError: wordsOf(refusal).slice(0, 500),
            nextTryAt: wait === undefined ? null : instantAt(ctx.clock.ms() + wait * 60_000),
          };
    await ctx.store.commit({ act: 'mail.deliver', documents: [], writes: [update('mail', mail, set)] }, actor);
    done[refusal === null ? 'sent' : 'failed']++;
    if (refusal instanceof Fault && refusal.code === 'mail.unreachable') break;
  }
  return done;
}

function wordsOf(refusal: unknown): string {
  if (refusal instanceof Fault) return String(refusal.details.reason);
  return refusal instanceof Error ? refusal.message : String(refusal);
}

/** Puts a failed mail back in the queue. */
export async function retryMail(ctx: Context, actor: Actor, id: number): Promise<void> {
  const mail = await ctx.reader.row('mail', id);
  if (!mail || mail.state !== 'failed') return;
  const set = { state: 'waiting' as const, attempts: 0, nextTryAt: null };
  await ctx.store.commit({ act: 'mail.deliver', documents: [], writes: [update('mail', mail, set)] }, actor);
}
