import { flatten } from '../domain/normalForm.ts';
import type { Entry } from './catalogue.ts';
import type { Parts } from './engine.ts';
import type { Sounds } from './sounds.ts';

/** Longer beginnings complete nothing. */
const LONGEST = 40;

/** Titles and issuers that complete what has been typed: those that begin with it first, then those that hold it, short ones first. */
export function suggestionsFor(
  prefix: string,
  limit: number,
  parts: Parts,
  sounds: Sounds,
  accepts: (entry: Entry) => boolean,
): string[] {
  const typed = flatten(prefix.slice(0, LONGEST));
  if (typed === '' || limit <= 0) return [];
  const found = new Map<string, number>();
  const offer = (text: string, flat: string): void => {
    const at = flat.indexOf(typed);
    if (at !== -1 && !found.has(text)) found.set(text, (at === 0 ? 0 : 1000) + flat.length);
  };
  for (const entry of parts.catalogue.entries) {
    if (entry === undefined) continue;
    const issuers = entry.flatIssuers.includes(typed);
    if (!issuers && !entry.flatTitle.includes(typed)) continue;
    if (!accepts(entry)) continue;
    offer(entry.title, entry.flatTitle);
    if (issuers) for (const { name } of entry.issuers) offer(name, flatten(name));
  }
  if (found.size === 0 && /^[a-z]{2,}$/.test(typed)) {
    for (const [word, count] of sounds.byLetters(typed, accepts)) found.set(word, -count);
  }
  return [...found]
    .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, limit)
    .map(([text]) => text);
}
