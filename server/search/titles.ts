import MiniSearch from 'minisearch';
import { runsOf } from '../domain/normalForm.ts';
import { numberKeysOf } from './catalogue.ts';
import type { Entry } from './catalogue.ts';
import { createCodes } from './codes.ts';
import { pairsOf, runMark } from './tokens.ts';

/** The short fields (title, numbers, issuers with their short names) in MiniSearch. */
export interface Titles {
  /** Takes note of what went and came; a big load waits for `step`. */
  change(gone: readonly Entry[], come: readonly Entry[]): void;
  /** The `most` best rows by MiniSearch's score over their short fields, for terms that are not in everything; takes in first whatever waits. */
  find(terms: readonly { mark: string }[], most: number): number[];
  /** Takes in a part of what waits; true while some is left. */
  step(): boolean;
}

/** So many entries are taken in at a time, so that a big index does not hold up other answers. */
const SLICE = 200;
/** Up to here everything is taken in at once: the demo and every test start complete. */
const AT_ONCE = 1_000;
/** Terms that more titles hold are not asked for: they tell nothing apart and cost the most. */
const MOST = 200;
/** The rarest of them tell enough. */
const TERMS = 12;
/** Terms that so many titles hold when a big index is loaded are left out of it; they come back when they become rare. */
const LEFT_OUT = 2 * MOST;

/** A row as MiniSearch is given it: each field as the codes of its marks, parted by blanks. */
interface Short {
  id: number;
  title: string;
  number: string;
  issuer: string;
}

function marksOf(flat: string): string[] {
  const marks: string[] = [];
  for (const run of runsOf(flat)) {
    if (run.han) marks.push(...pairsOf(run.text));
    else marks.push(runMark(run.text));
  }
  return marks;
}

const termsIn = (codes: string): string[] => (codes === '' ? [] : codes.split(' '));

export function createTitles(): Titles {
  const codes = createCodes();
  const held = new Map<number, Short>();
  let left: ReadonlySet<string> = new Set();
  let index = empty();
  /** What is still to be read, and what is read but not yet in MiniSearch. */
  const waiting: Entry[] = [];
  let ready: Short[] = [];

  function empty(): MiniSearch<Short> {
    return new MiniSearch<Short>({
      fields: ['title', 'number', 'issuer'],
      tokenize: termsIn,
      processTerm: (code) => (left.has(code) ? null : code),
      autoVacuum: { minDirtCount: 500, minDirtFactor: 0.2 },
      searchOptions: { boost: { title: 2, number: 2, issuer: 1 }, combineWith: 'OR', tokenize: termsIn },
    });
  }

  function read(entries: readonly Entry[]): void {
    for (const entry of entries) {
      const { id, flatTitle, flatIssuers } = entry;
      const title = marksOf(flatTitle);
      codes.count(title, 1);
      const number = numberKeysOf(entry).flatMap(marksOf);
      const short = { id, title: codes.of(title), number: codes.of(number), issuer: codes.ofAll(flatIssuers, marksOf) };
      held.set(id, short);
      ready.push(short);
    }
  }

  function drop({ id, flatTitle }: Entry): void {
    const short = held.get(id);
    if (short === undefined) return;
    held.delete(id);
    index.remove(short);
    codes.count(marksOf(flatTitle), -1);
  }

  /** A part of what there is to do: all titles are read before the first is taken in, because what is common shows only then. */
  function step(most: number): boolean {
    if (waiting.length > 0) read(waiting.splice(0, most));
    else {
      if (index.documentCount === 0) left = codes.heldByMoreThan(LEFT_OUT);
      index.addAll(ready.splice(0, most));
    }
    return waiting.length + ready.length > 0;
  }

  function complete(): void {
    while (step(Infinity));
  }

  return {
    change(gone, come) {
      if (gone.length > 0) {
        complete();
        gone.forEach(drop);
        if (codes.anyOf(left, (titles) => titles <= MOST)) [index, ready] = [empty(), [...held.values()]];
      }
      waiting.push(...come);
      if (waiting.length + ready.length <= AT_ONCE) complete();
    },
    find(terms, most) {
      complete();
      const telling = codes.rarest(
        terms.map(({ mark }) => mark),
        MOST,
        TERMS,
      );
      const hits = telling.length === 0 ? [] : index.search(telling.join(' '));
      return hits.slice(0, most).map((hit) => hit.id as number);
    },
    step: () => step(SLICE),
  };
}
