import { VALIDITIES } from '../domain/codes.ts';
import type { Validity } from '../domain/codes.ts';
import type { Facet, SearchAnswer } from '../domain/search.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import type { Filter, Passes } from './filters.ts';

type Part = keyof Passes;
const PARTS: readonly Part[] = ['validity', 'issuer', 'year', 'genre'];

/** Counts documents, not rows: a document with several versions counts once for each value. */
function tally<T>() {
  const counts = new Map<T, number>();
  const seen = new Set<string>();
  return {
    counts,
    add(value: T, entry: Entry, several: boolean): void {
      if (several) {
        const key = `${entry.documentId}/${String(value)}`;
        if (seen.has(key)) return;
        seen.add(key);
      }
      counts.set(value, (counts.get(value) ?? 0) + 1);
    },
  };
}

/** Sorts full matches into those that pass every filter and the facet counts, each facet with the other filters on and its own off. */
export function sift(
  entries: Iterable<Entry>,
  catalogue: Catalogue,
  filter: Filter,
): { accepted: Entry[]; facets: SearchAnswer['facets'] } {
  const accepted: Entry[] = [];
  const validity = tally<Validity>();
  const issuer = tally<number>();
  const year = tally<number>();
  const genre = tally<string>();
  const names = new Map<number, string>();
  for (const entry of entries) {
    const passes = filter.check(entry);
    if (passes === null) continue;
    const failed = PARTS.filter((part) => !passes[part]);
    if (failed.length > 1) continue;
    const several = catalogue.siblings(entry.documentId) > 1;
    const counts = (part: Part): boolean => failed.length === 0 || failed[0] === part;
    if (failed.length === 0) accepted.push(entry);
    if (counts('validity')) validity.add(passes.state, entry, several);
    if (counts('year') && entry.year !== null) year.add(entry.year, entry, several);
    if (counts('genre') && entry.genre !== null) genre.add(entry.genre, entry, several);
    if (!counts('issuer')) continue;
    for (const { id, name } of entry.issuers) {
      if (id === null) continue;
      issuer.add(id, entry, several);
      names.set(id, name);
    }
  }
  const byCount = <T>(a: Facet<T>, b: Facet<T>): number => b.count - a.count || (a.value < b.value ? -1 : 1);
  const listOf = <T>({ counts }: { counts: Map<T, number> }): Facet<T>[] =>
    [...counts].map(([value, count]) => ({ value, count }));
  return {
    accepted,
    facets: {
      validity: listOf(validity).sort((a, b) => VALIDITIES.indexOf(a.value) - VALIDITIES.indexOf(b.value)),
      issuer: listOf(issuer)
        .map((facet) => ({ ...facet, label: names.get(facet.value)! }))
        .sort(byCount),
      year: listOf(year).sort((a, b) => b.value - a.value),
      genre: listOf(genre).sort(byCount),
    },
  };
}
