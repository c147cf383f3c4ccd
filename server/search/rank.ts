import type { Query } from '../domain/query.ts';
import { flatten } from '../domain/normalForm.ts';
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

/** Scores rows by their short fields and what the bodies said; no text is read. */
export function createRanking({ query, bodies, numbers }: Signals): (entry: Entry) => number {
  const words = [...query.words, ...query.titles];
  const whole = flatten(query.words.map((w) => w.raw).join(' '));
  const inTitle = createTitleCover(bodies.terms.map(({ flat, weight, idf }) => ({ flat, worth: weight * idf })));
  return ({ id, flatTitle, ownTitle: own, flatIssuers }) => {
    const { cover, explained: named } = inTitle(flatTitle);
    // A document that only names what is asked for in 《》 is about it; the document of that name comes first.
    const explained = own === flatTitle ? named : inTitle(own).explained * (own.length / flatTitle.length);
    return (
      bodies.of(id) +
      WORTH.number * (numbers.get(id) ?? 0) +
      (flatTitle === whole ? WORTH.equalTitle : 0) +
      (words.length > 0 && words.every((word) => holds(own, word)) ? WORTH.wordsInTitle : 0) +
      WORTH.titleCover * cover ** 2 +
      WORTH.titleExplained * explained * cover +
      (whole.length >= SHORTEST_QUESTION && asksAbout(whole, own) ? WORTH.topic : 0) +
      (words.some((word) => holds(flatIssuers, word)) ? WORTH.issuer : 0)
    );
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
