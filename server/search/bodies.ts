import { highest } from './best.ts';
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
  terms: readonly WeighedTerm[];
  /** The terms that tell the most, the most telling first. */
  telling: readonly WeighedTerm[];
  /** How much of the telling terms (by rarity) a row can hold at most, 0–1. */
  holds(id: number): number;
  /** How many of the terms were read, from the first on. */
  read: number;
  /** The weights of the terms read that a row holds. */
  weightOf(id: number): number;
  /** Score of a row, 0 when none of the terms that were read is in it; about 1–2 when all are. */
  of(id: number): number;
  /** About the `most` rows with the highest scores, in no order. */
  top(most: number): Int32Array;
}

/** Stands for "1–2", "3–7", "8 and more" times. */
const TIMES = [1.3, 4.5, 14] as const;
const K1 = 1.2;
const B = 0.1;
/** Terms in fewer rows tell enough by standing there; how often they do is not read. */
const RARE = 3;
/** The most telling terms of a question; others would tell little and cost the same. */
const TELLING = 16;
/** Postings that one query may read, at least; common terms beyond it are left to the ranking of the best. */
const BUDGET = 20_000;

/**
 * How much a term tells that `frequency` of `rows` rows hold: above 0, more the rarer. Rows that another process has just written may
 * already hold it while they are not yet counted.
 */
export function idfOf(frequency: number, rows: number): number {
  return Math.log(1 + (Math.max(rows, frequency) - frequency + 0.5) / (frequency + 0.5));
}

/** Weighs the terms: rarest first, those that occur nowhere left out. */
export function weigh(terms: readonly Term[], postings: Postings, rows: number): WeighedTerm[] {
  return terms
    .map((term) => ({ ...term, frequency: postings.frequency(term.mark), idf: 0 }))
    .filter((term) => term.frequency > 0)
    .map((term) => ({ ...term, idf: idfOf(term.frequency, rows) }))
    .sort((a, b) => a.frequency - b.frequency || (a.mark < b.mark ? -1 : 1));
}

/** Memory for the scores of one query, used again for the next: what was said before ends with the next `score`. */
export function createBodies(postings: Postings, catalogue: Catalogue) {
  let scores = new Float64Array(0);
  let share = new Float64Array(0);
  /** What the telling terms of a row are worth. */
  let told = new Float64Array(0);
  let touched = new Int32Array(0);
  let count = 0;

  function begin(size: number): void {
    if (scores.length < size) {
      const room = Math.ceil(size * 1.25);
      [scores, share, told] = [new Float64Array(room), new Float64Array(room), new Float64Array(room)];
      touched = new Int32Array(room);
    } else {
      for (let i = 0; i < count; i++) scores[touched[i]!] = share[touched[i]!] = told[touched[i]!] = 0;
    }
    count = 0;
  }

  function add({ mark, frequency, idf, weight }: WeighedTerm, average: number, tells: number): void {
    const { lengths } = catalogue.columns;
    const [some, many] = frequency < RARE ? [] : LEVELS.map((level) => postings.mark(mark + level.suffix));
    const ids = postings.mark(mark);
    const gain = weight * idf * (K1 + 1);
    const steady = K1 * (1 - B);
    const slope = (K1 * B) / average;
    let j = 0;
    let k = 0;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i]!;
      const length = lengths[id]!;
      if (length === 0) continue;
      let times: number = TIMES[0];
      if (some !== undefined && many !== undefined) {
        while (j < some.length && some[j]! < id) j++;
        while (k < many.length && many[k]! < id) k++;
        if (many[k] === id) times = TIMES[2];
        else if (some[j] === id) times = TIMES[1];
      }
      if (share[id] === 0) touched[count++] = id;
      scores[id]! += (gain * times) / (times + steady + slope * length);
      share[id]! += weight;
      told[id]! += tells;
    }
  }

  return {
    /** BM25 by steps over the rarest terms within the budget, multiplied by the share of the query that a row holds. */
    score(terms: readonly WeighedTerm[]): BodyScores {
      begin(catalogue.entries.length);
      const rows = Math.max(1, catalogue.count());
      const whole = terms.reduce((sum, t) => sum + t.weight * t.idf, 0);
      const weights = terms.reduce((sum, t) => sum + t.weight, 0);
      const telling = [...terms].sort((a, b) => b.weight * b.idf - a.weight * a.idf).slice(0, TELLING);
      let unread = telling.reduce((sum, t) => sum + t.weight * t.idf, 0);
      const all = unread;
      let budget = Math.max(BUDGET, rows);
      let read = 0;
      for (const term of terms) {
        budget -= term.frequency;
        if (budget < 0 && count > 0) break;
        read++;
        const tells = telling.includes(term) ? term.weight * term.idf : 0;
        add(term, catalogue.totalLength() / rows, tells);
        unread -= tells;
      }
      const factor = 1 / (weights * whole);
      for (let i = 0; i < count; i++) scores[touched[i]!]! *= share[touched[i]!]! * factor;
      const holds = (id: number): number => (all === 0 ? 0 : Math.min(1, (told[id]! + unread) / all));
      return {
        terms,
        telling,
        holds,
        read,
        weightOf: (id) => share[id]!,
        of: (id) => scores[id]!,
        top: (most) => highest(touched.subarray(0, count), scores, most),
      };
    },
  };
}
export type Bodies = ReturnType<typeof createBodies>;
