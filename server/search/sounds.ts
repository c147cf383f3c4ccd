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
  /** ` shi pin an quan `. */
  spaced: string;
}

/** Made at the first question and kept until a title changes; each part of it only when it is asked for. */
export function createSounds(catalogue: Catalogue): Sounds {
  let heard: Heard[] | null = null;
  let joined: string[] | null = null;
  let characters: Map<string, Set<string>> | null = null;

  function all(): Heard[] {
    heard ??= catalogue.entries.flatMap((entry) =>
      entry === undefined || entry.sound === '' ? [] : [{ entry, spaced: ` ${entry.sound} ` }],
    );
    return heard;
  }

  function charactersBySound(): Map<string, Set<string>> {
    if (characters !== null) return characters;
    characters = new Map();
    const latest = new Map<string, string>();
    for (const { entry } of all()) {
      const han = hanOf(entry.flatTitle);
      const syllables = entry.sound.split(' ');
      if (han.length !== syllables.length) continue;
      for (let i = 0; i < han.length; i++) {
        const [character, syllable] = [han[i]!, syllables[i]!];
        // Nearly every character is always read the same way.
        if (latest.get(character) === syllable) continue;
        latest.set(character, syllable);
        const known = characters.get(syllable) ?? new Set();
        characters.set(syllable, known.add(character));
      }
    }
    return characters;
  }

  /** Counts the word of a title that is `length` syllables from the `first` on; returns it with the character before it. */
  function note(found: Counted, { entry }: Heard, first: number, length: number): { word: string; before: string } {
    const han = hanOf(entry.flatTitle);
    const word = han.slice(first, first + length);
    const aligned = han.length === entry.sound.split(' ').length;
    if (length > 0 && aligned && entry.flatTitle.includes(word)) found.set(word, (found.get(word) ?? 0) + 1);
    return { word, before: han[first - 1] ?? '' };
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
      joined ??= all().map(({ entry }) => entry.sound.replaceAll(' ', ''));
      all().forEach((one, i) => {
        const at = joined![i]!.indexOf(letters);
        if (at === -1 || !accepts(one.entry)) return;
        const place = placeOf(one.entry.sound.split(' '), letters, at);
        if (place === null) return;
        const told = note(found, one, place.first, place.length);
        before.set(told.word, (before.get(told.word) ?? new Set()).add(told.before));
      });
      return withoutPieces(found, before);
    },
    readAs: (syllable) => [...(charactersBySound().get(syllable) ?? [])],
    clear() {
      heard = joined = characters = null;
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
