import { isHanUnit } from '../domain/normalForm.ts';
import type { Query } from '../domain/query.ts';
import type { Entry } from './catalogue.ts';
import type { Parts } from './engine.ts';
import { begun, likeliest, readings } from './readings.ts';
import { soundOf } from './record.ts';
import type { Counted, Sounds } from './sounds.ts';

type Accepts = (entry: Entry) => boolean;

/** Corrections offered for one query. */
const MOST = 5;
/** Longer words are sentences or whole titles: near matches answer those. */
const LONGEST = 16;
/** Every character of a word has dozens of its sound, and each is looked up. */
const LONGEST_IN_TEXTS = 6;
/** A word this long may differ from a title's in any one character. */
const SHORTEST_FAULTY = 3;
const SHORTEST_SLIP = 4;
/** A character of the same sound, or two in the wrong order, is what people type by mistake. */
const USUAL = 100;
/** A part of what was typed is in more rows than what was meant by all of it. */
const SHORTER = 0.05;
/** Words of titles that are weighed against each other, those in the most titles, and in no less than a share of what the first is in: each is looked for in texts. */
const [LOOKED_AT, LEAST_SHARE] = [16, 0.02];

const LETTERS = /^[a-z]+$/;
const PARTLY_LETTERS = /^(?=.*[a-z]{2})(?=.*\p{Script=Han})[a-z\p{Script=Han}]+$/u;

/**
 * Queries that were perhaps meant, the likeliest first: pinyin → the words of titles that are read so; characters → words of titles that sound the
 * same, or were typed with one fault; else one character replaced by another of its sound such that some text holds the word. Only rows
 * that `accepts` lets through say anything.
 */
export function corrections(query: Query, parts: Parts, sounds: Sounds, accepts: Accepts): string[] {
  const groups = groupsOf(query);
  const options = groups.map((word) => (occurs(word, parts, accepts) ? [word] : meant(word, parts, sounds, accepts)));
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

function meant(word: string, parts: Parts, sounds: Sounds, accepts: Accepts): string[] {
  if (LETTERS.test(word)) return word.length < 3 ? [] : inLetters(word, parts, sounds, accepts);
  if (PARTLY_LETTERS.test(word) && word.length <= LONGEST) return begun(word, parts, sounds, accepts);
  if (word.length > LONGEST || word.length < 2 || ![...word].every((c) => isHanUnit(c.charCodeAt(0)))) return [];
  const syllables = soundOf(word).split(' ');
  const usual = new Set([...alike(word, syllables, sounds, accepts), ...slips(word, parts, accepts)]);
  const faulty = word.length < SHORTEST_FAULTY ? [] : frequent(parts.written.withOneFault(word, accepts));
  const faultOf = (option: string): number => (usual.has(option) ? USUAL : option.length < word.length ? SHORTER : 1);
  const likely = likeliest(new Set([...usual, ...faulty]), parts, accepts, faultOf);
  if (likely.length > 0 || word.length > LONGEST_IN_TEXTS) return likely;
  return inTexts(word, syllables, parts, sounds, accepts);
}

/** Words of titles that sound the same and are half written the same. */
function alike(word: string, syllables: readonly string[], sounds: Sounds, accepts: Accepts): string[] {
  const common = (w: string): number => [...w].filter((c, i) => word[i] === c).length;
  return frequent(sounds.bySyllables(syllables, accepts)).filter((w) => w !== word && common(w) * 2 >= w.length);
}

/** The words in the most titles. */
function frequent(words: Counted): string[] {
  const sorted = [...words].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, LOOKED_AT);
  const [first] = sorted;
  return sorted.filter(([, titles]) => titles >= LEAST_SHARE * first![1]).map(([word]) => word);
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

/** What was meant by two neighbouring characters in the wrong order: words that some text holds. */
function slips(word: string, parts: Parts, accepts: Accepts): string[] {
  if (word.length < SHORTEST_SLIP) return [];
  const found: string[] = [];
  for (let i = 0; i + 1 < word.length; i++) {
    const option = word.slice(0, i) + word[i + 1]! + word[i]! + word.slice(i + 2);
    if (option !== word && occurs(option, parts, accepts)) found.push(option);
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
