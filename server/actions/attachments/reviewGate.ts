import { Fault } from '../../domain/fault.ts';
import { REVIEW_MATERIALS } from '../../domain/profile/codes.ts';
import { isOpenReview } from '../../domain/review.ts';
import { readable, thingOf } from '../context.ts';
import type { GateOf } from './gates.ts';

/**
 * Papers of a review: before 送审 they wait at the document; while a review is open more may come. What it was accepted with
 * stays with it: materials go only before acceptance or while it is sent back.
 */
export const reviewGate: GateOf = async (ctx, actor, { documentId, subjectId, kind }) => {
  if (documentId === null) throw new Fault('not.found', {});
  const dossier = await readable(ctx, actor, documentId);
  const thing = thingOf(dossier);
  if (subjectId === null) {
    const waits = dossier.document.status !== 'in_review' && dossier.document.status !== 'abandoned';
    return { thing, documentId, mayAdd: waits, mayRemove: waits };
  }
  const review = dossier.reviews.find((row) => row.id === subjectId);
  if (!review) throw new Fault('not.found', { id: subjectId });
  const open = isOpenReview(review);
  const material = (REVIEW_MATERIALS as readonly string[]).includes(kind);
  return {
    thing,
    documentId,
    mayAdd: open,
    mayRemove: open && !(material && review.state === 'accepted'),
    relies: [{ table: 'review', id: review.id, version: review.version }],
  };
};
