import type { WeighedTerm } from './bodies.ts';

/** Flat units between the first and the last word of a passage: about an article of a rule. */
const LENGTH = 160;
/** The most telling terms of a question; others would tell little and cost the same. */
const TERMS = 16;

/**
 * Makes the measure for one query: how much of it (by rarity) stands together in one passage of a text, 0–1. A long text holds
 * many words of a question somewhere; the one that answers it holds them side by side.
 */
export function createPassage(terms: readonly WeighedTerm[]): (flat: Uint16Array) => number {
  const telling = [...terms].sort((a, b) => b.weight * b.idf - a.weight * a.idf).slice(0, TERMS);
  const worth = Float64Array.from(telling, ({ weight, idf }) => weight * idf);
  const whole = worth.reduce((a, b) => a + b, 0);
  const { begins, pairs, beginning } = readTerms(telling);
  const inside = new Uint16Array(telling.length);
  return (flat) => {
    const places: number[] = [];
    const found: number[] = [];
    inside.fill(0);
    let [first, sum, most] = [0, 0, 0];
    for (let at = 0; at < flat.length; at++) {
      const unit = flat[at]!;
      if (begins[unit] === 0 || pairs[pairAt(unit, flat[at + 1] ?? 0)] === 0) continue;
      for (const { units, term } of beginning.get(unit)!) {
        if (!standsAt(units, flat, at)) continue;
        places.push(at);
        found.push(term);
        if (inside[term]!++ === 0) sum += worth[term]!;
        for (; places[first]! < at - LENGTH; first++) if (--inside[found[first]!]! === 0) sum -= worth[found[first]!]!;
        if (sum > most) most = sum;
      }
    }
    return whole === 0 ? 0 : Math.min(1, most / whole);
  };
}

interface Told {
  units: Uint16Array;
  term: number;
}

/** Where a pair of units is noted; some share a place. */
const pairAt = (a: number, b: number): number => (Math.imul(a, 0x9e3b) ^ b) & 0xffff;

/** The terms by their first unit; which units, and which pairs of units, begin one. */
function readTerms(terms: readonly WeighedTerm[]): {
  begins: Uint8Array;
  pairs: Uint8Array;
  beginning: Map<number, Told[]>;
} {
  const begins = new Uint8Array(0x10000);
  const pairs = new Uint8Array(0x10000);
  const beginning = new Map<number, Told[]>();
  terms.forEach(({ flat }, term) => {
    const units = Uint16Array.from({ length: flat.length }, (_, i) => flat.charCodeAt(i));
    begins[units[0]!] = 1;
    // A single sign may be followed by anything.
    if (units.length === 1) for (let next = 0; next < pairs.length; next++) pairs[pairAt(units[0]!, next)] = 1;
    else pairs[pairAt(units[0]!, units[1]!)] = 1;
    const known = beginning.get(units[0]!);
    if (known === undefined) beginning.set(units[0]!, [{ units, term }]);
    else known.push({ units, term });
  });
  return { begins, pairs, beginning };
}

function standsAt(units: Uint16Array, flat: Uint16Array, at: number): boolean {
  for (let i = 1; i < units.length; i++) if (flat[at + i] !== units[i]) return false;
  return true;
}
