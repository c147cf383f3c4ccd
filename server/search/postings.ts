import type BetterSqlite3 from 'better-sqlite3';
import { numbersIn } from './figures.ts';
import { createMemory } from './memory.ts';
import { packIds, unpackIds } from './packedIds.ts';
import type { PackedIds } from './packedIds.ts';
import { isRunMark, LEVELS, pairsOf, signsOf } from './tokens.ts';

/** Sorted row ids. */
export type Ids = Int32Array;

export const NO_IDS: Ids = new Int32Array(0);

/** The sets of rows that hold a mark or a phrase, read from the full-text tables and kept while nothing is written. */
export interface Postings {
  /** Rows that hold the mark (a sign, a pair, a run, a level of one of them). */
  mark(mark: string): Ids;
  /** In how many rows the mark stands; cheaper than reading them. */
  frequency(mark: string): number;
  /** Rows whose flat form holds `flat` as a whole. Exact. */
  phrase(flat: string): Ids;
  /** Whether so much is held in memory that more would soon drive out what is there. */
  isFull(): boolean;
  /** Forgets everything, because the tables have changed. */
  clear(): void;
}

/** Bytes of packed sets kept in memory at most: so many for each row, within these bounds. */
const [ROOM_A_ROW, LEAST_ROOM, MOST_ROOM] = [640, 16_000_000, 64_000_000];
/** Row ids of the sets read last, which are kept as they are used. */
const AT_HAND = 500_000;
/** Share of the room. */
const FULL = 0.6;
/** What a set takes beside its bytes. */
const OVERHEAD = 160;
const MOST_FREQUENCIES = 200_000;

/** A match expression for one mark or one phrase; flat forms hold no quotation marks. */
const quoted = (s: string): string => `"${s}"`;

/** A phrase whose rarest pairs stand together in at most so many rows is looked for in their flat forms, which is then cheaper than by position. */
const FEW_ROWS = 24;
/** Pairs that are laid over one another to come down to so few. */
const RAREST = 5;
/** Of a short phrase a pair in more rows is not worth reading for that; a long one would be walked by position for each of its pairs. */
const COMMON = 1_500;
const LONG = 6;

/** Reads the ids of all rows of a table that match. */
function rowsOf(database: BetterSqlite3.Database, table: string): (match: string) => Ids {
  const joined = database
    .prepare<[string], Buffer | null>(`SELECT CAST(group_concat(rowid) AS BLOB) FROM ${table} WHERE ${table} MATCH ?`)
    .pluck();
  return (match) => numbersIn(joined.get(match) ?? null);
}

/** `holds` reads whether the flat form of a row contains a phrase. */
export function createPostings(
  database: BetterSqlite3.Database,
  holds: (id: number, flat: string) => boolean,
): Postings {
  const byMark = rowsOf(database, 'search_mark');
  const byPhrase = rowsOf(database, 'search_phrase');
  const documents = database
    .prepare<[string, string], [string, number]>('SELECT term, doc FROM search_term WHERE term >= ? AND term <= ?')
    .raw();
  const frequencies = new Map<string, number>();
  const last = database.prepare<[], number | null>('SELECT max(id) FROM search_row').pluck();
  const roomNow = (): number => Math.min(MOST_ROOM, Math.max(LEAST_ROOM, ROOM_A_ROW * (last.get() ?? 0)));
  const packed = createMemory<string, PackedIds>(roomNow(), ({ bytes }) => bytes.length + OVERHEAD);
  const atHand = createMemory<string, Ids>(AT_HAND, (ids) => ids.length + 1);

  const keep = (key: string, read: () => Ids): Ids =>
    atHand.take(key, () => {
      const held = packed.get(key);
      if (held !== undefined) return unpackIds(held);
      const ids = read();
      packed.set(key, packIds(ids));
      return ids;
    });

  const mark = (m: string): Ids => (frequencies.get(m) === 0 ? NO_IDS : keep(m, () => byMark(quoted(m))));
  /** Reads the frequencies of a mark and of its levels together, which stand side by side in the table. */
  function frequency(m: string): number {
    const known = frequencies.get(m);
    if (known !== undefined) return known;
    if (frequencies.size >= MOST_FREQUENCIES) frequencies.clear();
    const family = [m, ...LEVELS.map(({ suffix }) => m + suffix)];
    for (const one of family) frequencies.set(one, 0);
    // Behind one run stand all that begin with it.
    const rows = isRunMark(m) ? family.flatMap((one) => documents.all(one, one)) : documents.all(m, family.at(-1)!);
    for (const [term, n] of rows) if (family.includes(term)) frequencies.set(term, n);
    return frequencies.get(m)!;
  }

  function readPhrase(flat: string, pairs: string[]): Ids {
    const rare = [...new Set(pairs)]
      .map((pair) => ({ pair, count: frequency(pair) }))
      .sort((a, b) => a.count - b.count)
      .slice(0, RAREST);
    if (rare[0]!.count === 0) return NO_IDS;
    let candidates: Ids | null = null;
    for (const { pair, count } of rare) {
      if ((count > COMMON && pairs.length < LONG) || (candidates !== null && candidates.length <= 1)) break;
      candidates = candidates === null ? mark(pair) : intersect(candidates, mark(pair));
    }
    if (candidates === null || candidates.length > FEW_ROWS) return byPhrase(quoted(pairs.join(' ')));
    return candidates.filter((id) => holds(id, flat));
  }

  return {
    mark,
    frequency,
    phrase(flat) {
      const signs = signsOf(flat).length;
      if (signs === 0) return NO_IDS;
      return signs <= 2 ? mark(flat) : keep(`"${flat}`, () => readPhrase(flat, pairsOf(flat)));
    },
    isFull: () => packed.share() > FULL,
    clear() {
      packed.clear(roomNow());
      atHand.clear();
      frequencies.clear();
    },
  };
}

/** Rows in both; both sorted. The shorter one is walked, the longer one searched by leaps. */
export function intersect(a: Ids, b: Ids): Ids {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const out = new Int32Array(short.length);
  let n = 0;
  let j = 0;
  for (const id of short) {
    let step = 1;
    while (j + step < long.length && long[j + step]! < id) step *= 2;
    let high = Math.min(j + step, long.length);
    while (j < high) {
      const middle = (j + high) >>> 1;
      if (long[middle]! < id) j = middle + 1;
      else high = middle;
    }
    if (long[j] === id) out[n++] = id;
  }
  return out.subarray(0, n);
}

/** Rows in any of the sets, sorted. */
export function union(...sets: Ids[]): Ids {
  const filled = sets.filter((s) => s.length > 0);
  if (filled.length <= 1) return filled[0] ?? NO_IDS;
  const all = new Set<number>();
  for (const set of filled) for (const id of set) all.add(id);
  return Int32Array.from(all).sort();
}

/** Rows of `a` that are not in `b`. */
export function without(a: Ids, b: Ids): Ids {
  if (b.length === 0) return a;
  const out = new Set(b);
  return a.filter((id) => !out.has(id));
}
