import type { Actor } from '../../domain/actor.ts';
import type { Act } from '../../domain/acts.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { Fault } from '../../domain/fault.ts';
import type { ReviewRow, TextVersionRow } from '../../domain/model.ts';
import { hasSent } from '../../domain/review/handle.ts';
import type { ReviewFile } from '../../domain/review/rows.ts';
import type { StepBy } from '../../domain/review/step.ts';
import type { Context } from '../../ports.ts';
import { permit, personId, readable, thingOf } from '../context.ts';

/** A review of the dossier by its id. Throws Fault: not.found. */
export function reviewOf(dossier: Pick<Dossier, 'reviews'>, reviewId: number): ReviewRow {
  const review = dossier.reviews.find((row) => row.id === reviewId);
  if (!review) throw new Fault('not.found', { id: reviewId });
  return review;
}

/** The text that is reviewed: the latest one. Throws Fault: document.textless. */
export function draftOf(dossier: Pick<Dossier, 'versions'>): TextVersionRow {
  const draft = dossier.versions.at(-1);
  if (!draft) throw new Fault('document.textless', {});
  return draft;
}

/** A review with its document and everything on file about it, for an act on it. */
export interface OpenedReview {
  dossier: Dossier;
  review: ReviewRow;
  file: ReviewFile;
}

/**
 * Reads a review for an act that four eyes guard: nobody reviews what they sent in, first or after 补正. `version` is the one
 * that the person saw; null where the door has compared it.
 */
export async function forReview(
  ctx: Context,
  actor: Actor,
  act: Act,
  id: number,
  reviewId: number,
): Promise<OpenedReview> {
  const dossier = await readable(ctx, actor, id);
  const review = reviewOf(dossier, reviewId);
  const file = await ctx.reviews.file(id);
  const sent = actor.kind === 'user' && hasSent(review, file.steps, actor.id);
  permit(actor, act, { ...thingOf(dossier), submittedById: sent ? actor.id : review.submittedById });
  return { dossier, review, file };
}

/** Who takes a step of a review, with the id of its row. */
export async function stepBy(ctx: Context, actor: Actor): Promise<StepBy> {
  const [stepId = 0] = await ctx.store.ids(1);
  return { id: personId(actor), stepId, at: ctx.clock.now(), today: ctx.clock.today() };
}
