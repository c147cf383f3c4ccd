import { docNumberKey } from '../domain/docNumber.ts';
import { wordingsOf } from '../domain/query.ts';
import type { Query, Word } from '../domain/query.ts';
import { numberKeysOf } from './catalogue.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { fit, numberKeyOf } from './numbers.ts';
import { intersect, union, without } from './postings.ts';
import type { Ids, Postings } from './postings.ts';

/** Rows that hold everything a query asks for, and how well a document number in the query fits (row id → 0–1). */
export interface Matches {
  ids: Ids;
  numbers: ReadonlyMap<number, number>;
}

/** Finds the full matches: every word as a phrase of the flat form, or the whole query as one document number. */
export function matchesOf(query: Query, postings: Postings, catalogue: Catalogue): Matches {
  const numbers = numbersOf(query, catalogue);
  let ids: Ids | null = null;
  const narrow = (more: Ids): void => {
    ids = ids === null ? more : intersect(ids, more);
  };
  const phraseOf = (word: Word): Ids => union(...wordingsOf(word).map(({ flat }) => postings.phrase(flat)));
  const phrases = query.words.map(phraseOf).sort((a, b) => a.length - b.length);
  for (const phrase of phrases) narrow(phrase);
  if (numbers.size > 0 && query.numbers.length === 0) ids = union(ids ?? all(catalogue), idsOf(numbers));
  if (query.numbers.length > 0) narrow(idsOf(numbers));
  for (const word of query.titles) narrow(where(catalogue, (e) => holds(e.flatTitle, word)));
  for (const word of query.issuers) narrow(where(catalogue, (e) => holds(e.flatIssuers, word)));
  for (const word of query.excluded) ids = without(ids ?? all(catalogue), phraseOf(word));
  return { ids: ids ?? all(catalogue), numbers };
}

/** Whether a row that holds only part of a query may stand beside its full matches: what is excluded, and other bodies than the named ones, never. */
export function createNearTest(query: Query, postings: Postings): (entry: Entry) => boolean {
  const barred = new Set<number>();
  for (const word of query.excluded)
    for (const { flat } of wordingsOf(word)) for (const id of postings.phrase(flat)) barred.add(id);
  return ({ id, flatIssuers }) => !barred.has(id) && query.issuers.every((word) => holds(flatIssuers, word));
}

/** Whether a flat form holds a word in one of its wordings. */
export const holds = (flat: string, word: Word): boolean => wordingsOf(word).some((w) => flat.includes(w.flat));

function numbersOf(query: Query, catalogue: Catalogue): Map<number, number> {
  const found = new Map<number, number>();
  const typed = query.numbers.length > 0 ? query.numbers : [query.words.map((w) => w.raw).join(' ')];
  for (const text of typed) {
    const key = numberKeyOf(text) ?? (query.numbers.length > 0 ? docNumberKey(text) : null);
    if (key === null) continue;
    for (const entry of catalogue.entries) {
      if (entry === undefined) continue;
      const printed = numberKeysOf(entry);
      if (printed.length === 0) continue;
      const best = Math.max(...printed.map((one) => fit(key, one)));
      if (best > (found.get(entry.id) ?? 0)) found.set(entry.id, best);
    }
  }
  return found;
}

const idsOf = (numbers: ReadonlyMap<number, number>): Ids => Int32Array.from(numbers.keys()).sort();

const all = (catalogue: Catalogue): Ids => where(catalogue, () => true);

function where(catalogue: Catalogue, is: (entry: Entry) => boolean): Ids {
  const ids: number[] = [];
  for (const entry of catalogue.entries) if (entry !== undefined && is(entry)) ids.push(entry.id);
  return Int32Array.from(ids);
}
