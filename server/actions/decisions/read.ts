import type { Actor } from '../../domain/actor.ts';
import { enactment } from '../../domain/documents/facts.ts';
import type { DocumentFacts, RelationFact } from '../../domain/documents/facts.ts';
import { factsOf } from '../../domain/documents/edit.ts';
import { proposeListed } from '../../domain/documents/relationActs.ts';
import type { ListedFact } from '../../domain/documents/relations.ts';
import { referenceKeys } from '../../domain/matching/match.ts';
import type { RelationRow } from '../../domain/model.ts';
import { readListed } from '../../reading/listed.ts';
import type { Context } from '../../ports.ts';
import { forAct, reserve } from '../context.ts';

/** Lists longer than this are confirmed on a page of their own; our own choice. */
export const LONG_LIST = 8;

/** What a text lists, as proposals; a day that is the document's own first day stays open, so that it moves along with it. */
export function listedIn(text: string, facts: DocumentFacts): ListedFact[] {
  const own = enactment(facts).on;
  return readListed(text, facts).documents.map(({ place, listedUnder, planned: _planned, ...one }) => ({
    ...one,
    on: one.on === own ? null : one.on,
    listedUnder,
    placeStart: place?.start ?? null,
    placeEnd: place?.end ?? null,
  }));
}

const sameAs = (one: ListedFact, row: RelationRow): boolean => {
  const keys = referenceKeys(one);
  const named =
    keys.number !== null && row.targetNumberKey !== null
      ? keys.number === row.targetNumberKey
      : keys.title !== null && keys.title === row.targetTitleKey;
  return named && one.kind === row.kind && one.scope === row.scope;
};

/**
 * What is taken from a text as it is, each with the day that the text states for it, and what else the text lists, which
 * waits for a person.
 */
export function takenAndListed(
  text: string,
  facts: DocumentFacts,
  taken: readonly RelationFact[],
): { relations: RelationFact[]; listed: ListedFact[] } {
  const all = listedIn(text, facts);
  const same = (one: ListedFact, { kind, title, docNumber }: RelationFact): boolean =>
    one.kind === kind && one.title === title && one.docNumber === docNumber;
  return {
    relations: taken.map((fact) => ({ ...fact, on: fact.on ?? all.find((one) => same(one, fact))?.on ?? null })),
    listed: all.filter((one) => !taken.some((fact) => same(one, fact))),
  };
}

/** Reads the document's text for what it lists and keeps what is not on file yet, without effect; answers how many came. */
export async function readDecision(ctx: Context, actor: Actor, id: number): Promise<number> {
  const dossier = await forAct(ctx, actor, 'decision.read', id);
  const text = dossier.versions[0]?.text ?? '';
  const fresh = listedIn(text, factsOf(dossier)).filter(
    (one) => !dossier.relations.some((row) => row.kind !== 'based_on' && sameAs(one, row)),
  );
  if (fresh.length === 0) return 0;
  const next = await reserve(ctx, fresh.length);
  await ctx.store.commit(proposeListed(dossier, fresh, next), actor);
  return fresh.length;
}
