import type { Actor } from '../../domain/actor.ts';
import type { Change } from '../../domain/change.ts';
import type { Adoption } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { paperReview } from '../../domain/documents/paper.ts';
import type { PastReview } from '../../domain/documents/paper.ts';
import { Fault } from '../../domain/fault.ts';
import type { ReviewRow, TextVersionRow } from '../../domain/model.ts';
import { periodOn } from '../../domain/profile.ts';
import { acceptReview, adoptOpinion, askSupplement, concludeReview, submitReview } from '../../domain/review.ts';
import type { Conclusion } from '../../domain/review.ts';
import { addWorkdays } from '../../domain/workdays.ts';
import type { Committed, Context } from '../../ports.ts';
import { demandIssued, forAct, permit, personId, readable, reserve, thingOf } from '../context.ts';
import { witnessed } from '../problems/witness.ts';

function reviewOf(dossier: Dossier, reviewId: number): ReviewRow {
  const review = dossier.reviews.find((row) => row.id === reviewId);
  if (!review) throw new Fault('not.found', { id: reviewId });
  return review;
}

function draftOf(dossier: Dossier): TextVersionRow {
  const draft = dossier.versions.at(-1);
  if (!draft) throw new Fault('document.textless', {});
  return draft;
}

/** The review with its document, for an act that four eyes guard: nobody reviews what they submitted. */
async function forReview(ctx: Context, actor: Actor, act: Parameters<typeof permit>[1], id: number, reviewId: number) {
  const dossier = await readable(ctx, actor, id);
  const review = reviewOf(dossier, reviewId);
  permit(actor, act, { ...thingOf(dossier), submittedById: review.submittedById });
  return { dossier, review };
}

export async function submit(ctx: Context, actor: Actor, id: number, on: Day): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'review.submit', id);
  const [reviewId = 0] = await ctx.store.ids(1);
  const by = { id: personId(actor), reviewId, on, today: ctx.clock.today() };
  return ctx.store.commit(submitReview(dossier.document, draftOf(dossier), dossier.reviews, by), actor);
}

export async function accept(ctx: Context, actor: Actor, id: number, reviewId: number, on: Day): Promise<Committed> {
  const { dossier, review } = await forReview(ctx, actor, 'review.accept', id, reviewId);
  const most = periodOn(ctx.rules.profile, on).figures['review.maxWorkdays'].value;
  const dueOn = most === null ? null : addWorkdays(on, most, ctx.rules.calendar).day;
  const by = { id: personId(actor), on, dueOn, today: ctx.clock.today() };
  return ctx.store.commit(acceptReview(dossier.document, review, by), actor);
}

export async function supplement(
  ctx: Context,
  actor: Actor,
  id: number,
  reviewId: number,
  note: string,
): Promise<Committed> {
  const { dossier, review } = await forReview(ctx, actor, 'review.supplement', id, reviewId);
  return ctx.store.commit(askSupplement(dossier.document, review, { id: personId(actor), note }), actor);
}

/** The opinion. 不合法 and an opinion before the minimum of working days are problem events by themselves (domain.md §7). */
export async function conclude(
  ctx: Context,
  actor: Actor,
  id: number,
  reviewId: number,
  conclusion: Conclusion,
): Promise<Committed> {
  const { dossier, review } = await forReview(ctx, actor, 'review.conclude', id, reviewId);
  const change = concludeReview(dossier.document, review, draftOf(dossier), conclusion, ctx.clock.today());
  return ctx.store.commit(await witnessed(ctx, actor, dossier, change), actor);
}

export async function adopt(
  ctx: Context,
  actor: Actor,
  id: number,
  reviewId: number,
  adoption: Adoption,
  note: string | null,
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'review.adopt', id);
  return ctx.store.commit(adoptOpinion(reviewOf(dossier, reviewId), adoption, note), actor);
}

/** Records a past review from paper for a document already issued. */
export async function recordPast(ctx: Context, actor: Actor, id: number, review: PastReview): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'review.record', id);
  demandIssued(dossier.document, 'review.record');
  const next = await reserve(ctx, 1);
  const relies = [{ table: 'document' as const, id, version: dossier.document.version }];
  const change: Change = { act: 'review.record', documents: [id], relies, writes: [paperReview(id, review, next)] };
  return ctx.store.commit(await witnessed(ctx, actor, dossier, change), actor);
}
