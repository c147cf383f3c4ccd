import MiniSearch from 'minisearch';
import type { Entry } from './catalogue.ts';
import { pairsOf, runMark } from './tokens.ts';
import { runsOf } from '../domain/normalForm.ts';

/** The short fields (title, numbers, issuers with their short names) in MiniSearch. */
export interface Titles {
  change(gone: readonly Entry[], come: readonly Entry[]): void;
  /** The `most` best rows by MiniSearch's score over their short fields, for terms that are not in everything. */
  find(terms: readonly { mark: string }[], most: number): number[];
  /** Everything that waits is taken in. */
  settled(): Promise<void>;
}

/** So many entries are taken in at a time, so that a big index does not hold up the first answers. */
const SLICE = 200;
/** Up to here everything is taken in at once: the demo and every test start complete. */
const AT_ONCE = 2_000;
/** Terms that more short fields hold are not asked for: they tell nothing apart and cost the most. */
const MOST = 200;

const fieldMarks = (flat: string): string[] =>
  flat
    .split('\n')
    .flatMap((part) => runsOf(part).flatMap((run) => (run.han ? pairsOf(run.text) : [runMark(run.text)])));

interface Short {
  id: number;
  title: string;
  number: string;
  issuer: string;
}

export function createTitles(): Titles {
  const index = new MiniSearch<Short>({
    fields: ['title', 'number', 'issuer'],
    tokenize: fieldMarks,
    processTerm: (term) => term,
    autoVacuum: { minDirtCount: 500, minDirtFactor: 0.2 },
    searchOptions: { boost: { title: 2, number: 2, issuer: 1 }, combineWith: 'OR', tokenize: (s) => s.split(' ') },
  });
  const frequency = new Map<string, number>();
  const held = new Map<number, Short>();
  let waiting: Entry[] = [];
  let working: Promise<void> | null = null;

  function count(entry: Entry, by: 1 | -1): void {
    for (const mark of new Set(fieldMarks(entry.flatTitle))) frequency.set(mark, (frequency.get(mark) ?? 0) + by);
  }

  function take(entries: readonly Entry[]): void {
    for (const entry of entries) {
      const short = {
        id: entry.id,
        title: entry.flatTitle,
        number: entry.numberKeys.join('\n'),
        issuer: entry.flatIssuers,
      };
      held.set(entry.id, short);
      index.add(short);
    }
  }

  function drop(id: number): void {
    const short = held.get(id);
    if (short === undefined) return;
    held.delete(id);
    index.remove(short);
  }

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      take(waiting.splice(0, SLICE));
      await new Promise((resolve) => setImmediate(resolve));
    }
    working = null;
  }

  return {
    change(gone, come) {
      const away = new Set(gone.map((entry) => entry.id));
      if (away.size > 0) waiting = waiting.filter((entry) => !away.has(entry.id));
      for (const id of away) drop(id);
      for (const entry of gone) count(entry, -1);
      for (const entry of come) count(entry, 1);
      waiting.push(...come);
      if (waiting.length <= AT_ONCE) take(waiting.splice(0));
      else working ??= work();
    },
    find(terms, most) {
      const telling = terms
        .map((t) => t.mark)
        .filter((mark) => {
          const n = frequency.get(mark) ?? 0;
          return n > 0 && n <= MOST;
        });
      const hits = telling.length === 0 ? [] : index.search(telling.join(' '));
      return hits.slice(0, most).map((hit) => hit.id as number);
    },
    settled: async () => {
      await working;
    },
  };
}
