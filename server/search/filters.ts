import { bodiesOf, type Visibility } from '../domain/actor.ts';
import { VALIDITIES } from '../domain/codes.ts';
import type { Validity } from '../domain/codes.ts';
import type { SearchRequest } from '../domain/search.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { ROW } from './columns.ts';
import type { Ids } from './postings.ts';
import { validityOf } from './validityOn.ts';
import type { ValidityOfVersion } from './validityOn.ts';

/** The parts of a filter that have a facet, as bits of what a row fails. */
export const FAILS = { validity: 1, issuer: 2, year: 4, genre: 8, unseen: 16, subject: 32 } as const;

/** Everything that a request asks of a row beside its words. */
export interface Filter {
  /** What the row fails, as bits of `FAILS`; `unseen` when it has gone, is hidden, of another document, or without a state on the day. */
  fails(id: number): number;
  /** Whether the row passes all of it. */
  accepts(entry: Entry): boolean;
  stateOf(entry: Entry): Validity | undefined;
  /** By version id, as `ValidityOfVersion` has them. */
  states: Uint8Array;
}

const DEFAULT: readonly Validity[] = ['in_force'];

/** Whether somebody who may not see everything sees a row that is not public. */
export function sees(visibility: Visibility, readerIds: readonly number[]): boolean {
  if (visibility.kind === 'all') return true;
  return visibility.kind === 'issuer' && bodiesOf(visibility).some((body) => readerIds.includes(body));
}

/** Reads the filters of a request against the states of its day. */
export function filterOf(request: SearchRequest, on: ValidityOfVersion, catalogue: Catalogue): Filter {
  const states = request.visibility.kind === 'public' ? on.publicCodes : on.codes;
  const validity = request.validity ?? DEFAULT;
  const { flags, versions, years, genreCodes, subjectCodes, bodyCodes, genres, subjects, bodies } = catalogue.columns;
  const wanted = [false, ...VALIDITIES.map((v) => (validity === 'all' ? v !== 'superseded' : validity.includes(v)))];
  const wantedYears = setOf(request.years);
  const wantedGenres = setOf(request.genres?.map((genre) => genres.indexOf(genre)));
  const wantedSubjects = setOf(request.subjects?.map((subject) => (subject === '' ? 0 : subjects.indexOf(subject))));
  const wantedIssuers = setOf(request.issuerIds);
  const ofIssuers = wantedIssuers && bodies.map(({ issuerIds }) => issuerIds.some((id) => wantedIssuers.has(id)));

  function fails(id: number): number {
    const flag = flags[id] ?? 0;
    if ((flag & ROW.held) === 0) return FAILS.unseen;
    if ((flag & ROW.public) === 0 && !sees(request.visibility, bodies[bodyCodes[id]!]!.readerIds)) return FAILS.unseen;
    if (request.documentId !== undefined && catalogue.entries[id]!.documentId !== request.documentId)
      return FAILS.unseen;
    const state = states[versions[id]!] ?? 0;
    if (state === 0) return FAILS.unseen;
    let failed = wanted[state] ? 0 : FAILS.validity;
    if (ofIssuers !== null && !ofIssuers[bodyCodes[id]!]) failed |= FAILS.issuer;
    if (wantedYears !== null && !wantedYears.has(years[id]!)) failed |= FAILS.year;
    if (wantedGenres !== null && !wantedGenres.has(genreCodes[id]!)) failed |= FAILS.genre;
    if (wantedSubjects !== null && !wantedSubjects.has(subjectCodes[id]!)) failed |= FAILS.subject;
    return failed;
  }

  return {
    fails,
    accepts: ({ id }) => fails(id) === 0,
    stateOf: ({ versionId }) => validityOf(states[versionId]),
    states,
  };
}

const setOf = <T>(values: readonly T[] | undefined): ReadonlySet<T> | null =>
  values === undefined || values.length === 0 ? null : new Set(values);

/**
 * One row for each document, in the order given: of several versions that pass, the one that is no superseded wording, else the
 * latest.
 */
export function onePerDocument(ids: Ids, catalogue: Catalogue, filter: Filter): Ids {
  const { flags } = catalogue.columns;
  const best = new Map<number, Entry>();
  for (const id of ids) {
    if ((flags[id]! & ROW.several) === 0) continue;
    const entry = catalogue.entries[id]!;
    const known = best.get(entry.documentId);
    if (known === undefined || isBetter(entry, known, filter)) best.set(entry.documentId, entry);
  }
  if (best.size === 0) return ids;
  const kept = new Set([...best.values()].map(({ id }) => id));
  return ids.filter((id) => (flags[id]! & ROW.several) === 0 || kept.has(id));
}

function isBetter(a: Entry, b: Entry, filter: Filter): boolean {
  const [oldA, oldB] = [a, b].map((e) => filter.stateOf(e) === 'superseded');
  return oldA === oldB ? a.versionId > b.versionId : !oldA;
}
