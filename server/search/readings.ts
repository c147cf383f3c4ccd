import type { Entry } from './catalogue.ts';
import type { Parts } from './engine.ts';
import type { Sounds } from './sounds.ts';

/** Readings offered. */
const MOST = 5;
/** A reading counts as likely from this share of the most frequent one on. */
const LIKELY = 0.5;
/** A title says as much as so many texts. */
const IN_TITLE = 10;
/** What the dictionary does not know as one word counts so much: many terms of the field are missing there (养犬). */
const NO_WORD = 0.1;
/** Longer words are looked for in titles only. */
const MOST_SYLLABLES = 4;
/** A word of so many syllables that stands in a title is hardly another one in a text. */
const UNMISTAKABLE = 3;
/** Beginnings of a word that are followed up, the most frequent ones. */
const BEAM = 40;

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Words that are read so, by how many rows hold them in title and text. Pinyin leaves open which is meant: the first answer is for all that are likely
 * (`新房|信访`), then each alone. Runs of characters that are no word (当按, out of 应当按照) count less.
 */
export function readings(letters: string, parts: Parts, sounds: Sounds, accepts: (entry: Entry) => boolean): string[] {
  const titles = sounds.byLetters(letters, accepts);
  const told = [...titles.keys()].some((word) => word.length >= UNMISTAKABLE);
  const ranked = [...new Set([...titles.keys(), ...(told ? [] : inTexts(letters, parts, sounds))])]
    .map((word) => {
      const rows = shown(word, parts, accepts);
      const isWord = [...WORDS.segment(word)].length === 1;
      return { word, rows, likely: (rows + IN_TITLE * (titles.get(word) ?? 0)) * (isWord ? 1 : NO_WORD) };
    })
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => b.likely - a.likely || (a.word < b.word ? -1 : 1));
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

function shown(word: string, { postings, catalogue }: Parts, accepts: (entry: Entry) => boolean): number {
  let n = 0;
  for (const id of postings.phrase(word)) {
    const entry = catalogue.entries[id];
    if (entry !== undefined && accepts(entry)) n++;
  }
  return n;
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
