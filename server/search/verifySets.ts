import type BetterSqlite3 from 'better-sqlite3';
import { numbersIn } from './figures.ts';
import { unpackIds } from './packedIds.ts';
import { createSets, isPhraseMark } from './sets.ts';
import type { Level, Sets } from './sets.ts';
import { LEVELS, pairsOf } from './tokens.ts';

/** A mark as it stands in the full-text table, by level. */
const SUFFIXES = ['', ...LEVELS.map(({ suffix }) => suffix)];
/** Rows that are read before others have their turn. */
const TURN = 20_000;

/**
 * Ids of documents whose rows the packed sets in force (`sets.ts`) have otherwise than the full-text table, up to the row to which they were brought together: rows that
 * are missing, too many, or told twice. What a set holds of rows that have gone since is no fault. One mark at a time, each in a read
 * transaction of its own, so that nobody who writes waits; where other sets come into force meanwhile, it begins again with those. `others`: their turn.
 */
export async function wrongInSets(database: BetterSqlite3.Database, others = pause): Promise<Set<number>> {
  const known = database.prepare(`SELECT count(*) FROM sqlite_schema WHERE name IN ('search_set', 'search_sets')`);
  if (known.pluck().get() !== 2) return new Set();
  const build = database.prepare<[], number>('SELECT build FROM search_sets').pluck();
  const next = database
    .prepare<[string, number], string>('SELECT mark FROM search_set WHERE mark > ? AND build = ? ORDER BY mark LIMIT 1')
    .pluck();
  const rows = database
    .prepare<[string, number], Buffer | null>(
      'SELECT CAST(group_concat(rowid) AS BLOB) FROM search_mark WHERE search_mark MATCH ? AND rowid <= ?',
    )
    .pluck();
  const phraseRows = database
    .prepare<[string, number], Buffer | null>(
      'SELECT CAST(group_concat(rowid) AS BLOB) FROM search_phrase WHERE search_phrase MATCH ? AND rowid <= ?',
    )
    .pluck();
  const documentOf = database.prepare<[number], number>('SELECT document_id FROM search_row WHERE id = ?').pluck();
  const sets = createSets(database);
  let wrong = new Set<number>();
  let read = 0;

  const truthOf = (mark: string, suffix: string): Int32Array => {
    if (!isPhraseMark(mark)) return numbersIn(rows.get(`"${mark}${suffix}"`, sets.upTo()) ?? null);
    const found = suffix === '' ? phraseRows.get(`"${pairsOf(mark.slice(1)).join(' ')}"`, sets.upTo()) : null;
    return numbersIn(found ?? null);
  };

  const check = (mark: string): void => {
    for (const [level, suffix] of SUFFIXES.entries()) {
      const held = idsOf(sets, mark, level as Level);
      const truth = truthOf(mark, suffix);
      read += truth.length;
      for (const id of differing(held, truth)) {
        const document = documentOf.get(id);
        if (document !== undefined) wrong.add(document);
      }
    }
  };

  let at = '';
  let now = build.get();
  /** Checks the mark after the last one; false behind the last. */
  const step = database.transaction((): boolean => {
    const inForce = build.get();
    if (inForce === undefined) return false;
    if (inForce !== now) [now, at, wrong] = [inForce, '', new Set()];
    sets.follow();
    const mark = next.get(at, inForce);
    if (mark === undefined) return false;
    check(mark);
    at = mark;
    return true;
  });
  while (step())
    if (read > TURN) {
      read = 0;
      await others();
    }
  return wrong;
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const idsOf = (sets: Sets, mark: string, level: Level): Int32Array => {
  const set = sets.read(mark, level);
  return set === null ? new Int32Array(0) : unpackIds(set);
};

/** What stands in one of two lists alone, and what the first tells twice; both ascend where they are right. */
function differing(held: Int32Array, truth: Int32Array): number[] {
  const found: number[] = [];
  if (held.length === truth.length && held.every((id, i) => id === truth[i])) return found;
  const expected = new Set(truth);
  for (const id of held) if (!expected.delete(id)) found.push(id);
  return [...found, ...expected];
}
