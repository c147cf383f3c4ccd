import type { Catalogue, Entry } from './catalogue.ts';
import { hanOf } from './record.ts';

/** Words of titles with how many titles hold them. */
export type Counted = Map<string, number>;

/** The titles by ear: which words of titles sound like what was typed. */
export interface Sounds {
  /** Words of as many characters as there are syllables. */
  bySyllables(syllables: readonly string[], accepts: (entry: Entry) => boolean): Counted;
  /** Words whose syllables, written together, are these letters. */
  byLetters(letters: string, accepts: (entry: Entry) => boolean): Counted;
  /** Characters of titles that are read so. */
  readAs(syllable: string): readonly string[];
  clear(): void;
}

interface Heard {
  entry: Entry;
  han: string;
  syllables: string[];
  /** ` shi pin an quan `. */
  spaced: string;
  joined: string;
}

/** Made at the first question and kept until a title changes. */
export function createSounds(catalogue: Catalogue): Sounds {
  let heard: Heard[] | null = null;
  let characters = new Map<string, Set<string>>();

  function all(): Heard[] {
    if (heard !== null) return heard;
    heard = [];
    characters = new Map();
    for (const entry of catalogue.entries) {
      if (entry === undefined || entry.sound === '') continue;
      const han = hanOf(entry.flatTitle);
      const syllables = entry.sound.split(' ');
      if (han.length !== syllables.length) continue;
      heard.push({ entry, han, syllables, spaced: ` ${entry.sound} `, joined: syllables.join('') });
      syllables.forEach((s, i) => {
        const known = characters.get(s) ?? new Set();
        characters.set(s, known.add(han[i]!));
      });
    }
    return heard;
  }

  function note(found: Counted, of: Heard, first: number, length: number): string {
    const word = of.han.slice(first, first + length);
    if (length > 0 && of.entry.flatTitle.includes(word)) found.set(word, (found.get(word) ?? 0) + 1);
    return word;
  }

  return {
    bySyllables(syllables, accepts) {
      const found: Counted = new Map();
      const wanted = ` ${syllables.join(' ')} `;
      for (const one of all()) {
        const at = one.spaced.indexOf(wanted);
        if (at === -1 || !accepts(one.entry)) continue;
        const first = one.spaced.slice(0, at + 1).split(' ').length - 2;
        note(found, one, first, syllables.length);
      }
      return found;
    },
    byLetters(letters, accepts) {
      const found: Counted = new Map();
      const before = new Map<string, Set<string>>();
      for (const one of all()) {
        const at = one.joined.indexOf(letters);
        if (at === -1 || !accepts(one.entry)) continue;
        const place = placeOf(one.syllables, letters, at);
        if (place === null) continue;
        const word = note(found, one, place.first, place.length);
        before.set(word, (before.get(word) ?? new Set()).add(one.han[place.first - 1] ?? ''));
      }
      return withoutPieces(found, before);
    },
    readAs(syllable) {
      all();
      return [...(characters.get(syllable) ?? [])];
    },
    clear() {
      heard = null;
    },
  };
}

/** Leaves out what always follows one and the same character (然气 in 天然气), where something else is left. */
function withoutPieces(found: Counted, before: ReadonlyMap<string, ReadonlySet<string>>): Counted {
  const words = [...found].filter(
    ([word, count]) => count < 3 || before.get(word)!.size > 1 || before.get(word)!.has(''),
  );
  return words.length === 0 ? found : new Map(words);
}

/** The syllables that are exactly `letters`, at or behind letter `from`; null when the letters cut through syllables. */
function placeOf(
  syllables: readonly string[],
  letters: string,
  from: number,
): { first: number; length: number } | null {
  let at = 0;
  for (let first = 0; first < syllables.length; first++) {
    if (at >= from) {
      let rest = letters;
      let length = 0;
      while (rest !== '' && first + length < syllables.length && rest.startsWith(syllables[first + length]!)) {
        rest = rest.slice(syllables[first + length]!.length);
        length++;
      }
      if (rest === '') return { first, length };
    }
    at += syllables[first]!.length;
  }
  return null;
}
