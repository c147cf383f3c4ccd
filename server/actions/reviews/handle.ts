import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import type { ReviewRow, UserRow } from '../../domain/model.ts';
import { periodOn } from '../../domain/profile.ts';
import { limitAfter } from '../../domain/profile/limits.ts';
import type { ReviewMaterial } from '../../domain/profile/codes.ts';
import { dueAfter, reviewClock } from '../../domain/review/clock.ts';
import { acceptReview, askSupplement, assignReview } from '../../domain/review/handle.ts';
import type { ReviewStepRow } from '../../domain/review/rows.ts';
import type { Committed, Context } from '../../ports.ts';
import { forReview, stepBy } from './context.ts';
import { materialsOf } from './materials.ts';

/** The last day for an opinion when a review is accepted on `on`: what was used before 补正 stays used. */
function dueOn(ctx: Context, review: ReviewRow, steps: readonly ReviewStepRow[], on: Day): Day | null {
  const most = periodOn(ctx.rules.profile, review.acceptedOn ?? on).figures['review.maxWorkdays'].value;
  if (most === null) return null;
  const { used } = reviewClock(review, steps, on, ctx.rules.calendar);
  return dueAfter(on, most, used, ctx.rules.calendar).day;
}

/** 受理: the clock starts or goes on. */
export async function accept(ctx: Context, actor: Actor, id: number, reviewId: number, on: Day): Promise<Committed> {
  const { dossier, review, file } = await forReview(ctx, actor, 'review.accept', id, reviewId);
  const { missing } = await materialsOf(ctx, dossier, file.papers, reviewId, on);
  const said = { on, dueOn: dueOn(ctx, review, file.steps, on), missing };
  return ctx.store.commit(acceptReview(dossier.document, review, file.steps, said, await stepBy(ctx, actor)), actor);
}

/** 退回补正: which materials are missing, in words and by their names. */
export async function supplement(
  ctx: Context,
  actor: Actor,
  id: number,
  reviewId: number,
  said: { note: string; missing?: ReviewMaterial[]; on?: Day | null },
): Promise<Committed> {
  const { dossier, review, file } = await forReview(ctx, actor, 'review.supplement', id, reviewId);
  const on = said.on ?? ctx.clock.today();
  const time = periodOn(ctx.rules.profile, on).figures['review.supplement'].value;
  const asking = {
    on,
    note: said.note,
    missing: said.missing ?? [],
    dueOn: time === null ? null : limitAfter(on, time, ctx.rules.calendar).day,
  };
  const by = await stepBy(ctx, actor);
  return ctx.store.commit(askSupplement(dossier.document, review, file.steps, asking, by), actor);
}

/** 分派, 领办: to whom, and why if it was somebody else's. */
export async function assign(
  ctx: Context,
  actor: Actor,
  id: number,
  reviewId: number,
  said: { reviewerId: number; reason: string | null },
): Promise<Committed> {
  const { dossier, review, file } = await forReview(ctx, actor, 'review.assign', id, reviewId);
  const to = await ctx.reader.row('user', said.reviewerId);
  if (!to) throw new Fault('review.not_reviewer', {});
  const role = (actor.kind === 'user' ? actor.role : 'leader') satisfies UserRow['role'];
  const by = { ...(await stepBy(ctx, actor)), role };
  return ctx.store.commit(assignReview(dossier.document, review, file.steps, to, said.reason, by), actor);
}
