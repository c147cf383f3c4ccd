import type { Actor } from '../../domain/actor.ts';
import { addDays } from '../../domain/day.ts';
import { visibility } from '../../domain/may.ts';
import type { Context, EmergencyLine, Page, ReviewLine, ReviewListFilter } from '../../ports.ts';
import type { FollowUp } from '../../domain/review/emergency.ts';
import { permit } from '../context.ts';
import { familyOfIssuer } from '../issuers/context.ts';
import { openFollowUps } from './emergency.ts';

/** Calendar days within which a limit counts as soon: our own choice. */
const SOON_DAYS = 7;

export type ReviewQuestion = Partial<Pick<ReviewListFilter, 'opinion' | 'from' | 'to' | 'q'>> & {
  show?: ReviewListFilter['show'];
  issuer?: number;
  offset: number;
  limit: number;
};

export interface ReviewList extends Page<ReviewLine> {
  show: ReviewListFilter['show'];
  counts: Record<ReviewListFilter['show'], number>;
  followUps: (EmergencyLine & { followUp: FollowUp })[];
}

/** The reviews that a person may see, by what they want to see: their own, what nobody has, what ends soon, all that run, the register. */
export async function listReviews(ctx: Context, actor: Actor, asked: ReviewQuestion): Promise<ReviewList> {
  permit(actor, 'dossier.read');
  const base = {
    visibility: visibility(actor),
    reviewerId: actor.kind === 'user' ? actor.id : null,
    soonBy: addDays(ctx.clock.today(), SOON_DAYS),
    issuerIds: asked.issuer === undefined ? undefined : await familyOfIssuer(ctx, asked.issuer),
    opinion: asked.opinion,
    from: asked.from,
    to: asked.to,
    q: asked.q,
  };
  const count = async (show: ReviewListFilter['show']): Promise<number> =>
    (await ctx.reviews.page({ ...base, show, offset: 0, limit: 1 })).total;
  const counts = {
    mine: await count('mine'),
    unassigned: await count('unassigned'),
    soon: await count('soon'),
    open: await count('open'),
    all: await count('all'),
  };
  const show = asked.show ?? (counts.mine > 0 ? 'mine' : 'open');
  const page = await ctx.reviews.page({ ...base, show, offset: asked.offset, limit: asked.limit });
  return { ...page, show, counts, followUps: await openFollowUps(ctx, actor) };
}
