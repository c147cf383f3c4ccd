import { docNumberKey } from '../domain/docNumber.ts';
import { wordingsOf } from '../domain/query.ts';
import type { Fields, Query, Word } from '../domain/query.ts';
import { createBodyTest } from './bodyNames.ts';
import { numberKeysOf } from './catalogue.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { fitOfParts, partsOf } from './numberParts.ts';
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
  for (const word of query.issuers) narrow(where(catalogue, createBodyTest(word)));
  for (const word of query.excluded) ids = without(ids ?? all(catalogue), phraseOf(word));
  if (hasFields(query.without)) {
    const barred = createFieldBar(query.without, catalogue);
    ids = (ids ?? all(catalogue)).filter((id) => !barred(catalogue.entries[id]!));
  }
  return { ids: ids ?? all(catalogue), numbers };
}

/** Whether a row that holds only part of a query may stand beside its full matches: what is excluded, and other bodies than the named ones, never. */
export function createNearTest(query: Query, postings: Postings, catalogue: Catalogue): (entry: Entry) => boolean {
  const barred = new Set<number>();
  for (const word of query.excluded)
    for (const { flat } of wordingsOf(word)) for (const id of postings.phrase(flat)) barred.add(id);
  const bodies = query.issuers.map(createBodyTest);
  const isBarred = hasFields(query.without) ? createFieldBar(query.without, catalogue) : () => false;
  return (entry) => !barred.has(entry.id) && bodies.every((is) => is(entry)) && !isBarred(entry);
}

const hasFields = ({ numbers, issuers, titles }: Fields): boolean =>
  numbers.length + issuers.length + titles.length > 0;

/** Whether a row has one of these in its fields. */
function createFieldBar({ numbers, issuers, titles }: Fields, catalogue: Catalogue): (entry: Entry) => boolean {
  const barred = fitsOf(numbers, catalogue);
  const bodies = issuers.map(createBodyTest);
  return (entry) =>
    barred.has(entry.id) || titles.some((word) => holds(entry.flatTitle, word)) || bodies.some((is) => is(entry));
}

/** Whether a flat form holds a word in one of its wordings. */
export const holds = (flat: string, word: Word): boolean => wordingsOf(word).some((w) => flat.includes(w.flat));

/** 国办发〔2018〕 alone: all numbers of a year. */
const YEAR_OF_CODE = /^\p{Script=Han}{1,12}[〔[(（【［]\d{4}[〕\])）】］]$/u;

/** How well the numbers of rows fit: those asked for by 文号:, or the whole query where it is one number, or the code and year of some. */
function numbersOf(query: Query, catalogue: Catalogue): Map<number, number> {
  if (query.numbers.length > 0) return fitsOf(query.numbers, catalogue);
  const typed = query.words.map((w) => w.raw).join(' ');
  if (YEAR_OF_CODE.test(typed)) return fitsOf([typed], catalogue);
  const key = numberKeyOf(typed);
  return key === null ? new Map() : fitting(catalogue, (printed) => fit(key, printed));
}

/** Rows that bear one of the numbers, whole or in part; of a part, those alone whose 代字 fits it best (法 is no 法释 where there is a 法). */
function fitsOf(typed: readonly string[], catalogue: Catalogue): Map<number, number> {
  const found = new Map<number, number>();
  for (const text of typed) {
    const key = numberKeyOf(text) ?? docNumberKey(text);
    const parts = key === null || key.startsWith('|') ? partsOf(text) : null;
    if (key === null && parts === null) continue;
    const rows = fitting(catalogue, (printed, entry) =>
      parts === null ? fit(key!, printed) : fitOfParts(parts, printed, entry.docNumber ?? ''),
    );
    const least = parts === null ? 0 : leastFit(rows);
    for (const [id, value] of rows) if (value >= least && value > (found.get(id) ?? 0)) found.set(id, value);
  }
  return found;
}

/** Codes that are the same or begin so come together; others only where there is none of those. */
function leastFit(rows: ReadonlyMap<number, number>): number {
  const best = Math.max(0, ...new Set(rows.values()));
  return best > 0.8 ? 0.8 : best;
}

/** Stands for the key of a number that cannot be read: it may begin as was typed. */
const UNREAD = ['||'];

function fitting(catalogue: Catalogue, value: (printed: string, entry: Entry) => number): Map<number, number> {
  const found = new Map<number, number>();
  for (const entry of catalogue.entries) {
    if (entry === undefined) continue;
    let best = 0;
    const keys = numberKeysOf(entry);
    for (const one of keys.length === 0 && entry.docNumber !== null ? UNREAD : keys) {
      const fits = value(one, entry);
      if (fits > best) best = fits;
    }
    if (best > 0) found.set(entry.id, best);
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
