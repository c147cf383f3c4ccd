import { parseQuery } from '../domain/query.ts';
import { RANK_SIGNS } from '../domain/search.ts';
import type { Explanation, SearchAnswer } from '../domain/search.ts';
import { signalsOf } from './engine.ts';
import type { Parts } from './engine.ts';
import type { Filter } from './filters.ts';
import { matchesOf } from './matches.ts';
import { createPassageWorth } from './near.ts';
import { createSigns } from './rank.ts';
import type { Texts } from './texts.ts';

/** Why a document stands where it does in `given`; null for one that the filter does not show or that has no text in the index. */
export function explained(
  parts: Parts,
  texts: Texts,
  filter: Filter,
  given: SearchAnswer,
  documentId: number,
): Explanation | null {
  const at = given.hits.findIndex((hit) => hit.documentId === documentId);
  const hit = given.hits[at];
  const entry = parts.catalogue.entries.find(
    (one) =>
      one !== undefined &&
      one.documentId === documentId &&
      (hit === undefined ? filter.accepts(one) : one.versionId === hit.versionId),
  );
  if (entry === undefined) return null;
  const query = parseQuery(given.corrected ?? given.query);
  const signals = signalsOf(parts, query, matchesOf(query, parts.postings, parts.catalogue), given.total);
  const worth = new Float64Array(RANK_SIGNS.length);
  createSigns(signals)(entry, worth);
  const sum = worth.reduce((a, b) => a + b, 0);
  // What the last steps of the order add, with the text or the rest of the list at hand.
  const near = hit?.match === 'near';
  const passage = near ? (createPassageWorth(parts, signals)?.of(entry).worth ?? 0) : 0;
  worth[RANK_SIGNS.indexOf('passage')] = passage;
  worth[RANK_SIGNS.indexOf(near ? 'agreed' : 'verbatim')] =
    hit === undefined ? 0 : Math.max(0, round(hit.score - sum - passage));
  const flat = texts.flat(entry.id);
  return {
    documentId,
    versionId: entry.versionId,
    place: hit === undefined ? null : at + 1,
    total: given.total,
    match: hit?.match ?? null,
    corrected: given.corrected,
    score: round(hit?.score ?? sum),
    signs: RANK_SIGNS.map((sign, i) => ({ sign, value: round(worth[i]!) })),
    terms: signals.terms.map((term) => ({
      text: term.flat,
      weight: term.weight,
      rarity: round(term.idf),
      documents: term.frequency,
      inTitle: entry.flatTitle.includes(term.flat),
      inText: flat.includes(term.flat),
    })),
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
