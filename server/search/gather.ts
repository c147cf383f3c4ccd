import type BetterSqlite3 from 'better-sqlite3';
import { numbersIn } from './figures.ts';
import { packIds } from './packedIds.ts';
import type { PackedIds } from './packedIds.ts';
import { phrasesWorthASet, WORTH } from './phrases.ts';
import type { Worth } from './phrases.ts';
import { SETS, levelOf, phraseMark } from './sets.ts';
import { pairsOf, signsOf } from './tokens.ts';

/** Rows in which a mark stands from which on it gets a set: fewer are walked through faster than the full-text table takes to begin. */
const LEAST = 256;
/** A mark in so many rows is read long enough for others to have their turn. */
const LONG = 2_000;
/** Bytes of sets that are written in one transaction. */
const PIECE = 2_000_000;
/** Sets of before that are deleted in one transaction. */
const DELETED = 500;
/** Behind every term that begins as this follows. */
const LAST_SIGN = '\u{10ffff}';

interface Family {
  mark: string;
  sets: PackedIds[];
}

const EMPTY: PackedIds = { bytes: new Uint8Array(0), count: 0 };

/**
 * Brings the sets of rows of all marks that stand in many, and of phrases that are dear to look for, together, from the full-text table into one that is read in a single look (`sets.ts`). Rows never change
 * and their ids are never given again, so what is written meanwhile lies above the sets or only takes rows away, which whoever reads them leaves out. In short
 * transactions; what a killed process left is deleted by the next.
 */
export function createGathering(
  database: BetterSqlite3.Database,
  whenFree: (run: () => void) => Promise<void>,
  least = LEAST,
  worth: Worth = WORTH,
): () => Promise<void> {
  const first = database.prepare<[string], string>('SELECT term FROM search_term WHERE term > ? LIMIT 1').pluck();
  const terms = database
    .prepare<[string, string], [string, number]>('SELECT term, doc FROM search_term WHERE term >= ? AND term <= ?')
    .raw();
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
  const last = database.prepare<[], number | null>('SELECT max(id) FROM search_row').pluck();
  const build = database.prepare<[], number>('SELECT coalesce(max(build), 0) FROM search_sets').pluck();
  const insert = database.prepare(
    `INSERT INTO search_set (build, mark, once, some, many, ${SETS.join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const finish = database.prepare('INSERT OR REPLACE INTO search_sets VALUES (1, ?, ?)');
  const clear = database.prepare<[number, number]>(
    'DELETE FROM search_set WHERE id IN (SELECT id FROM search_set WHERE build <> ? LIMIT ?)',
  );
  const write = database.transaction((families: readonly Family[], into: number) => {
    for (const { mark, sets } of families)
      insert.run(into, mark, ...sets.map(({ count }) => count), ...sets.map(({ bytes }) => bytes));
  });

  async function clearBut(kept: number): Promise<void> {
    for (let deleted = DELETED; deleted === DELETED; await pause())
      await whenFree(() => void (deleted = clear.run(kept, DELETED).changes));
  }

  /** The families of all marks that begin with a sign. */
  async function familiesOf(sign: string, upTo: number): Promise<Family[]> {
    const known = new Map<string, Family>();
    for (const [term, count] of terms.all(sign, sign + LAST_SIGN)) {
      const { base, level } = levelOf(term);
      if (level === 0 && count >= least) known.set(base, { mark: base, sets: [EMPTY, EMPTY, EMPTY] });
      const family = known.get(base);
      if (family === undefined) continue;
      family.sets[level] = packIds(numbersIn(rows.get(`"${term}"`, upTo) ?? null));
      if (count > LONG) await pause();
    }
    return [...known.values()];
  }

  return async function gather(): Promise<void> {
    const upTo = last.get() ?? 0;
    const before = build.get()!;
    await clearBut(before);
    const pairs = new Map<string, number>();
    let waiting: Family[] = [];
    let bytes = 0;
    const flush = async (): Promise<void> => {
      const families = waiting;
      [waiting, bytes] = [[], 0];
      await whenFree(() => write.immediate(families, before + 1));
    };
    const put = async (family: Family): Promise<void> => {
      waiting.push(family);
      bytes += family.sets.reduce((sum, set) => sum + set.bytes.length, 0);
      if (bytes > PIECE) await flush();
    };
    for (let term = first.get(''); term !== undefined;) {
      const sign = String.fromCodePoint(term.codePointAt(0)!);
      for (const family of await familiesOf(sign, upTo)) {
        if (signsOf(family.mark).length === 2) pairs.set(family.mark, family.sets[0]!.count);
        await put(family);
      }
      await pause();
      term = first.get(sign + LAST_SIGN);
    }
    for (const phrase of await phrasesWorthASet(database, pairs, pause, worth)) {
      const ids = numbersIn(phraseRows.get(`"${pairsOf(phrase).join(' ')}"`, upTo) ?? null);
      await put({ mark: phraseMark(phrase), sets: [packIds(ids), EMPTY, EMPTY] });
      await pause();
    }
    await flush();
    await whenFree(() => void finish.run(before + 1, upTo));
    await clearBut(before + 1);
  };
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
