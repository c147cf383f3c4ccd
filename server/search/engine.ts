import type { Query } from '../domain/query.ts';
import { isEmpty } from '../domain/query.ts';
import type { SearchAnswer, SearchRequest } from '../domain/search.ts';
import { NO_ALIASES } from './aliases.ts';
import type { Aliases } from './aliases.ts';
import { best, kthHighest } from './best.ts';
import { weigh } from './bodies.ts';
import type { Bodies, WeighedTerm } from './bodies.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { sift } from './facets.ts';
import { onePerDocument } from './filters.ts';
import type { Filter } from './filters.ts';
import { matchesOf } from './matches.ts';
import type { Matches } from './matches.ts';
import { nearOf } from './near.ts';
import type { Postings } from './postings.ts';
import { bestFirst, createRanking, newestFirst } from './rank.ts';
import type { Ranked, Signals } from './rank.ts';
import { createShortName } from './shortName.ts';
import { termsOf } from './terms.ts';
import type { Texts } from './texts.ts';
import type { Titles } from './titles.ts';
import type { Written } from './written.ts';

/** Everything that a search reads. */
export interface Parts {
  catalogue: Catalogue;
  postings: Postings;
  bodies: Bodies;
  titles: Titles;
  aliases: Aliases;
  texts: Texts;
  written: Written;
}

/** What an answer is made of, before a page is cut from it. */
export interface Found {
  /** Full matches under all filters, one a document. */
  total: number;
  /** The best of them, as many as were asked for. */
  full: Ranked[];
  /** Rows that hold only part of the query; only beside few full ones. */
  near: Ranked[];
  /** Whether one of these bears the name that the query shortens. */
  named: boolean;
  facets: SearchAnswer['facets'];
  terms: WeighedTerm[];
}

/** With fewer full matches than this, near ones fill the list up to it. */
export const FEW = 10;

/** What a query says of all rows; only one answer at a time has it, since the memory of the bodies is used again. */
export function signalsOf(
  { aliases, postings, catalogue, bodies }: Parts,
  query: Query,
  { numbers }: Matches,
  total: number,
): Signals & { terms: WeighedTerm[] } {
  const terms = weigh(termsOf(query, total < FEW ? aliases : NO_ALIASES), postings, catalogue.count());
  const [word] = query.words;
  const shortName = total < FEW && query.words.length === 1 ? createShortName(word!.flat) : null;
  return { query, bodies: bodies.score(terms), numbers, shortName, terms };
}

/** Full matches under the filters with exact counts, the `most` best of them ranked; near matches when there are few. */
export function find(parts: Parts, query: Query, request: SearchRequest, filter: Filter, most: number): Found {
  const { catalogue, postings } = parts;
  const matches = matchesOf(query, postings, catalogue);
  const { accepted, facets } = sift(matches.ids, catalogue, filter);
  const full = onePerDocument(accepted, catalogue, filter);
  const entryOf = (id: number): Entry => catalogue.entries[id]!;
  const total = full.length;
  const sort = request.sort ?? 'relevance';
  if (isEmpty(query) || (sort !== 'relevance' && total >= FEW)) {
    return {
      total,
      full: byDay(Array.from(full, entryOf), sort === 'oldest', most),
      near: [],
      named: false,
      facets,
      terms: [],
    };
  }
  const signals = signalsOf(parts, query, matches, total);
  const { terms } = signals;
  const few = total < FEW && terms.length > 0;
  const score = createRanking(signals);
  const near = few
    ? nearOf(parts, signals, filter, new Set(Array.from(full, (id) => entryOf(id).documentId)), FEW * 3)
    : { near: [], named: false };
  return {
    total,
    full:
      sort === 'relevance'
        ? ranked(Array.from(full, entryOf), most, score)
        : byDay(Array.from(full, entryOf), sort === 'oldest', most),
    ...near,
    facets,
    terms,
  };
}

/** The `most` best; a score is a number until it is among them. */
function ranked(entries: readonly Entry[], most: number, score: (entry: Entry) => number): Ranked[] {
  const scores = new Float64Array(entries.length);
  for (let i = 0; i < entries.length; i++) scores[i] = score(entries[i]!);
  const least = kthHighest(scores.slice(), most);
  const list: Ranked[] = [];
  scores.forEach((value, i) => {
    if (value >= least) list.push({ entry: entries[i]!, score: value });
  });
  return list.sort(bestFirst).slice(0, most);
}

function byDay(entries: readonly Entry[], oldest: boolean, most: number): Ranked[] {
  const order = oldest ? (a: Entry, b: Entry) => newestFirst(b, a) : newestFirst;
  return best(entries, most, order).map((entry) => ({ entry, score: 0 }));
}
