import { flatten } from '../domain/normalForm.ts';
import type { Entry } from './catalogue.ts';
import type { Parts } from './engine.ts';
import type { Sounds } from './sounds.ts';

/** Longer beginnings complete nothing. */
const LONGEST = 40;

/** Fewer signs begin too many numbers. */
const SHORTEST_NUMBER = 2;
/** A number stands behind what begins with what was typed, and before what only holds it. */
const NUMBER = 500;

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
    if (number && !found.has(docNumber)) found.set(docNumber, NUMBER + docNumber.length);
    if (issuers) for (const { name } of entry.issuers) offer(name, flatten(name));
  }
  if (found.size === 0 && /^[a-z]{2,}$/.test(typed)) {
    const whole = sounds.byLetters(typed, accepts);
    for (const [word, count] of whole.size > 0 ? whole : sounds.byFirstLetters(typed, accepts)) found.set(word, -count);
  }
  return [...found]
    .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, limit)
    .map(([text]) => text);
}
