import type BetterSqlite3 from 'better-sqlite3';
import type { PackedIds } from './packedIds.ts';
import { LEVELS } from './tokens.ts';

/** How often a mark stands in a row at least: once, and as the levels say. */
export type Level = 0 | 1 | 2;

/**
 * Sets of rows that were brought together beforehand (`gather.ts`), for marks that stand in many rows and phrases that are dear to look for: reading one is a look into a table, where the full-text
 * table would walk through every row that holds the mark, and so would counting them.
 */
export interface Sets {
  /** The highest row that the sets know of; 0 where there are none. Rows above it have to be looked for elsewhere. */
  upTo(): number;
  /** In how many rows up to there a mark stands, by level; null for a mark of few rows, which has no set. */
  counts(mark: string): readonly [number, number, number] | null;
  /** The rows themselves. */
  read(mark: string, level: Level): PackedIds | null;
  /** Takes note of sets that were brought together anew. */
  follow(): void;
}

/** What the set of a whole phrase is kept under; no mark begins so. */
export const phraseMark = (flat: string): string => `"${flat}`;
export const isPhraseMark = (mark: string): boolean => mark.startsWith('"');

/** The columns of a family: counts before rows, small sets before large ones, so that the first are read without the others. */
const COUNTS = ['once', 'some', 'many'] as const;
export const SETS = ['once_ids', 'some_ids', 'many_ids'] as const;

export const SET_TABLES = `
  CREATE TABLE IF NOT EXISTS search_sets (one INTEGER PRIMARY KEY CHECK (one = 1), build INTEGER NOT NULL, up_to INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS search_set (
    id INTEGER PRIMARY KEY,
    build INTEGER NOT NULL,
    mark TEXT NOT NULL,
    ${COUNTS.map((c) => `${c} INTEGER NOT NULL,`).join(' ')}
    ${[...SETS]
      .reverse()
      .map((c) => `${c} BLOB NOT NULL,`)
      .join(' ')}
    UNIQUE (mark, build)
  );
`;

/** What of a mark is its level, and what it is a level of. */
export function levelOf(mark: string): { base: string; level: Level } {
  const at = LEVELS.findIndex(({ suffix }) => mark.endsWith(suffix));
  return at < 0 ? { base: mark, level: 0 } : { base: mark.slice(0, -1), level: (at + 1) as Level };
}

/** An index of before, or a copy that may only be read, has no such tables. */
export function createSets(database: BetterSqlite3.Database): Sets {
  const known = database.prepare(`SELECT count(*) FROM sqlite_schema WHERE name IN ('search_set', 'search_sets')`);
  if (known.pluck().get() !== 2) return NO_SETS;
  const state = database.prepare<[], { build: number; up_to: number }>('SELECT build, up_to FROM search_sets');
  const counts = database
    .prepare<[string, number], [number, number, number]>(
      `SELECT ${COUNTS.join(', ')} FROM search_set WHERE mark = ? AND build = ?`,
    )
    .raw();
  const rows = COUNTS.map((count, i) =>
    database.prepare<[string, number], { bytes: Buffer; count: number }>(
      `SELECT ${SETS[i]!} AS bytes, ${count} AS count FROM search_set WHERE mark = ? AND build = ?`,
    ),
  );
  let now = { build: 0, up_to: 0 };
  const follow = (): void => void (now = state.get() ?? { build: 0, up_to: 0 });
  follow();
  return {
    upTo: () => now.up_to,
    counts: (mark) => (now.up_to === 0 ? null : (counts.get(mark, now.build) ?? null)),
    read: (mark, level) => (now.up_to === 0 ? null : (rows[level]!.get(mark, now.build) ?? null)),
    follow,
  };
}

const NO_SETS: Sets = { upTo: () => 0, counts: () => null, read: () => null, follow: () => undefined };
