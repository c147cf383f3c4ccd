import { runsOf } from '../domain/normalForm.ts';
import { wordingsOf } from '../domain/query.ts';
import type { Query } from '../domain/query.ts';
import type { Aliases } from './aliases.ts';
import { QUESTION_WEIGHT, questionUnits } from './questionWords.ts';
import { pairsOf, runMark, signsOf } from './tokens.ts';

/** One thing to look for in the mark table, and what it counts. */
export interface Term {
  mark: string;
  weight: number;
  /** How the term reads in a flat form, for titles and snippets. */
  flat: string;
}

/** A pair that only touches a question word says a little more than one that lies inside. */
const TOUCHING_WEIGHT = 0.5;
const ALIAS_WEIGHT = 0.8;
/** Shorter words hold no question. */
const SHORTEST_QUESTION = 5;

/** The terms of a query with their weights: pairs of Han characters, whole Latin and digit runs, and those of the aliases spoken of. */
export function termsOf(query: Query, aliases: Aliases): Term[] {
  const terms = new Map<string, Term>();
  const add = (mark: string, flat: string, weight: number): void => {
    const known = terms.get(mark);
    if (known === undefined || known.weight < weight) terms.set(mark, { mark, flat, weight });
  };
  for (const { flat } of [...query.words, ...query.titles].flatMap(wordingsOf)) {
    addWord(flat, 1, add);
    for (const { means } of aliases.within(flat)) {
      for (const word of means) addWord(word, ALIAS_WEIGHT, add);
    }
  }
  return [...terms.values()];
}

function addWord(flat: string, weight: number, add: (mark: string, flat: string, weight: number) => void): void {
  if (signsOf(flat).length === 1) return add(flat, flat, weight);
  const asking = flat.length >= SHORTEST_QUESTION ? questionUnits(flat) : [];
  for (const run of runsOf(flat)) {
    if (!run.han) {
      add(runMark(run.text), run.text, weight);
      continue;
    }
    let at = run.start;
    for (const pair of pairsOf(run.text)) {
      const ask = (asking[at] ? 1 : 0) + (asking[at + pair.length - 1] ? 1 : 0);
      add(pair, pair, weight * [1, TOUCHING_WEIGHT, QUESTION_WEIGHT][ask]!);
      at += signsOf(pair)[0]!.length;
    }
  }
}
