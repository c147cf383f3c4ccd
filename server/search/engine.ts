import type { Query } from '../domain/query.ts';
import { isEmpty } from '../domain/query.ts';
import type { SearchAnswer, SearchRequest } from '../domain/search.ts';
import type { Aliases } from './aliases.ts';
import { scoreBodies, weigh } from './bodies.ts';
import type { WeighedTerm } from './bodies.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { sift } from './facets.ts';
import { onePerDocument } from './filters.ts';
import type { Filter } from './filters.ts';
import { matchesOf } from './matches.ts';
import type { Postings } from './postings.ts';
import { bestFirst, createRanking, newestFirst } from './rank.ts';
import type { Ranked } from './rank.ts';
import { termsOf } from './terms.ts';
import type { Titles } from './titles.ts';

/** Everything that a search reads. */
export interface Parts {
  catalogue: Catalogue;
  postings: Postings;
  titles: Titles;
  aliases: Aliases;
}

/** The whole list of an answer, before a page is cut from it. */
export interface Found {
  /** Full matches, best first. */
  full: Ranked[];
  /** Rows that hold only part of the query; only beside few full ones. */
  near: Ranked[];
  facets: SearchAnswer['facets'];
  terms: WeighedTerm[];
}

/** With fewer full matches than this, near ones fill the list up to it. */
const FEW = 10;
/** Near candidates that are ranked by their short fields. */
const CANDIDATES = 400;

/** Full matches under the filters with exact counts, ranked; near matches when there are few. */
export function find(parts: Parts, query: Query, request: SearchRequest, filter: Filter): Found {
  const { catalogue, postings } = parts;
  const matches = matchesOf(query, postings, catalogue);
  const entries: Entry[] = [];
  for (const id of matches.ids) {
    const entry = catalogue.entries[id];
    if (entry !== undefined) entries.push(entry);
  }
  const { accepted, facets } = sift(entries, catalogue, filter);
  const full = onePerDocument(accepted, catalogue, filter);
  const sort = request.sort ?? 'relevance';
  if (isEmpty(query) || (sort !== 'relevance' && full.length >= FEW)) {
    return { full: byDay(full, sort === 'oldest'), near: [], facets, terms: [] };
  }
  const terms = weigh(termsOf(query, parts.aliases), postings, catalogue.count());
  const bodies = scoreBodies(terms, postings, catalogue);
  const few = full.length < FEW && terms.length > 0;
  const titles = few ? titleScores(parts.titles, terms) : new Map<number, number>();
  const score = createRanking({ query, bodies, numbers: matches.numbers, titles });
  const rank = (list: readonly Entry[]): Ranked[] => list.map((entry) => ({ entry, score: score(entry) }));
  return {
    full: sort === 'relevance' ? rank(full).sort(bestFirst) : byDay(full, sort === 'oldest'),
    near: few ? nearOf() : [],
    facets,
    terms,
  };

  function nearOf(): Ranked[] {
    const known = new Set(full.map((entry) => entry.documentId));
    const fits = (id: number): boolean => {
      const entry = catalogue.entries[id];
      return entry !== undefined && !known.has(entry.documentId) && filter.accepts(entry);
    };
    const best = bodies.touched.filter((id) => bodies.of(id) > 0).sort((a, b) => bodies.of(b) - bodies.of(a) || a - b);
    const chosen = new Set<number>();
    for (const id of best) {
      if (chosen.size >= CANDIDATES) break;
      if (fits(id)) chosen.add(id);
    }
    for (const id of titles.keys()) if (fits(id)) chosen.add(id);
    const rows = onePerDocument(
      [...chosen].map((id) => catalogue.entries[id]!),
      catalogue,
      filter,
    );
    return rank(rows)
      .sort(bestFirst)
      .slice(0, FEW * 3);
  }
}

/** The best of MiniSearch over the short fields, the best one counting 1. */
function titleScores(titles: Titles, terms: readonly WeighedTerm[]): Map<number, number> {
  const hits = titles.find(terms.map((t) => t.mark)).slice(0, CANDIDATES);
  const top = hits[0]?.score ?? 1;
  return new Map(hits.map(({ id, score }) => [id, score / top]));
}

function byDay(entries: readonly Entry[], oldest: boolean): Ranked[] {
  const sorted = [...entries].sort(newestFirst);
  if (oldest) sorted.reverse();
  return sorted.map((entry) => ({ entry, score: 0 }));
}

/** The list as people page through it. */
export function listOf(found: Found): { entry: Entry; score: number; match: 'full' | 'near' }[] {
  const near = found.near.slice(0, Math.max(0, FEW - found.full.length));
  return [
    ...found.full.map((r) => ({ ...r, match: 'full' as const })),
    ...near.map((r) => ({ ...r, match: 'near' as const })),
  ];
}
