import { wordingsOf } from '../domain/query.ts';
import type { Query } from '../domain/query.ts';
import { flatten } from '../domain/normalForm.ts';
import { RANK_SIGNS } from '../domain/search.ts';
import type { BodyScores } from './bodies.ts';
import type { Entry } from './catalogue.ts';
import { createTitleCover } from './titleCover.ts';
import { asksAbout, topicOfRow } from './topic.ts';

/** What each sign of fitness is worth; tried on labelled queries, kept round. */
const WORTH = {
  number: 20,
  equalTitle: 12,
  /** Every word stands in the title as a phrase. */
  wordsInTitle: 2,
  /** A power of the share of the query (by rarity) that the title holds. */
  titleCover: 8,
  /** Share of the title that the query explains; half of it in a question that tells a case. */
  titleExplained: 4,
  /** A question names all that the rule is about. */
  topic: 0.4,
  issuer: 0.3,
  /** Who tells a case asks for the statute that holds everywhere. */
  statute: 0.3,
  /** The title whose short name was typed. */
  shortName: 16,
} as const;

/** From one length to the other a query turns from the name of a topic into the telling of a case, seldom answered by one title. */
const TOPIC_LENGTH = 12;
const CASE_LENGTH = 22;

/** How much a query of so many flat units tells a case: 0–1. */
export const tellsACase = (length: number): number =>
  Math.max(0, Math.min(1, (length - TOPIC_LENGTH) / (CASE_LENGTH - TOPIC_LENGTH)));

/** Flat units of the words of a query. */
export const lengthOf = (query: Query): number => query.words.reduce((sum, { flat }) => sum + flat.length, 0);

/** Statutes of the whole country, also in parts (民法典合同编). */
const STATUTE = /^中华人民共和国.*(?:法|法典.*)$/u;

/** Signs of the last steps, which `createSigns` does not know. */
const LATER = 3;

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
  /** The unit of its flat form at which its best passage begins, where that was looked for. */
  place?: number;
}

export interface Signals {
  query: Query;
  bodies: BodyScores;
  numbers: ReadonlyMap<number, number>;
  /** How well the query shortens a title; null where it is no short name, or is spelt out in many a document. */
  shortName: ((ownTitle: string) => number) | null;
}

/** What speaks for a row, each sign by what it is worth, in the order of `RANK_SIGNS`; written into `into`. No text is read. */
export function createSigns({
  query,
  bodies,
  numbers,
  shortName,
}: Signals): (entry: Entry, into: Float64Array) => void {
  // Common words stand in tens of thousands of rows: what is the same for all of them is made once.
  const words = [...query.words, ...query.titles].map((word) => wordingsOf(word).map(({ flat }) => flat));
  const whole = flatten(query.words.map((w) => w.raw).join(' '));
  const inOwnTitle = (own: string): number => (holdsAll(own, words) ? WORTH.wordsInTitle : WORTH.wordsInTitle / 2);
  const telling = tellsACase(lengthOf(query));
  const power = 1.5 + 0.5 * telling;
  const inTitle = createTitleCover(bodies.terms.map(({ flat, weight, idf }) => ({ flat, worth: weight * idf })));
  return (entry, into) => {
    const { id, flatTitle, ownTitle: own, flatIssuers } = entry;
    const { cover, explained: named } = inTitle(flatTitle);
    // A document that only names what is asked for in 《》 is about it; the document of that name comes first.
    const explained = own === flatTitle ? named : inTitle(own).explained * (own.length / flatTitle.length);
    into[0] = bodies.of(id);
    into[1] = WORTH.number * (numbers.get(id) ?? 0);
    into[2] = flatTitle === whole ? WORTH.equalTitle : 0;
    into[3] = words.length > 0 && holdsAll(flatTitle, words) ? inOwnTitle(own) : 0;
    into[4] = WORTH.titleCover * cover ** power;
    into[5] = WORTH.titleExplained * (1 - telling / 2) * explained * cover;
    into[6] = whole.length >= SHORTEST_QUESTION && asksAbout(whole, topicOfRow(entry)) ? WORTH.topic : 0;
    into[7] = holdsAny(flatIssuers, words) ? WORTH.issuer : 0;
    into[8] = telling > 0 && STATUTE.test(flatTitle) ? WORTH.statute * telling : 0;
    into[9] = shortName === null ? 0 : WORTH.shortName * shortName(own);
  };
}

/** Whether a flat form holds every word, in one of its wordings. */
function holdsAll(flat: string, words: readonly (readonly string[])[]): boolean {
  for (const wordings of words) if (!holdsOne(flat, wordings)) return false;
  return true;
}

function holdsAny(flat: string, words: readonly (readonly string[])[]): boolean {
  for (const wordings of words) if (holdsOne(flat, wordings)) return true;
  return false;
}

function holdsOne(flat: string, wordings: readonly string[]): boolean {
  for (const one of wordings) if (flat.includes(one)) return true;
  return false;
}

/** Scores rows by their short fields and what the bodies said. */
export function createRanking(signals: Signals): (entry: Entry) => number {
  const signs = createSigns(signals);
  const into = new Float64Array(RANK_SIGNS.length - LATER);
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
