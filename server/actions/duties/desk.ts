import type { Actor } from '../../domain/actor.ts';
import type { DocumentName } from '../../domain/dossier.ts';
import { mayAny, visibility } from '../../domain/may.ts';
import type { DocumentRow, FlagRow, NoticeRow, ReviewRow } from '../../domain/model.ts';
import type { RegistrationRow } from '../../domain/registration/row.ts';
import type { Context } from '../../ports.ts';

type Named = Pick<DocumentName, 'title' | 'docNumber'> & { documentId: number };

/** A notice that waits for a person, with what its flag is about. */
export interface WaitingNotice {
  flag: FlagRow;
  notice: Pick<NoticeRow, 'id' | 'version' | 'acknowledgedAt'>;
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

/** Notices of one person, the latest of each flag. */
function latestOfEachFlag<N extends NoticeRow>(notices: readonly N[]): N[] {
  const latest = new Map<number, N>();
  for (const notice of notices) {
    const known = latest.get(notice.flagId);
    if (!known || known.id < notice.id) latest.set(notice.flagId, notice);
  }
  return [...latest.values()];
}

/** How many notices wait for a person: the number beside 待办. */
export const waitingFor = async (ctx: Pick<Context, 'duties'>, userId: number): Promise<number> =>
  latestOfEachFlag(await ctx.duties.notices({ userId, unacknowledged: true })).length;

/** What waits on a person's desk. */
export async function waitingNotices(
  ctx: Pick<Context, 'duties' | 'reader'>,
  userId: number,
): Promise<WaitingNotice[]> {
  const notices = latestOfEachFlag(await ctx.duties.notices({ userId, unacknowledged: true }));
  const issuers = new Map((await ctx.reader.issuers()).map((row) => [row.id, row]));
  return Promise.all(
    notices.map(async ({ flag, id, version, acknowledgedAt }) => {
      const document = flag.documentId === null ? null : await ctx.reader.row('document', flag.documentId);
      const issuer = flag.issuerId === null ? undefined : issuers.get(flag.issuerId);
      return {
        flag,
        notice: { id, version, acknowledgedAt },
        document: document && named(document),
        issuer: issuer ? { id: issuer.id, name: issuer.name } : null,
      };
    }),
  );
}

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
