import type { Catalogue, Entry } from './catalogue.ts';
import { createLines } from './lines.ts';
import type { Counted } from './sounds.ts';

/** The titles by eye: which words of titles were typed with one fault. */
export interface Written {
  /** Pieces of titles that become `word` by one wrong sign, one too many, one left out, or two neighbours in the wrong order. */
  withOneFault(word: string, accepts: (entry: Entry) => boolean): Counted;
  change(): void;
  /** Lays the titles out now, so that nobody waits for it; nothing is left to do then. */
  step(): false;
}

/** What is left of a word without one sign too many says enough. */
const SHORTEST = 3;

/** What is cut out of a longer name: begins with the end of a place's, or ends with what joins words. */
const CUT = /^[省市县区州盟旗](?![省市县区])|^[的和与及或等]|[的和与及或等对在]$/u;

export function createWritten(catalogue: Catalogue): Written {
  const titles = createLines(catalogue, (entry) => entry.flatTitle);
  return {
    withOneFault(word, accepts) {
      const found: Counted = new Map();
      const half = word.length >> 1;
      const [left, right] = [word.slice(0, half), word.slice(half)];
      const note = (pieces: Iterable<string>): void => {
        for (const piece of new Set(pieces))
          if (piece !== word && piece.length >= SHORTEST && !CUT.test(piece))
            found.set(piece, (found.get(piece) ?? 0) + 1);
      };
      // One fault leaves one half as it is.
      for (const entry of titles.holding(left)) if (accepts(entry)) note(piecesBehind(entry.flatTitle, left, right));
      for (const entry of titles.holding(right)) if (accepts(entry)) note(piecesBefore(entry.flatTitle, right, left));
      return found;
    },
    change: () => titles.change(),
    step() {
      titles.lay();
      return false;
    },
  };
}

function* piecesBehind(title: string, left: string, right: string): Generator<string> {
  for (let at = title.indexOf(left); at !== -1; at = title.indexOf(left, at + 1)) {
    const from = at + left.length;
    for (const length of [right.length, right.length + 1, right.length - 1]) {
      const piece = title.slice(from, from + length);
      if (piece.length === length && hasOneFault(right, piece)) yield left + piece;
    }
  }
}

function* piecesBefore(title: string, right: string, left: string): Generator<string> {
  for (let at = title.indexOf(right); at !== -1; at = title.indexOf(right, at + 1)) {
    for (const length of [left.length, left.length + 1, left.length - 1]) {
      const piece = title.slice(Math.max(0, at - length), at);
      if (piece.length === length && hasOneFault(left, piece)) yield piece + right;
    }
  }
}

/** Whether two short texts differ by one sign replaced, left out or put in, or by two neighbours in the other order. */
function hasOneFault(typed: string, meant: string): boolean {
  let from = 0;
  while (from < typed.length && from < meant.length && typed[from] === meant[from]) from++;
  const [a, b] = [typed.slice(from), meant.slice(from)];
  if (a.length === b.length)
    return a !== '' && (a.slice(1) === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)));
  return a.length > b.length ? a.slice(1) === b : a === b.slice(1);
}
