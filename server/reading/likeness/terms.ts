import { isHanUnit } from '../../domain/normalForm.ts';

/** How rare a pair of signs is among all documents held: 0 and above, higher the rarer. */
export type Rarity = (pair: string) => number;

/** A weight for each of the pairs that tell most about a text. */
export type Terms = ReadonlyMap<string, number>;

/** Pairs of neighbouring Han characters and how often each stands in a flat form. */
export function pairsIn(flat: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < flat.length; i++) {
    if (!isHanUnit(flat.charCodeAt(i)) || !isHanUnit(flat.charCodeAt(i + 1))) continue;
    const pair = flat.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

const MOST = 60;
/** A word that a longer text says once is not what it is about. */
const SHORT = 600;

/** The pairs that may be among a text's terms: all of a short text, of a longer one those that come back. */
export function candidates(counts: ReadonlyMap<string, number>, length: number): [string, number][] {
  return length < SHORT ? [...counts] : [...counts].filter(([, times]) => times > 1);
}

/** The pairs that tell most about a text, by how often they come and how rare they are. */
export function termsOf(pairs: readonly [string, number][], rarity: Rarity, most = MOST): Terms {
  return new Map(
    pairs
      .map(([pair, times]): [string, number] => [pair, (1 + Math.log(times)) * rarity(pair)])
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, most),
  );
}

const squares = (terms: Terms): number => [...terms.values()].reduce((sum, weight) => sum + weight * weight, 0);

/** The cosine of two sets of terms: 1 for the same, 0 for none in common. */
export function cosine(a: Terms, b: Terms): number {
  const length = Math.sqrt(squares(a) * squares(b));
  if (length === 0) return 0;
  let dot = 0;
  for (const [pair, weight] of a) dot += weight * (b.get(pair) ?? 0);
  return dot / length;
}

/** Twice what both sets hold over what each holds, weighed by rarity (Dice): 1 for the same set, 0 for nothing in common or an empty one. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: Rarity): number {
  const weigh = (set: Iterable<string>): number => {
    let sum = 0;
    for (const one of set) sum += rarity(one);
    return sum;
  };
  const whole = weigh(a) + weigh(b);
  return whole === 0 ? 0 : (2 * weigh([...a].filter((one) => b.has(one)))) / whole;
}
