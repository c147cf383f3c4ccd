import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { Fault } from '../../domain/fault.ts';
import type { TextVersionRow } from '../../domain/model.ts';
import { inOrder, wordingOn } from '../../domain/wordings.ts';
import type { PublicReader } from '../../ports.ts';
import { documentFor } from './dossier.ts';

/** A wording as it is asked for: the one of a day, or by its id. */
export type WordingAsked = Day | number;

/** Two wordings of one document that are to be compared. */
export interface TwoWordings {
  dossier: Dossier;
  a: TextVersionRow;
  b: TextVersionRow;
}

function wordingFor(dossier: Dossier, asked: WordingAsked): TextVersionRow {
  const found =
    typeof asked === 'number'
      ? dossier.versions.find((row) => row.id === asked)
      : (wordingOn(dossier.versions, asked) ?? undefined);
  if (found === undefined) throw new Fault('not.found', { id: asked });
  return found;
}

/**
 * Two wordings of one document to compare, for whoever may read it. Unsaid, the older is the last but one and the newer the last.
 * Throws Fault('not.found') for what one may not read, for a document without text and for what is no wording of it.
 */
export async function twoWordings(
  ctx: Pick<PublicReader, 'reader'>,
  actor: Actor,
  id: number,
  asked: { from?: WordingAsked; to?: WordingAsked },
): Promise<TwoWordings> {
  const dossier = await documentFor(ctx, actor, id);
  const ordered = inOrder(dossier.versions);
  const last = ordered.at(-1);
  if (last === undefined) throw new Fault('not.found', { id });
  const a = wordingFor(dossier, asked.from ?? (ordered.at(-2) ?? last).id);
  const b = wordingFor(dossier, asked.to ?? last.id);
  return { dossier, a, b };
}
