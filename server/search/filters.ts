import type { Visibility } from '../domain/actor.ts';
import type { Validity } from '../domain/codes.ts';
import type { SearchRequest } from '../domain/search.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import type { ValidityOfVersion } from './validityOn.ts';

/** The parts of a filter that have a facet; each is counted with its own part off. */
export interface Passes {
  validity: boolean;
  issuer: boolean;
  year: boolean;
  genre: boolean;
}

/** Everything that a request asks of a row beside its words. */
export interface Filter {
  /** Null when the row may not be seen at all: hidden, not of this document, or without a state on the day. */
  check(entry: Entry): (Passes & { state: Validity }) | null;
  /** Whether the row passes all of it. */
  accepts(entry: Entry): boolean;
  stateOf(entry: Entry): Validity | undefined;
}

const DEFAULT: readonly Validity[] = ['in_force'];

export function sees(visibility: Visibility, entry: Entry): boolean {
  if (visibility.kind === 'all' || entry.isPublic) return true;
  return visibility.kind === 'issuer' && entry.issuerIds.includes(visibility.issuerId);
}

/** Reads the filters of a request against the states of its day. */
export function filterOf(request: SearchRequest, states: ValidityOfVersion): Filter {
  const validity = request.validity ?? DEFAULT;
  const issuers = setOf(request.issuerIds);
  const years = setOf(request.years);
  const genres = setOf(request.genres);
  const check: Filter['check'] = (entry) => {
    if (!sees(request.visibility, entry)) return null;
    if (request.documentId !== undefined && entry.documentId !== request.documentId) return null;
    const state = states.get(entry.versionId);
    if (state === undefined) return null;
    return {
      state,
      validity: validity === 'all' ? state !== 'superseded' : validity.includes(state),
      issuer: issuers === null || entry.issuerIds.some((id) => issuers.has(id)),
      year: years === null || (entry.year !== null && years.has(entry.year)),
      genre: genres === null || (entry.genre !== null && genres.has(entry.genre)),
    };
  };
  return {
    check,
    accepts: (entry) => {
      const passes = check(entry);
      return passes !== null && passes.validity && passes.issuer && passes.year && passes.genre;
    },
    stateOf: (entry) => states.get(entry.versionId),
  };
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
    if (catalogue.siblings(entry.documentId) < 2) continue;
    const known = best.get(entry.documentId);
    if (known === undefined || isBetter(entry, known, filter)) best.set(entry.documentId, entry);
  }
  return best.size === 0 ? [...entries] : entries.filter((e) => (best.get(e.documentId) ?? e) === e);
}

function isBetter(a: Entry, b: Entry, filter: Filter): boolean {
  const [oldA, oldB] = [a, b].map((e) => filter.stateOf(e) === 'superseded');
  return oldA === oldB ? a.versionId > b.versionId : !oldA;
}
