import type { Query } from '../domain/query.ts';
import { isEmpty } from '../domain/query.ts';
import type { SearchAnswer, SearchRequest } from '../domain/search.ts';
import { NO_ALIASES } from './aliases.ts';
import type { Aliases } from './aliases.ts';
import { best } from './best.ts';
import { weigh } from './bodies.ts';
import type { Bodies, WeighedTerm } from './bodies.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { sift } from './facets.ts';
import { onePerDocument } from './filters.ts';
import type { Filter } from './filters.ts';
import { createNearTest, matchesOf } from './matches.ts';
import type { Matches } from './matches.ts';
import type { Postings } from './postings.ts';
import { bestFirst, createRanking, newestFirst } from './rank.ts';
import type { Ranked, Signals } from './rank.ts';
import { termsOf } from './terms.ts';
import type { Titles } from './titles.ts';

/** Everything that a search reads. */
export interface Parts {
  catalogue: Catalogue;
  postings: Postings;
  bodies: Bodies;
  titles: Titles;
  aliases: Aliases;
}

/** What an answer is made of, before a page is cut from it. */
export interface Found {
  /** Full matches under all filters, one a document. */
  total: number;
  /** The best of them, as many as were asked for. */
  full: Ranked[];
  /** Rows that hold only part of the query; only beside few full ones. */
  near: Ranked[];
  facets: SearchAnswer['facets'];
  terms: WeighedTerm[];
}

/** With fewer full matches than this, near ones fill the list up to it. */
export const FEW = 10;
/** Near candidates that are ranked by their short fields. */
const CANDIDATES = 300;

/** What a query says of all rows; only one answer at a time has it, since the memory of the bodies is used again. */
export function signalsOf(
  { aliases, postings, catalogue, bodies }: Parts,
  query: Query,
  { numbers }: Matches,
  total: number,
): Signals & { terms: WeighedTerm[] } {
  const terms = weigh(termsOf(query, total < FEW ? aliases : NO_ALIASES), postings, catalogue.count());
  return { query, bodies: bodies.score(terms), numbers, terms };
}

/** Full matches under the filters with exact counts, the `most` best of them ranked; near matches when there are few. */
export function find(parts: Parts, query: Query, request: SearchRequest, filter: Filter, most: number): Found {
  const { catalogue, postings } = parts;
  const matches = matchesOf(query, postings, catalogue);
  const { accepted, facets } = sift(matches.ids, catalogue, filter);
  const full = onePerDocument(accepted, catalogue, filter);
  const total = full.length;
  const sort = request.sort ?? 'relevance';
  if (isEmpty(query) || (sort !== 'relevance' && total >= FEW)) {
    return { total, full: byDay(full, sort === 'oldest', most), near: [], facets, terms: [] };
  }
  const signals = signalsOf(parts, query, matches, total);
  const { bodies, terms } = signals;
  const few = total < FEW && terms.length > 0;
  const score = createRanking(signals);
  const rank = (entry: Entry): Ranked => ({ entry, score: score(entry) });
  return {
    total,
    full: sort === 'relevance' ? best(full.map(rank), most, bestFirst) : byDay(full, sort === 'oldest', most),
    near: few ? nearOf() : [],
    facets,
    terms,
  };

  function nearOf(): Ranked[] {
    const known = new Set(full.map((entry) => entry.documentId));
    const mayStand = createNearTest(query, postings);
    const fits = (id: number): boolean => {
      const entry = catalogue.entries[id];
      return entry !== undefined && !known.has(entry.documentId) && mayStand(entry) && filter.accepts(entry);
    };
    const chosen = new Set(bodies.top(CANDIDATES).filter(fits));
    for (const id of parts.titles.find(terms, CANDIDATES)) if (fits(id)) chosen.add(id);
    const rows = [...chosen].map((id) => catalogue.entries[id]!);
    return best(onePerDocument(rows, catalogue, filter).map(rank), FEW * 3, bestFirst);
  }
}

function byDay(entries: readonly Entry[], oldest: boolean, most: number): Ranked[] {
  const order = oldest ? (a: Entry, b: Entry) => newestFirst(b, a) : newestFirst;
  return best(entries, most, order).map((entry) => ({ entry, score: 0 }));
}
