import type { Actor } from '../../domain/actor.ts';
import { update } from '../../domain/change.ts';
import { addDays } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import { enactment } from '../../domain/documents/facts.ts';
import { isIssued, textWrite } from '../../domain/documents/parts.ts';
import { namesItself, ownName, undoWording } from '../../domain/documents/wording.ts';
import { Fault } from '../../domain/fault.ts';
import type { Committed, Context } from '../../ports.ts';
import { forAct, reserve } from '../context.ts';
import { textFact } from './text.ts';

/**
 * A new wording: for a draft the text to be reviewed from now on, for an issued document the one in force from `startsOn`.
 * Throws Fault: document.alien_text where an issued document's text does not bear its name and nobody said that it is `sure`.
 */
export async function addWording(
  ctx: Context,
  actor: Actor,
  id: number,
  wording: { text: string; file: Parameters<typeof textFact>[1]; startsOn: Day | null; sure?: boolean },
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'document.replace_text', id);
  const { document, versions } = dossier;
  // What is under review stays as it was sent in, unless it was sent back to be put right.
  const sentBack = dossier.reviews.some((review) => review.state === 'supplement');
  if ((document.status === 'in_review' && !sentBack) || document.status === 'abandoned')
    throw new Fault('document.status', { status: document.status, act: 'document.replace_text' });
  const issued = isIssued(document.status);
  const { startsOn } = wording;
  if (issued) {
    if (startsOn === null) throw new Fault('event.day_missing', {});
    if (wording.sure !== true && !namesItself(document.title, wording.text))
      throw new Fault('document.alien_text', { name: ownName(document.title) });
    const before = versions.at(-1)?.startsOn ?? enactment(document).on;
    if (before !== null && startsOn <= before)
      throw new Fault('day.order', { field: 'startsOn', on: startsOn, notBefore: addDays(before, 1) });
  }
  const next = await reserve(ctx, 1);
  return ctx.store.commit(
    {
      act: 'document.replace_text',
      documents: [id],
      writes: [
        // Raises the document's version, so that whoever decides on the text before it (a review, an issue) is told.
        update('document', document, {}),
        textWrite(id, versions.length, issued ? startsOn : null, textFact(wording.text, wording.file), next),
      ],
    },
    actor,
  );
}

/** Takes back the latest wording of an issued document, recorded in error, with the reason. */
export async function takeBackWording(
  ctx: Context,
  actor: Actor,
  id: number,
  versionId: number,
  reason: string,
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'document.undo_text', id);
  return ctx.store.commit(undoWording(dossier, versionId, reason), actor);
}
