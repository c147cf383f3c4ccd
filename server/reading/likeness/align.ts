import { flatten } from '../../domain/normalForm.ts';
import { pairsIn } from './terms.ts';
import type { Unit } from './units.ts';

/** Two parts that say much the same, or one that has no counterpart. */
export interface Matched {
  a: Unit | null;
  b: Unit | null;
  /** 0 to 1: pairs of signs in common, weighed by how few parts hold them; 0 for a part without counterpart. */
  alike: number;
}

/** Parts less alike are not shown as counterparts: read by eye, of those just above some four in five are. */
const LEAST = 0.18;
/** Only of parts so much alike do other figures say that the two rule differently. */
export const COMPARABLE = 0.22;

interface Read {
  unit: Unit;
  flat: string;
  pairs: Set<string>;
  weight: number;
}

/**
 * Lays the parts of two texts beside one another: the most alike first, each part once, in the order of the first text; parts of the
 * second without counterpart stand behind the part that they follow there.
 */
export function align(textA: string, a: readonly Unit[], textB: string, b: readonly Unit[]): Matched[] {
  const read = (text: string, units: readonly Unit[]) =>
    units.map((unit) => {
      const flat = flatten(text.slice(unit.start + (unit.label?.length ?? 0), unit.end));
      return { unit, flat, pairs: new Set(pairsIn(flat).keys()), weight: 0 };
    });
  const [left, right] = [read(textA, a), read(textB, b)];
  const weight = weights([...left, ...right]);
  for (const one of [...left, ...right]) one.weight = sum(one.pairs, weight);
  const taken = new Map<number, { j: number; alike: number }>();
  const used = new Set<number>();
  for (const { i, j, alike } of likely(left, right, weight)) {
    if (taken.has(i) || used.has(j)) continue;
    taken.set(i, { j, alike });
    used.add(j);
  }
  return rows(left, right, taken, used);
}

const sum = (pairs: Iterable<string>, weight: ReadonlyMap<string, number>): number => {
  let total = 0;
  for (const pair of pairs) total += weight.get(pair) ?? 0;
  return total;
};

/** What a pair of signs tells: the fewer parts of the two texts hold it, the more. */
function weights(all: readonly Read[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const { pairs } of all) for (const pair of pairs) count.set(pair, (count.get(pair) ?? 0) + 1);
  return new Map([...count].map(([pair, n]) => [pair, Math.log(1 + all.length / n)]));
}

/** Pairs of parts alike enough, the most alike first; among equals those at about the same place. */
function likely(left: readonly Read[], right: readonly Read[], weight: ReadonlyMap<string, number>) {
  const articled = [left, right].every((side) => side.some(({ unit }) => unit.label !== null));
  const holding = new Map<string, number[]>();
  right.forEach(({ pairs }, j) => {
    for (const pair of pairs) {
      const list = holding.get(pair);
      if (list === undefined) holding.set(pair, [j]);
      else list.push(j);
    }
  });
  const found: { i: number; j: number; alike: number; apart: number }[] = [];
  left.forEach((one, i) => {
    const shared = new Float64Array(right.length);
    for (const pair of one.pairs) for (const j of holding.get(pair) ?? []) shared[j]! += weight.get(pair)!;
    right.forEach((other, j) => {
      const whole = one.weight + other.weight;
      const alike = one.flat === other.flat ? 1 : whole === 0 ? 0 : (2 * shared[j]!) / whole;
      const apart = Math.abs(i / left.length - j / right.length);
      // The head and the tail of a paper are no articles; a text of paragraphs alone has no articles to compare with.
      const unlike = articled && (one.unit.label === null) !== (other.unit.label === null);
      if (alike >= LEAST && !unlike) found.push({ i, j, alike, apart });
    });
  });
  return found.sort((x, y) => y.alike - x.alike || x.apart - y.apart || x.i - y.i || x.j - y.j);
}

function rows(
  left: readonly Read[],
  right: readonly Read[],
  taken: ReadonlyMap<number, { j: number; alike: number }>,
  used: ReadonlySet<number>,
): Matched[] {
  const out: Matched[] = [];
  /** Parts of the second text without counterpart that come right behind its part `j`. */
  const behind = (j: number): void => {
    for (let k = j + 1; k < right.length && !used.has(k); k++) out.push({ a: null, b: right[k]!.unit, alike: 0 });
  };
  behind(-1);
  left.forEach(({ unit }, i) => {
    const match = taken.get(i);
    out.push({ a: unit, b: match === undefined ? null : right[match.j]!.unit, alike: match?.alike ?? 0 });
    if (match !== undefined) behind(match.j);
  });
  return out;
}
