import type BetterSqlite3 from 'better-sqlite3';
import { flatten } from '../domain/normalForm.ts';

/** Signs of the phrases that get a set: what people ask for in one word. */
const [SHORTEST, LONGEST] = [3, 5];
/** Titles read at a time. */
const SLICE = 1_000;

/** From where on a phrase is worth a set. */
export interface Worth {
  /** Titles that hold it: what nobody names a rule by, few ask for. */
  titles: number;
  /** Rows that hold its pairs, summed, through which the full-text table would walk: 4 a microsecond. */
  walked: number;
  /** Walking for all of them, by rows held: what bringing the sets together may cost. */
  walkedPerRow: number;
}
export const WORTH: Worth = { titles: 10, walked: 20_000, walkedPerRow: 400 };

/**
 * Phrases of titles that consist of pairs common in texts, the most asked and slowest first: 房地产 stands in three of four texts of a large collection, each of
 * which the full-text table would look at by position. `pairs`: in how many rows the common pairs stand.
 */
export async function phrasesWorthASet(
  database: BetterSqlite3.Database,
  pairs: ReadonlyMap<string, number>,
  pause: () => Promise<void>,
  worth: Worth = WORTH,
): Promise<string[]> {
  const slice = database.prepare<[number, number], { id: number; title: string }>(
    'SELECT id, title FROM search_row WHERE id > ? ORDER BY id LIMIT ?',
  );
  const known = new Map<string, { titles: number; walked: number }>();
  let rows = 0;
  for (let last = 0; ;) {
    const read = slice.all(last, SLICE);
    if (read.length === 0) break;
    for (const { title } of read)
      for (const [phrase, walked] of phrasesOf(flatten(title), pairs)) {
        const one = known.get(phrase);
        if (one === undefined) known.set(phrase, { titles: 1, walked });
        else one.titles++;
      }
    rows += read.length;
    last = read.at(-1)!.id;
    await pause();
  }
  let left = worth.walkedPerRow * rows;
  const chosen: string[] = [];
  const best = [...known]
    .filter(([, { titles, walked }]) => titles >= worth.titles && walked >= worth.walked)
    .sort(([a, one], [b, other]) => other.titles * other.walked - one.titles * one.walked || (a < b ? -1 : 1));
  for (const [phrase, { walked }] of best) {
    if (left < walked) break;
    left -= walked;
    chosen.push(phrase);
  }
  return chosen;
}

/** The phrases of a title that are made of common pairs alone, each once, with the rows of their pairs. */
function phrasesOf(title: string, pairs: ReadonlyMap<string, number>): Map<string, number> {
  const found = new Map<string, number>();
  for (let from = 0; from + SHORTEST <= title.length; from++) {
    let walked = 0;
    for (let signs = 2; signs <= LONGEST && from + signs <= title.length; signs++) {
      const count = pairs.get(title.slice(from + signs - 2, from + signs));
      if (count === undefined) break;
      walked += count;
      if (signs >= SHORTEST) found.set(title.slice(from, from + signs), walked);
    }
  }
  return found;
}
