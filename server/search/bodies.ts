import type { Catalogue } from './catalogue.ts';
import type { Postings } from './postings.ts';
import type { Term } from './terms.ts';
import { LEVELS } from './tokens.ts';

/** A term as it is weighed here: rarity counts, and how often a document holds it (in three steps). */
export interface WeighedTerm extends Term {
  idf: number;
  frequency: number;
}

/** What the bodies say of the rows they were read for. */
export interface BodyScores {
  terms: WeighedTerm[];
  /** Σ weight × idf of all terms that occur anywhere. */
  whole: number;
  /** Score of a row, 0 when none of the terms that were read is in it; about 1–2 when all are. */
  of(id: number): number;
  /** Rows that hold at least one of the terms that were read. */
  touched: readonly number[];
}

/** Stands for "1–2", "3–7", "8 and more" times. */
const TIMES = [1.3, 4.5, 14] as const;
const K1 = 1.2;
const B = 0.1;
/** Postings that one query may read, at least; common terms beyond it are left to the ranking of the best. */
const BUDGET = 20_000;

export function idfOf(frequency: number, rows: number): number {
  return Math.log(1 + (rows - frequency + 0.5) / (frequency + 0.5));
}

/** Weighs the terms: rarest first, those that occur nowhere left out. */
export function weigh(terms: readonly Term[], postings: Postings, rows: number): WeighedTerm[] {
  return terms
    .map((term) => ({ ...term, frequency: postings.frequency(term.mark), idf: 0 }))
    .filter((term) => term.frequency > 0)
    .map((term) => ({ ...term, idf: idfOf(term.frequency, rows) }))
    .sort((a, b) => a.frequency - b.frequency || (a.mark < b.mark ? -1 : 1));
}

/** BM25 by steps over the rarest terms within the budget, multiplied by the share of the query that a row holds. */
export function scoreBodies(terms: WeighedTerm[], postings: Postings, catalogue: Catalogue): BodyScores {
  const size = catalogue.entries.length;
  const scores = new Float64Array(size);
  const share = new Float64Array(size);
  const touched: number[] = [];
  const rows = Math.max(1, catalogue.count());
  const average = catalogue.totalLength() / rows;
  const whole = terms.reduce((sum, t) => sum + t.weight * t.idf, 0);
  const weights = terms.reduce((sum, t) => sum + t.weight, 0);
  let budget = Math.max(BUDGET, rows);
  for (const term of terms) {
    budget -= term.frequency;
    if (budget < 0 && touched.length > 0) break;
    const gain = term.weight * term.idf;
    const steps = term.frequency < 3 ? [] : LEVELS.map((level) => postings.mark(term.mark + level.suffix));
    const [some, many] = [steps[0]?.values(), steps[1]?.values()];
    let nextSome = some?.next().value ?? -1;
    let nextMany = many?.next().value ?? -1;
    for (const id of postings.mark(term.mark)) {
      const entry = catalogue.entries[id];
      if (entry === undefined) continue;
      while (nextSome !== -1 && nextSome < id) nextSome = some!.next().value ?? -1;
      while (nextMany !== -1 && nextMany < id) nextMany = many!.next().value ?? -1;
      const times = nextMany === id ? TIMES[2] : nextSome === id ? TIMES[1] : TIMES[0];
      const norm = K1 * (1 - B + (B * entry.length) / average);
      if (share[id] === 0) touched.push(id);
      scores[id]! += (gain * times * (K1 + 1)) / (times + norm);
      share[id]! += term.weight;
    }
  }
  for (const id of touched) scores[id]! *= share[id]! / weights / whole;
  return { terms, whole, of: (id) => scores[id]!, touched };
}
