import type { Query } from '../domain/query.ts';
import { flatten } from '../domain/normalForm.ts';
import { RANK_SIGNS } from '../domain/search.ts';
import type { BodyScores } from './bodies.ts';
import type { Entry } from './catalogue.ts';
import { holds } from './matches.ts';
import { createTitleCover } from './titleCover.ts';
import { asksAbout } from './topic.ts';

/** What each sign of fitness is worth; tried on labelled queries, kept round. */
const WORTH = {
  number: 20,
  equalTitle: 12,
  /** Every word stands in the title as a phrase. */
  wordsInTitle: 2,
  /** Square of the share of the query (by rarity) that the title holds: a long question is seldom about one title. */
  titleCover: 8,
  /** Share of the title that the query explains. */
  titleExplained: 4,
  /** A question names all that the rule is about. */
  topic: 0.4,
  issuer: 0.3,
} as const;

/** Shorter queries are words, not questions; what they say of titles is in the other signs. */
const SHORTEST_QUESTION = 5;

/** A row as it stands in the list of an answer. */
export interface Listed extends Ranked {
  match: 'full' | 'near';
}

/** A row with the sum of what speaks for it. */
export interface Ranked {
  entry: Entry;
  score: number;
}

export interface Signals {
  query: Query;
  bodies: BodyScores;
  numbers: ReadonlyMap<number, number>;
}

/** What speaks for a row, each sign by what it is worth, in the order of `RANK_SIGNS`; written into `into`. No text is read. */
export function createSigns({ query, bodies, numbers }: Signals): (entry: Entry, into: Float64Array) => void {
  const words = [...query.words, ...query.titles];
  const whole = flatten(query.words.map((w) => w.raw).join(' '));
  const inTitle = createTitleCover(bodies.terms.map(({ flat, weight, idf }) => ({ flat, worth: weight * idf })));
  return ({ id, flatTitle, ownTitle: own, flatIssuers }, into) => {
    const { cover, explained: named } = inTitle(flatTitle);
    // A document that only names what is asked for in 《》 is about it; the document of that name comes first.
    const explained = own === flatTitle ? named : inTitle(own).explained * (own.length / flatTitle.length);
    into[0] = bodies.of(id);
    into[1] = WORTH.number * (numbers.get(id) ?? 0);
    into[2] = flatTitle === whole ? WORTH.equalTitle : 0;
    into[3] = words.length > 0 && words.every((word) => holds(own, word)) ? WORTH.wordsInTitle : 0;
    into[4] = WORTH.titleCover * cover ** 2;
    into[5] = WORTH.titleExplained * explained * cover;
    into[6] = whole.length >= SHORTEST_QUESTION && asksAbout(whole, own) ? WORTH.topic : 0;
    into[7] = words.some((word) => holds(flatIssuers, word)) ? WORTH.issuer : 0;
  };
}

/** Scores rows by their short fields and what the bodies said. */
export function createRanking(signals: Signals): (entry: Entry) => number {
  const signs = createSigns(signals);
  const into = new Float64Array(RANK_SIGNS.length - 1);
  return (entry) => {
    signs(entry, into);
    let score = 0;
    for (let i = 0; i < into.length; i++) score += into[i]!;
    return score;
  };
}

/** Best first; equal ones by day, newest first, then by id, so that pages never overlap. */
export function bestFirst(a: Ranked, b: Ranked): number {
  return b.score - a.score || newestFirst(a.entry, b.entry);
}

export function newestFirst(a: Entry, b: Entry): number {
  const [x, y] = [a.day ?? '', b.day ?? ''];
  return x === y ? b.versionId - a.versionId : x < y ? 1 : -1;
}
