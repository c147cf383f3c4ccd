import { VALIDITIES } from '../domain/codes.ts';
import type { Validity } from '../domain/codes.ts';
import type { Facet, SearchAnswer } from '../domain/search.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import type { Ids } from './postings.ts';
import { FAILS } from './filters.ts';
import type { Filter } from './filters.ts';

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

/** Sorts full matches (row ids) into those that pass every filter and the facet counts, each facet with the other filters on and its own off. */
export function sift(
  ids: Ids,
  catalogue: Catalogue,
  filter: Filter,
): { accepted: Entry[]; facets: SearchAnswer['facets'] } {
  const accepted: Entry[] = [];
  const validity = tally<Validity>();
  const issuer = tally<number>();
  const year = tally<number>();
  const genre = tally<string>();
  const subject = tally<string>();
  const names = new Map<number, string>();
  for (const id of ids) {
    const entry = catalogue.entries[id];
    if (entry === undefined) continue;
    const failed = filter.fails(entry);
    if ((failed & FAILS.unseen) !== 0 || (failed & (failed - 1)) !== 0) continue;
    const several = catalogue.hasSeveral(entry.documentId);
    if (failed === 0) accepted.push(entry);
    if ((failed & ~FAILS.validity) === 0) validity.add(filter.stateOf(entry)!, entry, several);
    if ((failed & ~FAILS.year) === 0 && entry.year !== null) year.add(entry.year, entry, several);
    if ((failed & ~FAILS.genre) === 0 && entry.genre !== null) genre.add(entry.genre, entry, several);
    if ((failed & ~FAILS.subject) === 0 && entry.subject !== null) subject.add(entry.subject, entry, several);
    if ((failed & ~FAILS.issuer) !== 0) continue;
    for (const { id, name } of entry.issuers) {
      if (id === null) continue;
      if (!issuer.counts.has(id)) names.set(id, name);
      issuer.add(id, entry, several);
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
      subject: listOf(subject).sort(byCount),
    },
  };
}
