import { docNumberKey } from '../../domain/docNumber.ts';
import type { IssuerRow } from '../../domain/model.ts';
import type { SearchDoc } from '../../domain/search.ts';
import type { Context } from '../../ports.ts';
import { printOf } from '../../reading/likeness/print.ts';
import type { Paper, Print } from '../../reading/likeness/print.ts';
import { weighed } from '../../reading/likeness/likeness.ts';
import type { Weighed } from '../../reading/likeness/likeness.ts';
import type { Rarity } from '../../reading/likeness/terms.ts';

const MOST_STEPS = 10;

/** Names of issuers as their successors bear them today: what 国土资源局 issued is compared as 自然资源和规划局's. */
export function todaysNames(names: readonly string[], held: readonly IssuerRow[]): string[] {
  const byId = new Map(held.map((row) => [row.id, row]));
  return names.map((name) => {
    let row = held.find((one) => one.name === name || one.shortNames.includes(name));
    for (let i = 0; row?.successorId != null && i < MOST_STEPS; i++) row = byId.get(row.successorId) ?? row;
    return row?.name ?? name;
  });
}

/** An index row as a paper to compare. */
export const paperOf = (doc: SearchDoc, held: readonly IssuerRow[]): Paper => ({
  title: doc.title,
  numberKey: doc.docNumber === null ? null : docNumberKey(doc.docNumber),
  issuers: todaysNames(
    doc.issuers.map((issuer) => issuer.name),
    held,
  ),
  text: doc.text,
});

/** The wording of a document that is compared, as read from the store; null when there is none (any more). */
export async function printOfVersion(
  ctx: Pick<Context, 'reader'>,
  documentId: number,
  versionId: number | null,
  held: readonly IssuerRow[],
): Promise<Print | null> {
  const docs = await ctx.reader.searchDocs(documentId);
  const doc = versionId === null ? docs.at(-1) : docs.find((one) => one.versionId === versionId);
  return doc === undefined ? null : printOf(paperOf(doc, held));
}

/** How rare the words of the prints are among what is held. */
export async function rarityFor(ctx: Pick<Context, 'search'>, prints: readonly Print[]): Promise<Rarity> {
  const pairs = function* () {
    for (const print of prints) {
      yield* print.subjectPairs;
      for (const [pair] of print.pairs) yield pair;
    }
  };
  const known = await ctx.search.rarity(pairs());
  return (pair) => known.get(pair) ?? 0;
}

/** A print with its terms, by the rarity of its own words. */
export async function weighedPrint(ctx: Pick<Context, 'search'>, print: Print): Promise<Weighed> {
  return weighed(print, await rarityFor(ctx, [print]));
}
