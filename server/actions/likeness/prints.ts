import { docNumberKey } from '../../domain/docNumber.ts';
import type { IssuerRow } from '../../domain/model.ts';
import type { SearchDoc } from '../../domain/search.ts';
import type { Context } from '../../ports.ts';
import { weighed } from '../../reading/likeness/likeness.ts';
import type { Weighed } from '../../reading/likeness/likeness.ts';
import { printOf } from '../../reading/likeness/print.ts';
import type { Paper, Print } from '../../reading/likeness/print.ts';
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
    doc.issuers.map((issuer) => issuer.name).filter((name) => name !== ''),
    held,
  ),
  text: doc.text,
});

/** A print ready to be compared: its terms, and how rare the words of its title are. */
export interface Ready extends Weighed {
  rare: ReadonlyMap<string, number>;
}

/** Weighs a print by what is held now. */
export async function ready(ctx: Pick<Context, 'search'>, print: Print): Promise<Ready> {
  const pairs = [...print.subjectPairs, ...print.pairs.map(([pair]) => pair)];
  const known = await ctx.search.rarity(pairs);
  const rarity: Rarity = (pair) => known.get(pair) ?? 0;
  const rare = new Map([...print.subjectPairs].map((pair) => [pair, rarity(pair)]));
  // The terms are chosen: what they were chosen from is most of what a print weighs.
  return { ...weighed(print, rarity), rare, pairs: [] };
}

/** How rare the words of two titles are. */
export const rarityOf =
  (a: Ready, b: Ready): Rarity =>
  (pair) =>
    a.rare.get(pair) ?? b.rare.get(pair) ?? 0;

/** Prints kept for as long as a long run lasts: most documents are compared many times. */
export interface PrintMemory {
  get(versionId: number, read: () => Promise<Ready | null>): Promise<Ready | null>;
}

/** Keeps the `most` prints that were asked for last. */
export function createPrintMemory(most: number): PrintMemory {
  const held = new Map<number, Ready>();
  return {
    async get(versionId, read) {
      const known = held.get(versionId) ?? (await read());
      held.delete(versionId);
      if (known === null) return null;
      held.set(versionId, known);
      for (const oldest of held.keys()) {
        if (held.size <= most) break;
        held.delete(oldest);
      }
      return known;
    },
  };
}

export const NO_MEMORY: PrintMemory = { get: (_versionId, read) => read() };

/** The wording of a document that is compared (the last one when none is named); null when there is none any more. */
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
