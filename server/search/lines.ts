import type { Catalogue, Entry } from './catalogue.ts';

/** A short text of every row, all in one string: looking through it takes a small part of the time that asking each row takes. */
export interface Lines {
  /** Rows whose text holds `part` (not empty, without line breaks), in the order of their ids. */
  holding(part: string): Generator<Entry>;
  /** Rows whose text holds what `pattern` (global, without line breaks) takes, with the first place in it. */
  matching(pattern: RegExp): Generator<{ entry: Entry; at: number; text: string }>;
  /** Lays the texts out anew before the next question. */
  change(): void;
  /** Lays them out now, so that nobody waits for it. */
  lay(): void;
}

const BREAK = '\n';

/** `textOf` tells the text of a row; it holds no line break. */
export function createLines(catalogue: Catalogue, textOf: (entry: Entry) => string): Lines {
  let all = '';
  let starts = new Uint32Array(0);
  let rows: Entry[] = [];
  let laid = false;

  function lay(): void {
    if (laid) return;
    rows = catalogue.entries.filter((entry) => entry !== undefined);
    const texts = rows.map(textOf);
    starts = new Uint32Array(rows.length + 1);
    texts.forEach((text, i) => (starts[i + 1] = starts[i]! + text.length + 1));
    all = texts.join(BREAK);
    laid = true;
  }

  /** The last row from `from` on that begins at or before `at`. */
  function rowAt(at: number, from: number): number {
    let [low, high] = [from, rows.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  return {
    *holding(part) {
      lay();
      for (let at = all.indexOf(part), row = 0; at !== -1; at = all.indexOf(part, starts[row + 1])) {
        row = rowAt(at, row);
        yield rows[row]!;
      }
    },
    *matching(pattern) {
      lay();
      pattern.lastIndex = 0;
      for (let m = pattern.exec(all), row = 0; m !== null; m = pattern.exec(all)) {
        row = rowAt(m.index, row);
        yield { entry: rows[row]!, at: m.index - starts[row]!, text: m[0] };
        pattern.lastIndex = starts[row + 1]!;
      }
    },
    change() {
      laid = false;
      [all, rows] = ['', []];
    },
    lay,
  };
}
