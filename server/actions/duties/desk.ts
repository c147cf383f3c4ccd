import type { Actor } from '../../domain/actor.ts';
import type { DocumentName } from '../../domain/dossier.ts';
import { mayAny, visibility } from '../../domain/may.ts';
import type { DocumentRow, ReviewRow } from '../../domain/model.ts';
import type { RegistrationRow } from '../../domain/registration/row.ts';
import type { Context } from '../../ports.ts';
import { mayHold } from '../../domain/reminders/concerns.ts';
import { answersOn } from './answers.ts';
import { inboxOf } from './inbox.ts';
import type { InboxItem } from './inbox.ts';

type Named = Pick<DocumentName, 'title' | 'docNumber'> & { documentId: number };

type Reading = Pick<Context, 'duties' | 'reader' | 'clock'>;

/** What a duty is about. */
export interface About {
  document: Named | null;
  issuer: { id: number; name: string } | null;
}

/** A review that is open, with its document. */
export interface WaitingReview {
  review: ReviewRow;
  document: Named;
  issuerName: string | null;
}

const named = (row: Pick<DocumentRow, 'id' | 'title' | 'docNumber'>): Named => ({
  documentId: row.id,
  title: row.title,
  docNumber: row.docNumber,
});

/** How many notices wait for a person: the number beside 待办. */
export async function waitingFor(ctx: Reading, userId: number): Promise<number> {
  const today = ctx.clock.today();
  const counts = await ctx.duties.waitingCounts(userId, today);
  const user = counts.length === 0 ? null : await ctx.reader.row('user', userId);
  if (!user) return 0;
  const answers = await answersOn(ctx, today);
  return counts.reduce((sum, one) => sum + (mayHold(user, one, answers(one.issuerId)) ? one.count : 0), 0);
}

/** Items of a desk with the documents and bodies that they are about. */
export async function withNames<I extends Pick<InboxItem, 'flag'>>(
  ctx: Pick<Context, 'reader'>,
  items: readonly I[],
): Promise<(I & About)[]> {
  const issuers = new Map((await ctx.reader.issuers()).map((row) => [row.id, row]));
  const ids = [...new Set(items.flatMap(({ flag }) => flag.documentId ?? []))];
  const documents = new Map((await ctx.reader.documentsById(ids)).map((row) => [row.id, row]));
  return items.map((item) => {
    const document = documents.get(item.flag.documentId ?? -1);
    const issuer = issuers.get(item.flag.issuerId ?? -1);
    return {
      ...item,
      document: document ? named(document) : null,
      issuer: issuer ? { id: issuer.id, name: issuer.name } : null,
    };
  });
}

/** What waits on a person's desk. */
export const waitingNotices = async (ctx: Reading, userId: number): Promise<(InboxItem & About)[]> =>
  withNames(
    ctx,
    (await inboxOf(ctx, userId, ctx.clock.today())).filter((item) => item.state === 'waiting'),
  );

/** Decisions whose lists nobody has gone through to the end, for those who may confirm them. */
export async function waitingDecisions(
  ctx: Pick<Context, 'reader'>,
  actor: Actor,
): Promise<{ document: Named; rows: number }[]> {
  if (!mayAny(actor, 'decision.confirm')) return [];
  return (await ctx.reader.openDecisions()).map(({ document, rows }) => ({ document: named(document), rows }));
}

/** Requests for registration that wait for a decision, and registered documents that wait to be published. */
export async function waitingRegistrations(
  ctx: Pick<Context, 'registers' | 'reader'>,
  actor: Actor,
): Promise<{ registration: RegistrationRow; document: Named; issuerName: string | null }[]> {
  if (!mayAny(actor, 'registration.register')) return [];
  const issuers = new Map((await ctx.reader.issuers()).map((row) => [row.id, row.name]));
  return (await ctx.registers.registrations(['requested', 'registered'])).map(
    ({ document, issuerId, ...registration }) => ({
      registration,
      document: named(document),
      issuerName: issuers.get(issuerId ?? -1) ?? null,
    }),
  );
}

/** On a desk; the rest is in the list of reviews. */
const MOST_REVIEWS = 20;

/** Reviews that are open, for those who review and assign, and for a body its own: it has to supply what is missing. */
export async function waitingReviews(ctx: Pick<Context, 'reviews' | 'clock'>, actor: Actor): Promise<WaitingReview[]> {
  const drafts = actor.kind === 'user' && actor.role === 'issuer' && mayAny(actor, 'review.resubmit');
  if (!mayAny(actor, 'review.assign') && !drafts) return [];
  const { rows } = await ctx.reviews.page({
    visibility: visibility(actor),
    show: 'open',
    reviewerId: null,
    soonBy: ctx.clock.today(),
    offset: 0,
    limit: MOST_REVIEWS,
  });
  return rows.map(({ review, document, issuerName }) => ({ review, document: named(document), issuerName }));
}
