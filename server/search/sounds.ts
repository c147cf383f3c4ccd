import { beginningsOf } from './beginnings.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { createLines } from './lines.ts';
import { hanOf } from './record.ts';

/** Rows that are learnt from at a time. */
const SLICE = 1000;

/** Words of titles with how many titles hold them. */
export type Counted = Map<string, number>;

/** The titles by ear: which words of titles sound like what was typed. */
export interface Sounds {
  /** Words of as many characters as there are syllables. */
  bySyllables(syllables: readonly string[], accepts: (entry: Entry) => boolean): Counted;
  /** Words whose syllables, written together, are these letters. */
  byLetters(letters: string, accepts: (entry: Entry) => boolean): Counted;
  /** Words of several characters whose syllables begin with these letters, the last of them still being typed (`tingc` 停车). */
  byFirstLetters(letters: string, accepts: (entry: Entry) => boolean): Counted;
  /** Words of which every syllable is spelt out or begun, characters standing for themselves (`gjj` 公积金, `城市lvh` 城市绿化). */
  byBeginnings(typed: string, accepts: (entry: Entry) => boolean): Counted;
  /** Characters of titles (also of some that have gone) that are read so. */
  readAs(syllable: string): readonly string[];
  /** Takes note of what went and came. */
  change(gone: readonly Entry[], come: readonly Entry[]): void;
  /** Learns a part of what the first question would have to wait for; true while some is left. */
  step(): boolean;
}

/** Each part is made when it is first asked for and follows the changes from then on. */
export function createSounds(catalogue: Catalogue): Sounds {
  const spoken = createLines(catalogue, (entry) => entry.sound);
  /** The syllables of each title written together. */
  const joined = createLines(catalogue, (entry) => entry.sound.replaceAll(' ', ''));
  const characters = new Map<string, string[]>();
  const latest = new Map<string, string>();
  /** Rows before this one have been learnt from. */
  let learnt = 0;
  let begun = false;

  function learn(entries: Iterable<Entry | undefined>): void {
    for (const entry of entries) {
      if (entry === undefined) continue;
      const han = hanOf(entry.flatTitle);
      const syllables = entry.sound.split(' ');
      if (han.length !== syllables.length) continue;
      for (let i = 0; i < han.length; i++) {
        const [character, syllable] = [han[i]!, syllables[i]!];
        // Nearly every character is always read the same way.
        if (latest.get(character) === syllable) continue;
        latest.set(character, syllable);
        const known = characters.get(syllable);
        if (known === undefined) characters.set(syllable, [character]);
        else if (!known.includes(character)) known.push(character);
      }
    }
  }

  function step(most: number): boolean {
    const { length } = catalogue.entries;
    if (learnt < length) learn(catalogue.entries.slice(learnt, learnt + most));
    learnt = Math.min(length, learnt + most);
    return learnt < length;
  }

  /** Counts the word of a title that is `length` syllables from the `first` on; returns it with the character before it. */
  function note(found: Counted, entry: Entry, first: number, length: number): { word: string; before: string } {
    const han = hanOf(entry.flatTitle);
    const word = han.slice(first, first + length);
    const aligned = han.length === entry.sound.split(' ').length;
    if (length > 0 && aligned && entry.flatTitle.includes(word)) found.set(word, (found.get(word) ?? 0) + 1);
    return { word, before: han[first - 1] ?? '' };
  }

  function spelt(letters: string, accepts: (entry: Entry) => boolean, typing: boolean): Counted {
    const found: Counted = new Map();
    const before = new Map<string, Set<string>>();
    for (const entry of joined.holding(letters)) {
      if (!accepts(entry)) continue;
      const place = placeOf(entry.sound.split(' '), letters, typing);
      if (place === null) continue;
      const told = note(found, entry, place.first, place.length);
      before.set(told.word, (before.get(told.word) ?? new Set()).add(told.before));
    }
    return withoutPieces(found, before);
  }

  return {
    bySyllables(syllables, accepts) {
      const found: Counted = new Map();
      const wanted = syllables.join(' ');
      if (wanted === '') return found;
      for (const entry of spoken.holding(wanted)) {
        const at = wholeIn(entry.sound, wanted);
        if (at === -1 || !accepts(entry)) continue;
        note(found, entry, blanksBefore(entry.sound, at), syllables.length);
      }
      return found;
    },
    byLetters: (letters, accepts) => spelt(letters, accepts, false),
    byFirstLetters: (letters, accepts) => spelt(letters, accepts, true),
    byBeginnings(typed, accepts) {
      const found: Counted = new Map();
      const wanted = beginningsOf(typed);
      for (const { entry, at, text } of spoken.matching(wanted.pattern)) {
        if (!accepts(entry)) continue;
        const first = blanksBefore(entry.sound, at);
        const length = blanksBefore(text, text.length) + 1;
        if (wanted.fits(hanOf(entry.flatTitle).slice(first, first + length))) note(found, entry, first, length);
      }
      return found;
    },
    readAs(syllable) {
      step(Infinity);
      return characters.get(syllable) ?? [];
    },
    change(gone, come) {
      if (gone.length + come.length === 0) return;
      spoken.change();
      joined.change();
      learn(come.filter(({ id }) => id < learnt));
    },
    step() {
      if (step(SLICE)) return true;
      // Only at the start: after a change, the first who needs them waits some milliseconds.
      if (!begun) [spoken, joined].forEach((lines) => lines.lay());
      begun = true;
      return false;
    },
  };
}

/** Where syllables stand in others, all of them parted by blanks, as wholes; -1 when they do not. */
function wholeIn(sound: string, wanted: string): number {
  if (wanted === '') return -1;
  for (let at = sound.indexOf(wanted); at !== -1; at = sound.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if ((at === 0 || sound[at - 1] === ' ') && (end === sound.length || sound[end] === ' ')) return at;
  }
  return -1;
}

function blanksBefore(sound: string, end: number): number {
  let blanks = 0;
  for (let at = 0; at < end; at++) if (sound[at] === ' ') blanks++;
  return blanks;
}

/** Leaves out what always follows one and the same character (然气 in 天然气), where something else is left. */
function withoutPieces(found: Counted, before: ReadonlyMap<string, ReadonlySet<string>>): Counted {
  const words = [...found].filter(
    ([word, count]) => count < 3 || before.get(word)!.size > 1 || before.get(word)!.has(''),
  );
  return words.length === 0 ? found : new Map(words);
}

/** The first syllables that are exactly `letters`, or while typing end in a part of the last of several; null when the letters cut through syllables. */
function placeOf(
  syllables: readonly string[],
  letters: string,
  typing: boolean,
): { first: number; length: number } | null {
  for (let first = 0; first < syllables.length; first++) {
    let rest = letters;
    let length = 0;
    while (rest !== '' && first + length < syllables.length && rest.startsWith(syllables[first + length]!)) {
      rest = rest.slice(syllables[first + length]!.length);
      length++;
    }
    if (rest === '') return { first, length };
    if (typing && length > 0 && syllables[first + length]?.startsWith(rest) === true)
      return { first, length: length + 1 };
  }
  return null;
}
