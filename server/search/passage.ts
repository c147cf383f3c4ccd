import type { WeighedTerm } from './bodies.ts';

/** Flat units between the first and the last word of a passage: about an article of a rule. */
export const PASSAGE_LENGTH = 160;
/** How much of a query stands together (0–1), and at which flat unit that passage begins. */
export interface Passage {
  share: number;
  place: number;
}

/**
 * Makes the measure for one query: how much of it (by rarity) stands together in one passage of a text. A long text holds
 * many words of a question somewhere; the one that answers it holds them side by side.
 */
export function createPassage(telling: readonly WeighedTerm[]): (flat: Uint16Array) => Passage {
  const worth = Float64Array.from(telling, ({ weight, idf }) => weight * idf);
  const whole = worth.reduce((a, b) => a + b, 0);
  const { pairs, beginning } = readTerms(telling);
  const inside = new Uint16Array(telling.length);
  return (flat) => {
    const places: number[] = [];
    const found: number[] = [];
    inside.fill(0);
    let [first, sum, most, place] = [0, 0, 0, 0];
    let next = flat[0] ?? 0;
    for (let at = 0; at < flat.length; at++) {
      const unit = next;
      next = at + 1 < flat.length ? flat[at + 1]! : 0;
      if (pairs[pairAt(unit, next)] === 0) continue;
      const here = beginning.get(unit);
      if (here === undefined) continue;
      for (const { units, term } of here) {
        if (!standsAt(units, flat, at)) continue;
        places.push(at);
        found.push(term);
        if (inside[term]!++ === 0) sum += worth[term]!;
        for (; places[first]! < at - PASSAGE_LENGTH; first++)
          if (--inside[found[first]!]! === 0) sum -= worth[found[first]!]!;
        if (sum > most) [most, place] = [sum, places[first]!];
      }
    }
    return { share: whole === 0 ? 0 : Math.min(1, most / whole), place };
  };
}

interface Told {
  units: Uint16Array;
  term: number;
}

/** Where a pair of units is noted; some share a place. */
const pairAt = (a: number, b: number): number => (Math.imul(a, 0x9e3b) ^ b) & 0xffff;

/** The terms by their first unit, and which pairs of units begin one. */
function readTerms(terms: readonly WeighedTerm[]): { pairs: Uint8Array; beginning: Map<number, Told[]> } {
  const pairs = new Uint8Array(0x10000);
  const beginning = new Map<number, Told[]>();
  terms.forEach(({ flat }, term) => {
    const units = Uint16Array.from({ length: flat.length }, (_, i) => flat.charCodeAt(i));
    // A single sign may be followed by anything.
    if (units.length === 1) for (let next = 0; next < pairs.length; next++) pairs[pairAt(units[0]!, next)] = 1;
    else pairs[pairAt(units[0]!, units[1]!)] = 1;
    const known = beginning.get(units[0]!);
    if (known === undefined) beginning.set(units[0]!, [{ units, term }]);
    else known.push({ units, term });
  });
  return { pairs, beginning };
}

function standsAt(units: Uint16Array, flat: Uint16Array, at: number): boolean {
  for (let i = 1; i < units.length; i++) if (flat[at + i] !== units[i]) return false;
  return true;
}
