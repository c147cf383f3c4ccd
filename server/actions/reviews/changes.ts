import type { Actor } from '../../domain/actor.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { Fault } from '../../domain/fault.ts';
import { sideBySide } from '../../reading/likeness/sideBySide.ts';
import type { ComparedRow } from '../../reading/likeness/sideBySide.ts';
import type { Context } from '../../ports.ts';
import { permit, readable, thingOf } from '../context.ts';
import { draftOf, reviewOf } from './context.ts';

/** The text that a review is bound to beside the latest one: what changed since. */
export async function compareReviewed(
  ctx: Context,
  actor: Actor,
  id: number,
  reviewId: number,
): Promise<{ dossier: Dossier; rows: ComparedRow[] }> {
  const dossier = await readable(ctx, actor, id);
  permit(actor, 'dossier.read', thingOf(dossier));
  const review = reviewOf(dossier, reviewId);
  const reviewed = dossier.versions.find((one) => one.id === review.textVersionId);
  if (!reviewed) throw new Fault('not.found', { id: reviewId });
  return { dossier, rows: await sideBySide(reviewed.text, draftOf(dossier).text) };
}
