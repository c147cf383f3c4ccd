import type { Entry } from './catalogue.ts';
import type { Parts } from './engine.ts';
import type { Sounds } from './sounds.ts';

/** Readings offered. */
const MOST = 5;
/** A reading counts as likely from this share of the most frequent one on. */
const LIKELY = 0.5;
/** A title that is nothing but the word says as much as so many texts; others by the share of them that the word is. */
const IN_TITLE = 60;
/** What is neither a word of the dictionary nor stands between words in titles counts so much. */
const NO_WORD = 0.02;
/** Titles in which a candidate's neighbours are looked at. */
const TITLES_LOOKED_AT = 6;
/** Rows that are looked at of a word in many, evenly spread: they tell as much. */
const SPREAD = 4_000;
/** Longer words are looked for in titles only. */
const MOST_SYLLABLES = 4;
/** A word of so many syllables that stands in a title is hardly another one in a text. */
const UNMISTAKABLE = 3;
/** Words of which syllables were only begun that are looked at, those in the most titles. */
const BEGUN = 24;
/** Beginnings of a word that are followed up, the most frequent ones. */
const BEAM = 40;

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Words that are read so, by how many rows hold them in title and text. Pinyin leaves open which is meant: the first answer is for all that are likely
 * (`新房|信访`), then each alone. Runs of characters that are no word (当按, out of 应当按照) count less.
 */
export function readings(letters: string, parts: Parts, sounds: Sounds, accepts: (entry: Entry) => boolean): string[] {
  const heard = [...sounds.byLetters(letters, accepts).keys()];
  const told = heard.some((word) => word.length >= UNMISTAKABLE);
  const words = new Set([...heard, ...(told ? [] : inTexts(letters, parts, sounds))]);
  const ranked = rankedBy(words, parts, accepts);
  const [first] = ranked;
  if (first === undefined) return [];
  const likely = ranked.filter((r) => r.likely >= first.likely * LIKELY);
  const alone = [...new Set([...likely, ...ranked])].slice(0, MOST).map((r) => r.word);
  return likely.length === 1
    ? alone
    : [
        likely
          .map((r) => r.word)
          .slice(0, MOST)
          .join('|'),
        ...alone,
      ];
}

/** Words of titles of which only the beginnings of syllables were typed, the likeliest first. */
export function begun(typed: string, parts: Parts, sounds: Sounds, accepts: (entry: Entry) => boolean): string[] {
  const found = [...sounds.byBeginnings(typed, accepts)].sort((a, b) => b[1] - a[1]).slice(0, BEGUN);
  return likeliest(
    found.map(([word]) => word),
    parts,
    accepts,
  );
}

/** The likeliest of some words, those first that most titles are about, times what `faultOf` says of each; none that no row holds. */
export function likeliest(
  words: Iterable<string>,
  parts: Parts,
  accepts: (entry: Entry) => boolean,
  faultOf: (word: string) => number = () => 1,
): string[] {
  return rankedBy(words, parts, accepts)
    .map(({ word, likely }) => ({ word, worth: likely * faultOf(word) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST)
    .map(({ word }) => word);
}

interface Rated {
  word: string;
  rows: number;
  likely: number;
}

/** The words that some row holds, the likeliest first. */
function rankedBy(words: Iterable<string>, parts: Parts, accepts: (entry: Entry) => boolean): Rated[] {
  return [...words]
    .map((word) => {
      const { rows, inTitles, titles } = shown(word, parts, accepts);
      const isWord = [...WORDS.segment(word)].length === 1 || standsFree(word, titles);
      return { word, rows, likely: (rows + IN_TITLE * inTitles) * (isWord ? 1 : NO_WORD) };
    })
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => b.likely - a.likely || (a.word < b.word ? -1 : 1));
}

/** About how many rows hold the word, and the sum of its shares of their titles: 信访条例 is about it, a long headline names it in passing. */
function shown(
  word: string,
  { postings, catalogue }: Parts,
  accepts: (entry: Entry) => boolean,
): { rows: number; inTitles: number; titles: string[] } {
  const ids = postings.phrase(word);
  const look = (apart: number): { rows: number; inTitles: number; titles: string[] } => {
    let rows = 0;
    let inTitles = 0;
    const titles: string[] = [];
    for (let i = 0; i < ids.length; i += apart) {
      const entry = catalogue.entries[ids[i]!];
      if (entry === undefined || !accepts(entry)) continue;
      rows += apart;
      if (!entry.flatTitle.includes(word)) continue;
      inTitles += (apart * word.length) / entry.flatTitle.length;
      if (titles.length < TITLES_LOOKED_AT) titles.push(entry.flatTitle);
    }
    return { rows, inTitles, titles };
  };
  const apart = Math.ceil(ids.length / SPREAD);
  const seen = look(Math.max(1, apart));
  return seen.rows === 0 && apart > 1 ? look(1) : seen;
}

/**
 * Whether most titles that hold the word can be cut before and behind it without cutting a word of the dictionary: terms of
 * the field that the dictionary lacks (信访, 养犬) do, pieces (当按 out of 应当按照) do not.
 */
function standsFree(word: string, titles: readonly string[]): boolean {
  const free = titles.filter((title) => {
    const cuts = new Set([title.length, ...[...WORDS.segment(title)].map(({ index }) => index)]);
    const at = title.indexOf(word);
    return cuts.has(at) && cuts.has(at + word.length);
  });
  return free.length * 2 > titles.length;
}

/** Words of texts that may be read so: characters of each syllable whose pairs occur. */
function inTexts(letters: string, { postings }: Parts, sounds: Sounds): string[] {
  const words: string[] = [];
  for (const syllables of syllablesOf(letters, sounds)) {
    let begun = sounds.readAs(syllables[0]!).map((word) => ({ word, count: Infinity }));
    for (const syllable of syllables.slice(1)) {
      const next = begun.flatMap(({ word, count }) =>
        sounds
          .readAs(syllable)
          .map((c) => ({ word: word + c, count: Math.min(count, postings.frequency(word.at(-1)! + c)) })),
      );
      begun = next
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count)
        .slice(0, BEAM);
    }
    words.push(...begun.slice(0, MOST).map(({ word }) => word));
  }
  return words;
}

/** The ways to read letters as two to four syllables. */
function syllablesOf(letters: string, sounds: Sounds): string[][] {
  const ways: string[][] = [];
  const go = (at: number, taken: string[]): void => {
    if (at === letters.length && taken.length > 1) ways.push(taken);
    if (at >= letters.length || taken.length === MOST_SYLLABLES) return;
    for (let end = at + 1; end <= Math.min(letters.length, at + 6); end++) {
      const syllable = letters.slice(at, end);
      if (sounds.readAs(syllable).length > 0) go(end, [...taken, syllable]);
    }
  };
  go(0, []);
  return ways.slice(0, MOST);
}
