import { flatten } from '../domain/normalForm.ts';
import { numberKeysOf } from './catalogue.ts';
import type { Entry } from './catalogue.ts';
import type { Parts } from './engine.ts';
import { begun, likeliest } from './readings.ts';
import type { Sounds } from './sounds.ts';

/** Longer beginnings complete nothing. */
const LONGEST = 40;

/** Fewer signs begin too many numbers. */
const SHORTEST_NUMBER = 2;
/** A number stands behind what begins with what was typed, and before what only holds it. */
const NUMBER = 500;

/** Years of numbers lie before the one; numbers without a year come last. */
const [LATEST, OLDEST] = [2200, 400];
/** Two letters begin too many words. */
const SHORTEST_BEGUN = 3;
/** Words read as was typed that are weighed, those in the most titles. */
const LOOKED_AT = 16;

/** Titles, issuers and 文号 that complete what has been typed: those that begin with it first, then those that hold it, short ones first. */
export function suggestionsFor(
  prefix: string,
  limit: number,
  parts: Parts,
  sounds: Sounds,
  accepts: (entry: Entry) => boolean,
): string[] {
  const raw = prefix.slice(0, LONGEST).trim();
  const typed = flatten(raw);
  if (typed === '' || limit <= 0) return [];
  const found = new Map<string, number>();
  const offer = (text: string, flat: string): void => {
    const at = flat.indexOf(typed);
    if (at !== -1 && !found.has(text)) found.set(text, (at === 0 ? 0 : 1000) + flat.length);
  };
  for (const entry of parts.catalogue.entries) {
    if (entry === undefined) continue;
    const issuers = entry.flatIssuers.includes(typed);
    const { docNumber } = entry;
    const number = raw.length >= SHORTEST_NUMBER && docNumber !== null && docNumber.startsWith(raw);
    if (!issuers && !number && !entry.flatTitle.includes(typed)) continue;
    if (!accepts(entry)) continue;
    offer(entry.title, entry.flatTitle);
    if (number && !found.has(docNumber)) found.set(docNumber, NUMBER + worthOfNumber(entry, docNumber));
    if (issuers) for (const { name } of entry.issuers) offer(name, flatten(name));
  }
  if (found.size === 0) return spelt(typed, parts, sounds, accepts).slice(0, limit);
  return [...found]
    .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, limit)
    .map(([text]) => text);
}

/** The newest number first, of a year the shortest. */
function worthOfNumber(entry: Entry, docNumber: string): number {
  const year = Number(numberKeysOf(entry)[0]?.split('|')[1] ?? '');
  return (year === 0 ? OLDEST : LATEST - year) + docNumber.length / LATEST;
}

/** Words of titles for pinyin, whole, still being typed, or with syllables only begun; the likeliest first. */
function spelt(typed: string, parts: Parts, sounds: Sounds, accepts: (entry: Entry) => boolean): string[] {
  if (!/^(?=.*[a-z]{2})[a-z\p{Script=Han}]+$/u.test(typed)) return [];
  if (!/^[a-z]+$/.test(typed)) return begun(typed, parts, sounds, accepts);
  const whole = sounds.byLetters(typed, accepts);
  const heard = whole.size > 0 ? whole : sounds.byFirstLetters(typed, accepts);
  if (heard.size === 0) return typed.length < SHORTEST_BEGUN ? [] : begun(typed, parts, sounds, accepts);
  const words = [...heard].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, LOOKED_AT);
  return likeliest(
    words.map(([word]) => word),
    parts,
    accepts,
  );
}
