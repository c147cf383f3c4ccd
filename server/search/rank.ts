import type { Query } from '../domain/query.ts';
import { flatten } from '../domain/normalForm.ts';
import type { BodyScores, WeighedTerm } from './bodies.ts';
import type { Entry } from './catalogue.ts';
import { holds } from './matches.ts';

/** What each sign of fitness is worth; tried on labelled queries, kept round. */
const WORTH = {
  number: 20,
  equalTitle: 12,
  /** Every word stands in the title as a phrase. */
  wordsInTitle: 2,
  /** Share of the query (by rarity) that the title holds. */
  titleCover: 8,
  /** Share of the title that the query explains. */
  titleExplained: 1.5,
  issuer: 0.3,
  titles: 0,
  ...((globalThis as any).W ?? {}),
};

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
  /** MiniSearch's scores of the short fields, the best being 1. */
  titles: ReadonlyMap<number, number>;
}

/** Scores rows by their short fields and what the bodies said; no text is read. */
export function createRanking({ query, bodies, numbers, titles }: Signals): (entry: Entry) => number {
  const words = [...query.words, ...query.titles];
  const whole = flatten(query.words.map((w) => w.raw).join(' '));
  return (entry) => {
    const title = entry.flatTitle;
    const inTitle = words.filter((word) => holds(title, word));
    const held = bodies.terms.filter((term) => title.includes(term.flat));
    const cover = bodies.whole === 0 ? 0 : sum(held, (t) => t.weight * t.idf) / bodies.whole;
    const explained = Math.min(1, coveredUnits(title, held) / Math.max(1, title.length));
    const issuer = words.filter((word) => holds(entry.flatIssuers, word)).length;
    return (
      bodies.of(entry.id) +
      WORTH.number * (numbers.get(entry.id) ?? 0) +
      (title === whole ? WORTH.equalTitle : 0) +
      (words.length > 0 && inTitle.length === words.length ? WORTH.wordsInTitle : 0) +
      WORTH.titleCover * cover ** ((globalThis as any).CP ?? 2) +
      WORTH.titleExplained * explained * cover +
      WORTH.issuer * (issuer > 0 ? 1 : 0) +
      WORTH.titles * (titles.get(entry.id) ?? 0) * ((globalThis as any).TC ? cover ** (globalThis as any).TC : 1)
    );
  };
}

function sum(terms: readonly WeighedTerm[], of: (term: WeighedTerm) => number): number {
  let total = 0;
  for (const term of terms) total += of(term);
  return total;
}

/** How many units of the title the held terms cover. */
function coveredUnits(title: string, terms: readonly WeighedTerm[]): number {
  const covered = new Uint8Array(title.length);
  for (const { flat } of terms) {
    for (let at = title.indexOf(flat); at !== -1; at = title.indexOf(flat, at + 1))
      covered.fill(1, at, at + flat.length);
  }
  let n = 0;
  for (const one of covered) n += one;
  return n;
}

/** Best first; equal ones by day, newest first, then by id, so that pages never overlap. */
export function bestFirst(a: Ranked, b: Ranked): number {
  return b.score - a.score || newestFirst(a.entry, b.entry);
}

export function newestFirst(a: Entry, b: Entry): number {
  const [x, y] = [a.day ?? '', b.day ?? ''];
  return x === y ? b.versionId - a.versionId : x < y ? 1 : -1;
}
