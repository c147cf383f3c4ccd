import { bodiesOf, type Visibility } from '../domain/actor.ts';
import type { Validity } from '../domain/codes.ts';
import type { SearchRequest } from '../domain/search.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import type { ValidityOfVersion } from './validityOn.ts';

/** The parts of a filter that have a facet, as bits of what a row fails. */
export const FAILS = { validity: 1, issuer: 2, year: 4, genre: 8, unseen: 16, subject: 32 } as const;

/** Everything that a request asks of a row beside its words. */
export interface Filter {
  /** What the row fails, as bits of `FAILS`; `unseen` when it is hidden, of another document, or without a state on the day. */
  fails(entry: Entry): number;
  /** Whether the row passes all of it. */
  accepts(entry: Entry): boolean;
  stateOf(entry: Entry): Validity | undefined;
}

const DEFAULT: readonly Validity[] = ['in_force'];

export function sees(visibility: Visibility, entry: Entry): boolean {
  if (visibility.kind === 'all' || entry.isPublic) return true;
  return visibility.kind === 'issuer' && bodiesOf(visibility).some((body) => entry.readerIds.includes(body));
}

/** Reads the filters of a request against the states of its day. */
export function filterOf(request: SearchRequest, states: ValidityOfVersion): Filter {
  const validity = request.validity ?? DEFAULT;
  const issuers = setOf(request.issuerIds);
  const years = setOf(request.years);
  const genres = setOf(request.genres);
  const subjects = setOf(request.subjects);
  function fails(entry: Entry): number {
    if (!sees(request.visibility, entry)) return FAILS.unseen;
    if (request.documentId !== undefined && entry.documentId !== request.documentId) return FAILS.unseen;
    const state = states.get(entry.versionId);
    if (state === undefined) return FAILS.unseen;
    const wanted = validity === 'all' ? state !== 'superseded' : validity.includes(state);
    let failed = wanted ? 0 : FAILS.validity;
    if (issuers !== null && !entry.issuerIds.some((id) => issuers.has(id))) failed |= FAILS.issuer;
    if (years !== null && (entry.year === null || !years.has(entry.year))) failed |= FAILS.year;
    if (genres !== null && (entry.genre === null || !genres.has(entry.genre))) failed |= FAILS.genre;
    if (subjects !== null && !subjects.has(entry.subject ?? '')) failed |= FAILS.subject;
    return failed;
  }
  return { fails, accepts: (entry) => fails(entry) === 0, stateOf: (entry) => states.get(entry.versionId) };
}

const setOf = <T>(values: readonly T[] | undefined): ReadonlySet<T> | null =>
  values === undefined || values.length === 0 ? null : new Set(values);

/**
 * One row for each document, in the order given: of several versions that pass, the one that is no superseded wording, else the
 * latest.
 */
export function onePerDocument(entries: readonly Entry[], catalogue: Catalogue, filter: Filter): Entry[] {
  const best = new Map<number, Entry>();
  for (const entry of entries) {
    if (!catalogue.hasSeveral(entry.documentId)) continue;
    const known = best.get(entry.documentId);
    if (known === undefined || isBetter(entry, known, filter)) best.set(entry.documentId, entry);
  }
  return best.size === 0 ? [...entries] : entries.filter((e) => (best.get(e.documentId) ?? e) === e);
}

function isBetter(a: Entry, b: Entry, filter: Filter): boolean {
  const [oldA, oldB] = [a, b].map((e) => filter.stateOf(e) === 'superseded');
  return oldA === oldB ? a.versionId > b.versionId : !oldA;
}
