import { VALIDITIES } from '../domain/codes.ts';
import type { Facet, SearchAnswer } from '../domain/search.ts';
import type { Catalogue } from './catalogue.ts';
import { ROW } from './columns.ts';
import { FAILS } from './filters.ts';
import type { Filter } from './filters.ts';
import type { Ids } from './postings.ts';

/** Years are written with four figures. */
const YEARS = 10_000;

/** Counts documents by a code, not rows: a document with several versions counts once for each code. */
function tally(codes: number) {
  const counts = new Uint32Array(codes);
  const seen = new Set<string>();
  return {
    /** `document` is 0 for a row whose document has no other. */
    add(code: number, document: number): void {
      if (document !== 0) {
        const key = `${document}/${code}`;
        if (seen.has(key)) return;
        seen.add(key);
      }
      counts[code]!++;
    },
    /** The codes that were counted, each with its value; code 0 stands for none where the value is null. */
    facets<T>(valueOf: (code: number) => T | null): Facet<T>[] {
      const list: Facet<T>[] = [];
      counts.forEach((count, code) => {
        const value = count === 0 ? null : valueOf(code);
        if (value !== null) list.push({ value, count });
      });
      return list;
    },
  };
}

/** Sorts full matches (row ids) into those that pass every filter and the facet counts, each facet with the other filters on and its own off. */
export function sift(
  ids: Ids,
  { columns, entries }: Catalogue,
  filter: Filter,
): { accepted: Ids; facets: SearchAnswer['facets'] } {
  const { flags, versions, years, genreCodes, subjectCodes, bodyCodes, genres, subjects, bodies } = columns;
  const accepted = new Int32Array(ids.length);
  let n = 0;
  const validity = tally(VALIDITIES.length + 1);
  const year = tally(YEARS);
  const genre = tally(genres.length);
  const subject = tally(subjects.length);
  const body = tally(bodies.length);
  /** Issuers of documents with several rows, by document: two wordings may have other issuers. */
  const issuersOf = new Map<number, Set<number>>();
  for (const id of ids) {
    const failed = filter.fails(id);
    if ((failed & FAILS.unseen) !== 0 || (failed & (failed - 1)) !== 0) continue;
    if (failed === 0) accepted[n++] = id;
    const document = (flags[id]! & ROW.several) === 0 ? 0 : entries[id]!.documentId;
    if ((failed & ~FAILS.validity) === 0) validity.add(filter.states[versions[id]!]!, document);
    if ((failed & ~FAILS.year) === 0) year.add(years[id]!, document);
    if ((failed & ~FAILS.genre) === 0) genre.add(genreCodes[id]!, document);
    if ((failed & ~FAILS.subject) === 0) subject.add(subjectCodes[id]!, document);
    if ((failed & ~FAILS.issuer) !== 0) continue;
    if (document === 0) body.add(bodyCodes[id]!, 0);
    else {
      const known = issuersOf.get(document) ?? new Set();
      for (const issuer of bodies[bodyCodes[id]!]!.issuerIds) known.add(issuer);
      issuersOf.set(document, known);
    }
  }
  const byCount = <T>(a: Facet<T>, b: Facet<T>): number => b.count - a.count || (a.value < b.value ? -1 : 1);
  return {
    accepted: accepted.subarray(0, n),
    facets: {
      validity: validity.facets((code) => VALIDITIES[code - 1] ?? null),
      issuer: issuers().sort(byCount),
      year: year.facets((code) => (code === 0 ? null : code)).reverse(),
      genre: genre.facets((code) => genres[code] ?? null).sort(byCount),
      subject: subject.facets((code) => subjects[code] ?? null).sort(byCount),
    },
  };

  /** What was counted by lists of bodies, by body. */
  function issuers(): Facet<number>[] {
    const counts = new Map<number, Facet<number>>();
    const add = (value: number, label: string, count: number): void => {
      const known = counts.get(value);
      if (known === undefined) counts.set(value, { value, label, count });
      else known.count += count;
    };
    const names = new Map<number, string>();
    for (const { value, count } of body.facets((code) => code))
      for (const { id, name } of bodies[value]!.issuers) if (id !== null) add(id, name, count);
    if (issuersOf.size > 0)
      for (const list of bodies) for (const { id, name } of list.issuers) if (id !== null) names.set(id, name);
    for (const known of issuersOf.values()) for (const id of known) add(id, names.get(id)!, 1);
    return [...counts.values()];
  }
}
