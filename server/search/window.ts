/** What is looked for in a text, and what finding it is worth. */
export interface Wanted {
  flat: string;
  /** As typed; the flat form where it was not typed. */
  raw: string;
  worth: number;
}

/** Signs of a snippet, about. */
export const LENGTH = 120;
/** Signs before the first mark. */
export const BEFORE = 24;
/** Occurrences of one word that are looked at. */
const MOST = 40;

/** Where in `text` (from `from` on) the window begins that holds the most of the wanted; null when it holds nothing of it. */
export function bestWindow(
  text: string,
  from: number,
  words: readonly string[],
  worth: readonly number[],
): number | null {
  const places: { at: number; word: number }[] = [];
  words.forEach((word, index) => {
    let at = text.indexOf(word, from);
    for (let n = 0; at !== -1 && n < MOST; n++) {
      places.push({ at, word: index });
      at = text.indexOf(word, at + word.length);
    }
  });
  places.sort((a, b) => a.at - b.at);
  const inside = new Array<number>(words.length).fill(0);
  let best: number | null = null;
  let most = 0;
  let sum = 0;
  let last = 0;
  for (const { at, word } of places) {
    for (; last < places.length && places[last]!.at - at < LENGTH - BEFORE; last++) {
      const next = places[last]!.word;
      if (inside[next]!++ === 0) sum += worth[next]!;
    }
    if (sum > most + 1e-9) {
      most = sum;
      best = at;
    }
    if (--inside[word]! === 0) sum -= worth[word]!;
  }
  return best;
}
