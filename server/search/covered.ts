import { NO_ALIASES } from './aliases.ts';
import type { Entry } from './catalogue.ts';
import { questionUnits } from './questionWords.ts';
import type { Signals } from './rank.ts';
import { termsOf } from './terms.ts';
import type { Texts } from './texts.ts';

/** Least share of what is asked for that a near match holds, in its own words or in those that documents use for them; pairs that occur nowhere are asked for too. Tried on labelled queries. */
const LEAST = 0.2;
/** The same of a word or two, where one common pair would be enough. */
const LEAST_OF_FEW = 0.3;
const FEW = 4;

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Makes the test whether a row that holds only part of a query is worth showing: it holds a fair share of it, or its title holds one of its words whole.
 * Otherwise ten chance documents would stand below a query that no document answers.
 */
export function createCoverTest({ query, bodies }: Signals, texts: Texts): (entry: Entry) => boolean {
  const asked = termsOf(query, NO_ALIASES);
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0);
  const least = whole * (asked.length <= FEW ? LEAST_OF_FEW : LEAST);
  const unread = bodies.terms.slice(bodies.read);
  const words = [...query.words, ...query.titles].flatMap(({ flat }) => wordsOf(flat));
  return ({ id, flatTitle, ownTitle }) => {
    let held = bodies.weightOf(id);
    if (held >= least) return true;
    const left = unread.filter(({ flat, weight }) => {
      if (!flatTitle.includes(flat)) return true;
      held += weight;
      return false;
    });
    if (held >= least || words.some((word) => ownTitle.includes(word))) return true;
    if (held + left.reduce((sum, { weight }) => sum + weight, 0) < least) return false;
    const text = texts.flat(id);
    for (const { flat, weight } of left) if (text.includes(flat)) held += weight;
    return held >= least;
  };
}

/** The words of two signs and more of a flat text, without those of which questions are made. */
function wordsOf(flat: string): string[] {
  const asking = questionUnits(flat);
  return [...WORDS.segment(flat)]
    .filter(({ segment, index }) => /^\p{Script=Han}{2,}$/u.test(segment) && !asking[index])
    .map(({ segment }) => segment);
}
