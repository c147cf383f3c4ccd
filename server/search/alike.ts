import type { AlikeDocument, AlikeRequest } from '../domain/search.ts';
import { idfOf, weigh } from './bodies.ts';
import type { Parts } from './engine.ts';
import { onePerDocument } from './filters.ts';
import type { Filter } from './filters.ts';

/** Rows looked at for each document wanted: some fail the filter, some are other wordings of one document. */
const DEPTH = 6;

/** The documents that hold most of what tells a document apart; best first, whatever their order is worth: they are compared afterwards. */
export function findAlike(parts: Parts, request: AlikeRequest, filter: Filter): AlikeDocument[] {
  const { catalogue } = parts;
  const limit = Math.max(0, request.limit);
  const asked = [...request.subject, ...request.terms].map(({ pair, weight }) => ({ mark: pair, flat: pair, weight }));
  const scores = parts.bodies.score(weigh(asked, parts.postings, catalogue.count()));
  const fits = (id: number): boolean => {
    const entry = catalogue.entries[id];
    return entry !== undefined && entry.documentId !== request.except && filter.accepts(entry);
  };
  // Titles as well: a notice of a few lines says little more than its title does.
  const titled = parts.titles.find(
    request.subject.map(({ pair }) => ({ mark: pair })),
    limit * DEPTH,
  );
  const byTitle = titled.filter(fits).slice(0, limit);
  const byText = [...scores.top(limit * DEPTH)].filter(fits).sort((a, b) => scores.of(b) - scores.of(a));
  const chosen = new Set<number>();
  for (let i = 0; chosen.size < limit && i < Math.max(byTitle.length, byText.length); i++)
    for (const id of [byText[i], byTitle[i]]) if (id !== undefined) chosen.add(id);
  const rows = onePerDocument(Int32Array.from(chosen), catalogue, filter).subarray(0, limit);
  return Array.from(rows, (id) => catalogue.entries[id]!).map((entry) => ({
    documentId: entry.documentId,
    versionId: entry.versionId,
    validity: filter.stateOf(entry)!,
    title: entry.title,
    held: scores.of(entry.id),
  }));
}

/** How rare each pair of signs is among the rows held: 0 and above, higher the rarer. */
export function rarityOf(parts: Parts, pairs: Iterable<string>): Map<string, number> {
  const rows = parts.catalogue.count();
  const known = new Map<string, number>();
  for (const pair of pairs) if (!known.has(pair)) known.set(pair, idfOf(parts.postings.frequency(pair), rows));
  return known;
}
