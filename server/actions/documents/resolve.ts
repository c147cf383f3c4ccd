import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import type { IssuerFact, RelationFact } from '../../domain/documents/facts.ts';
import type { LinkedRelation } from '../../domain/documents/relations.ts';
import type { DocumentName } from '../../domain/dossier.ts';
import { matchReference, referenceKeys } from '../../domain/matching/match.ts';
import type { Match, Reference, Speaking } from '../../domain/matching/match.ts';
import type { IssuerRow } from '../../domain/model.ts';
import type { Context, NamedCandidate } from '../../ports.ts';
import { readable } from '../context.ts';

const folded = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

type Named = IssuerRow & { formerNames?: readonly string[] };

/** The ways in which a name can be a body's, the surest first: two bodies may have had the same name at different times. */
const NAMES: readonly ((row: Named) => readonly string[])[] = [
  (row) => (row.mergedIntoId === null ? [row.name] : []),
  (row) => row.shortNames,
  (row) => row.formerNames ?? [],
  (row) => [row.name],
];

/** Names as printed → the bodies that we hold, by full, short or former name; unknown ones keep their name alone. */
export function resolveIssuers(names: readonly string[], held: readonly Named[]): IssuerFact[] {
  return names.map((name) => {
    const wanted = folded(name);
    const fits = (known: string): boolean => folded(known) === wanted;
    const body = NAMES.map((of) => held.find((row) => of(row).some(fits))).find((row) => row !== undefined);
    return { name: name.trim(), issuerId: body === undefined ? null : (body.mergedIntoId ?? body.id) };
  });
}

/** A reference with who speaks it. */
export interface Spoken {
  reference: Reference;
  speaking: Speaking;
}

/** What each reference means among the issued documents that we hold: one read for all of them. */
export async function matchAll(
  ctx: Pick<Context, 'reader'>,
  spoken: readonly Spoken[],
): Promise<Match<NamedCandidate>[]> {
  const known = <T>(values: (T | null)[]): T[] => [...new Set(values.filter((value) => value !== null))];
  const keys = spoken.map((one) => referenceKeys(one.reference));
  const candidates = await ctx.reader.namedLike(
    known(keys.map((one) => one.number)),
    known(keys.map((one) => one.title)),
  );
  const byNumber = grouped(candidates, (one) => one.numberKey);
  const byTitle = grouped(candidates, (one) => one.titleKey);
  return spoken.map(({ reference, speaking }, i) => {
    const { number = null, title = null } = keys[i] ?? {};
    const found = [...(byNumber.get(number ?? '') ?? []), ...(byTitle.get(title ?? '') ?? [])];
    return matchReference(reference, [...new Set(found)], speaking);
  });
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** The one document that a reference means; null when none or more than one could be meant: a person links those. */
export async function resolveReference(
  ctx: Pick<Context, 'reader'>,
  reference: Reference,
  except: number | null,
  saidOn: Day | null = null,
): Promise<DocumentName | null> {
  const [match] = await matchAll(ctx, [{ reference, speaking: { except, saidOn } }]);
  return match?.found ?? null;
}

/** Links each relation to the held document it means: the one a person chose (if they may read it), else the one the reference means. */
export async function resolveRelations(
  ctx: Context,
  actor: Actor,
  relations: readonly RelationFact[],
  saidOn: Day | null,
): Promise<LinkedRelation[]> {
  const speaking = { except: null, saidOn };
  const matches = await matchAll(
    ctx,
    relations.map((reference) => ({ reference, speaking })),
  );
  const linked: LinkedRelation[] = [];
  for (const [i, relation] of relations.entries()) {
    const { targetDocumentId: chosen } = relation;
    const target = chosen
      ? (await readable(ctx, actor, chosen)).document
      : chosen === null
        ? null
        : (matches[i]?.found ?? null);
    linked.push({ ...relation, target });
  }
  return linked;
}
