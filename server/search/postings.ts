import type BetterSqlite3 from 'better-sqlite3';
import { numbersIn } from './figures.ts';
import { createKept } from './kept.ts';
import { createMarks } from './marks.ts';
import { createMemory } from './memory.ts';
import { packIds, unpackIds } from './packedIds.ts';
import type { PackedIds } from './packedIds.ts';
import { createSets, phraseMark } from './sets.ts';
import { pairsOf, signsOf } from './tokens.ts';

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
  /** Ends an answer: sets of rows that were handed out are not read any more, and their memory may be used again. */
  settle(): void;
  /** Takes note of sets of rows that were brought together anew. */
  follow(): void;
  /** Forgets everything, because the tables have changed. */
  clear(): void;
}

/** Bytes of packed sets kept in memory at most: so many for each row, within these bounds. */
const [ROOM_A_ROW, LEAST_ROOM, MOST_ROOM] = [640, 16_000_000, 64_000_000];
/** Bytes of the sets read last, which are kept as they are used. */
const AT_HAND = 4_000_000;
/** What a set takes beside its bytes. */
const OVERHEAD = 160;
const MOST_FREQUENCIES = 200_000;

/**
 * A phrase whose pairs stand together in few rows is looked for in their flat forms; by position the full-text table walks through all rows of all its pairs. As
 * many rows are few, and one more for so many rows that would be walked through: reading a text took as long as walking over so many.
 */
const [FEW_ROWS, ROWS_A_TEXT] = [24, 6_000];
/** A set of so few rows is not worth making smaller. */
const ENOUGH = 3;
/** A short phrase of common pairs alone stands in many rows; to find out costs and helps nothing. */
const [COMMON, SHORT] = [1_500, 5];

/** `holds` reads whether the flat form of a row contains a phrase. */
export function createPostings(
  database: BetterSqlite3.Database,
  holds: (id: number, flat: string) => boolean,
): Postings {
  const phrases = database
    .prepare<[string], Buffer | null>(
      'SELECT CAST(group_concat(rowid) AS BLOB) FROM search_phrase WHERE search_phrase MATCH ?',
    )
    .pluck();
  const marks = createMarks(database, createSets(database));
  const frequencies = new Map<string, number>();
  const last = database.prepare<[], number | null>('SELECT max(id) FROM search_row').pluck();
  const roomNow = (): number => Math.min(MOST_ROOM, Math.max(LEAST_ROOM, ROOM_A_ROW * (last.get() ?? 0)));
  const packed = createMemory<string, PackedIds>(roomNow(), ({ bytes }) => bytes.length + OVERHEAD);
  const atHand = createKept<string, Ids>((length) => new Int32Array(length), AT_HAND);

  function keep(key: string, read: () => PackedIds): Ids {
    const known = atHand.get(key);
    if (known !== undefined) return known;
    const set = packed.take(key, read);
    return unpackIds(set, atHand.place(key, set.count));
  }

  const mark = (m: string): Ids => (frequencies.get(m) === 0 ? NO_IDS : keep(m, () => marks.rows(m)));
  /** What is read of a mark comes with its levels, which are asked for next. */
  function frequency(m: string): number {
    const known = frequencies.get(m);
    if (known !== undefined) return known;
    if (frequencies.size >= MOST_FREQUENCIES) frequencies.clear();
    for (const { mark: one, count, rows } of marks.family(m)) {
      frequencies.set(one, count);
      if (rows !== undefined && count > 0) packed.set(one, rows);
    }
    return frequencies.get(m)!;
  }

  function readPhrase(flat: string, pairs: string[]): Ids {
    const rare = [...new Set(pairs)]
      .map((pair) => ({ pair, count: frequency(pair) }))
      .sort((a, b) => a.count - b.count);
    if (rare[0]!.count === 0) return NO_IDS;
    if (rare[0]!.count <= COMMON || pairs.length > SHORT) {
      let candidates: Ids | null = null;
      for (const { pair } of rare) {
        candidates = candidates === null ? mark(pair) : intersect(candidates, mark(pair));
        if (candidates.length <= ENOUGH) break;
      }
      const walked = rare.reduce((sum, { count }) => sum + count, 0);
      if (candidates!.length <= FEW_ROWS + walked / ROWS_A_TEXT) return candidates!.filter((id) => holds(id, flat));
    }
    return numbersIn(phrases.get(`"${pairs.join(' ')}"`) ?? null);
  }

  return {
    mark,
    frequency,
    phrase(flat) {
      const signs = signsOf(flat).length;
      if (signs === 0) return NO_IDS;
      if (signs <= 2) return mark(flat);
      const pairs = pairsOf(flat);
      return keep(phraseMark(flat), () => marks.phrase(flat, pairs) ?? packIds(readPhrase(flat, pairs)));
    },
    settle: () => atHand.settle(),
    follow: () => marks.follow(),
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
