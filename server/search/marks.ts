import type BetterSqlite3 from 'better-sqlite3';
import { numbersIn } from './figures.ts';
import { packIds, unpackIds } from './packedIds.ts';
import type { PackedIds } from './packedIds.ts';
import { levelOf, phraseMark } from './sets.ts';
import type { Sets } from './sets.ts';
import { isRunMark, LEVELS, signsOf } from './tokens.ts';

/** What was read of a mark: in how many rows it stands and, where they came along, which. */
export interface MarkRead {
  mark: string;
  count: number;
  rows?: PackedIds;
}

/** Reads the rows of marks, from the sets brought together beforehand and from the full-text table. */
export interface Marks {
  /** A mark and its levels, which one usually wants together. */
  family(mark: string): MarkRead[];
  rows(mark: string): PackedIds;
  /** The rows that hold a phrase for which a set was brought together; null for all others. */
  phrase(flat: string, pairs: readonly string[]): PackedIds | null;
  /** Takes note of what was written. */
  follow(): void;
}

const quoted = (mark: string): string => `"${mark}"`;
const familyOf = (mark: string): string[] => [mark, ...LEVELS.map(({ suffix }) => mark + suffix)];

export function createMarks(database: BetterSqlite3.Database, sets: Sets): Marks {
  const counted = database
    .prepare<[string, string], [string, number]>('SELECT term, doc FROM search_term WHERE term >= ? AND term <= ?')
    .raw();
  // Which rows hold a term, as the table stores them: one look for a mark with its levels. It may name rows that have gone.
  database.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_stored USING fts5vocab(main, search_mark, 'instance')`);
  const stored = database
    .prepare<[string, string], [string, Buffer]>(
      'SELECT term, CAST(group_concat(doc) AS BLOB) FROM temp.search_stored WHERE term >= ? AND term <= ? GROUP BY term',
    )
    .raw();
  const above = database
    .prepare<[string, number], Buffer | null>(
      'SELECT CAST(group_concat(rowid) AS BLOB) FROM search_mark WHERE search_mark MATCH ? AND rowid > ?',
    )
    .pluck();
  const phraseAbove = database
    .prepare<[string, number], Buffer | null>(
      'SELECT CAST(group_concat(rowid) AS BLOB) FROM search_phrase WHERE search_phrase MATCH ? AND rowid > ?',
    )
    .pluck();
  const last = database.prepare<[], number | null>('SELECT max(id) FROM search_row').pluck();
  let highest = 0;

  const rowsAbove = (mark: string, id: number): Int32Array => numbersIn(above.get(quoted(mark), id) ?? null);

  function follow(): void {
    sets.follow();
    highest = last.get() ?? 0;
  }
  follow();

  /** With the rows that have come since the sets were brought together. */
  const newer = (mark: string): Int32Array | null => {
    if (highest <= sets.upTo()) return null;
    const ids = rowsAbove(mark, sets.upTo());
    return ids.length === 0 ? null : ids;
  };

  return {
    family(mark) {
      const counts = sets.counts(mark);
      if (counts !== null)
        return familyOf(mark).map((one, level) => ({ mark: one, count: counts[level]! + (newer(one)?.length ?? 0) }));
      // A mark without a set stands in few rows: they are read as fast as they are counted.
      if (sets.upTo() > 0 && !isRunMark(mark) && signsOf(mark).length === 2) {
        const found = new Map(stored.all(mark, familyOf(mark).at(-1)!));
        return familyOf(mark).map((one) => {
          const rows = packIds(numbersIn(found.get(one) ?? null));
          return { mark: one, count: rows.count, rows };
        });
      }
      // Behind one run stand all that begin with it.
      const rows = isRunMark(mark)
        ? familyOf(mark).flatMap((one) => counted.all(one, one))
        : counted.all(mark, familyOf(mark).at(-1)!);
      const found = new Map(rows);
      return familyOf(mark).map((one) => ({ mark: one, count: found.get(one) ?? 0 }));
    },
    rows(mark) {
      const { base, level } = levelOf(mark);
      const set = sets.read(base, level);
      if (set === null) return packIds(rowsAbove(mark, 0));
      return withMore(set, newer(mark));
    },
    phrase(flat, pairs) {
      const set = sets.read(phraseMark(flat), 0);
      if (set === null) return null;
      const more = highest <= sets.upTo() ? null : phraseAbove.get(quoted(pairs.join(' ')), sets.upTo());
      return withMore(set, numbersIn(more ?? null));
    },
    follow,
  };
}

/** A set with rows that all come behind it. */
function withMore(set: PackedIds, more: Int32Array | null): PackedIds {
  if (more === null || more.length === 0) return set;
  const ids = new Int32Array(set.count + more.length);
  unpackIds(set, ids);
  ids.set(more, set.count);
  return packIds(ids);
}
