import { isHanUnit } from '../domain/normalForm.ts';
import type { Query } from '../domain/query.ts';
import type { Entry } from './catalogue.ts';
import type { Parts } from './engine.ts';
import type { Ranked } from './rank.ts';
import { begun, readings } from './readings.ts';
import { soundOf } from './record.ts';
import type { Counted, Sounds } from './sounds.ts';

type Accepts = (entry: Entry) => boolean;

/** Corrections offered for one query. */
const MOST = 5;
/** Longer words are sentences or whole titles: near matches answer those. */
const LONGEST = 16;
/** Every character of a word has dozens of its sound, and each is looked up. */
const LONGEST_IN_TEXTS = 6;
/** A word this long may differ from a title's in one character of any sound. */
const SHORTEST_LOOKALIKE = 4;

const LETTERS = /^[a-z]+$/;
const PARTLY_LETTERS = /^(?=.*[a-z]{2})(?=.*\p{Script=Han})[a-z\p{Script=Han}]+$/u;

/**
 * Queries that were perhaps meant, best first: pinyin → the words of titles that are read so; characters → words of titles that sound the
 * same, or differ in one character; else one character replaced by another of its sound such that some text holds the word. Only rows
 * that `accepts` lets through say anything.
 */
export function corrections(
  query: Query,
  parts: Parts,
  sounds: Sounds,
  near: readonly Ranked[],
  accepts: Accepts,
): string[] {
  const groups = groupsOf(query);
  const options = groups.map((word) =>
    occurs(word, parts, accepts) ? [word] : meant(word, parts, sounds, near, accepts),
  );
  if (options.some((o) => o.length === 0)) return [];
  const typed = groups.join(' ');
  const made: string[] = [];
  const widest = Math.max(...options.map((o) => o.length));
  for (let i = 0; i < Math.min(MOST, widest); i++)
    made.push(options.map((o) => o[Math.min(i, o.length - 1)]!).join(' '));
  return [...new Set(made)].filter((option) => option !== typed);
}

/** The words of a query, letters typed with blanks between syllables taken together. */
function groupsOf(query: Query): string[] {
  const groups: string[] = [];
  for (const { flat } of query.words) {
    const before = groups.at(-1);
    if (before !== undefined && LETTERS.test(flat) && LETTERS.test(before)) groups[groups.length - 1] = before + flat;
    else groups.push(flat);
  }
  return groups;
}

/** Whether a row that may be shown holds the word. */
export function occurs(word: string, { postings, catalogue }: Parts, accepts: Accepts): boolean {
  return postings.phrase(word).some((id) => {
    const entry = catalogue.entries[id];
    return entry !== undefined && accepts(entry);
  });
}

function meant(word: string, parts: Parts, sounds: Sounds, near: readonly Ranked[], accepts: Accepts): string[] {
  if (LETTERS.test(word)) return word.length < 3 ? [] : inLetters(word, parts, sounds, accepts);
  if (PARTLY_LETTERS.test(word) && word.length <= LONGEST) return begun(word, parts, sounds, accepts);
  if (word.length > LONGEST || word.length < 2 || ![...word].every((c) => isHanUnit(c.charCodeAt(0)))) return [];
  const syllables = soundOf(word).split(' ');
  const alike = byCount(sounds.bySyllables(syllables, accepts), word);
  if (alike.length > 0) return alike;
  const slipped = slips(word, near, parts, accepts);
  if (slipped.length > 0) return slipped;
  const lookalikes = byCount(oneOff(word, near), word);
  if (lookalikes.length > 0) return lookalikes;
  return word.length > LONGEST_IN_TEXTS ? [] : inTexts(word, syllables, parts, sounds, accepts);
}

function inLetters(letters: string, parts: Parts, sounds: Sounds, accepts: Accepts): string[] {
  const words = readings(letters, parts, sounds, accepts);
  return words.length > 0 || letters.length > LONGEST ? words : begun(letters, parts, sounds, accepts);
}

/** Most characters in common first, then the most frequent. */
function byCount(words: Counted, typed: string): string[] {
  const common = (w: string): number => [...w].filter((c, i) => typed[i] === c).length;
  return [...words]
    .filter(([w]) => w !== typed && (LETTERS.test(typed) || common(w) * 2 >= w.length))
    .sort((a, b) => common(b[0]) - common(a[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([w]) => w);
}

/** What was meant by two neighbouring characters in the wrong order, or by one left out: words that some text holds, or the title of a near match. */
function slips(word: string, near: readonly Ranked[], parts: Parts, accepts: Accepts): string[] {
  if (word.length < SHORTEST_LOOKALIKE) return [];
  const found: Counted = new Map();
  for (let i = 0; i + 1 < word.length; i++) {
    const option = word.slice(0, i) + word[i + 1]! + word[i]! + word.slice(i + 2);
    if (option !== word && occurs(option, parts, accepts)) found.set(option, parts.postings.phrase(option).length);
  }
  if (found.size === 0)
    for (const { entry } of near)
      for (const there of longerByOne(word, entry.flatTitle)) found.set(there, (found.get(there) ?? 0) + 1);
  return [...found]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([option]) => option);
}

/** Pieces of a title that begin and end as the word does and hold one character more than it. */
function* longerByOne(word: string, title: string): Generator<string> {
  for (let at = title.indexOf(word[0]!); at !== -1; at = title.indexOf(word[0]!, at + 1)) {
    const there = title.slice(at, at + word.length + 1);
    if (there.length <= word.length || there.at(-1) !== word.at(-1)) continue;
    let same = 0;
    while (there[same] === word[same]) same++;
    if (there.slice(same + 1) === word.slice(same)) yield there;
  }
}

/** Words in the titles of near matches that differ from `word` in one character. */
function oneOff(word: string, near: readonly Ranked[]): Counted {
  const found: Counted = new Map();
  if (word.length < SHORTEST_LOOKALIKE) return found;
  const half = word.length >> 1;
  const halves: [string, number][] = [
    [word.slice(0, half), 0],
    [word.slice(half), half],
  ];
  for (const { entry } of near) {
    for (const [part, offset] of halves) {
      const at = entry.flatTitle.indexOf(part) - offset;
      const there = at < 0 ? '' : entry.flatTitle.slice(at, at + word.length);
      if (there.length !== word.length || [...there].filter((c, i) => c !== word[i]).length !== 1) continue;
      found.set(there, (found.get(there) ?? 0) + 1);
      break;
    }
  }
  return found;
}

/** One character replaced by another of its sound, where some text holds the whole. */
function inTexts(word: string, syllables: readonly string[], parts: Parts, sounds: Sounds, accepts: Accepts): string[] {
  const found: Counted = new Map();
  syllables.forEach((syllable, i) => {
    for (const other of sounds.readAs(syllable)) {
      if (other === word[i]) continue;
      const pairs = [i > 0 ? word[i - 1]! + other : null, i + 1 < word.length ? other + word[i + 1]! : null];
      if (pairs.some((pair) => pair !== null && parts.postings.frequency(pair) === 0)) continue;
      const option = word.slice(0, i) + other + word.slice(i + 1);
      if (occurs(option, parts, accepts)) found.set(option, parts.postings.phrase(option).length);
    }
  });
  return byCount(found, word);
}
