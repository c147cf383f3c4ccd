import type { Day } from '../domain/day.ts';
import { parseQuery, wordingsOf } from '../domain/query.ts';
import type { Query } from '../domain/query.ts';
import type { SearchAnswer, SearchRequest } from '../domain/search.ts';
import { corrections, occurs } from './correct.ts';
import { FEW, find } from './engine.ts';
import type { Found, Parts } from './engine.ts';
import { filterOf } from './filters.ts';
import type { Filter } from './filters.ts';
import { createPage, READ } from './page.ts';
import { differInPlace } from './places.ts';
import { questionUnits } from './questionWords.ts';
import type { Listed } from './rank.ts';
import type { Sounds } from './sounds.ts';
import type { ValidityOfVersion } from './validityOn.ts';

/** Hits of an answer where the request does not say, and at most. */
const LIMIT = 20;
export const MOST = 200;

/** What was asked, or what was meant by it, with what is found for that. */
interface Understood {
  query: Query;
  found: Found;
  corrected: string | null;
  /** What else may have been meant. */
  options: string[];
}

/** Answers requests over the parts of an index; `statesOn` tells the validities of a day. */
export function createAnswers(
  parts: Parts,
  sounds: Sounds,
  statesOn: (on: Day) => ValidityOfVersion,
): (request: SearchRequest) => SearchAnswer {
  const { catalogue, texts } = parts;

  /** Whether a row may be shown for each of the words, whatever its validity and its body; letters may be a word by ear all the same (`ye zhu`). */
  function areAllHeld(query: Query, { on, visibility }: SearchRequest): boolean {
    const anywhere = filterOf({ q: '', on, visibility, validity: 'all' }, statesOn(on), catalogue);
    return query.words.every(
      (word) =>
        /\p{Script=Han}/u.test(word.flat) && wordingsOf(word).some(({ flat }) => occurs(flat, parts, anywhere.accepts)),
    );
  }

  /** Whether a word is said in everyday words alone, which lead to those of documents. */
  function isEveryday(flat: string): boolean {
    const said = questionUnits(flat);
    const within = parts.aliases.within(flat);
    for (const { start, end } of within) said.fill(true, start, end);
    return within.length > 0 && said.every((is) => is);
  }

  /** Words that are in no rule may be misspelt; the fields and what is excluded are taken as they were typed. */
  function understand(request: SearchRequest, filter: Filter, most: number): Understood {
    const query = parseQuery(request.q);
    const found = find(parts, query, request, filter, most);
    const asTyped: Understood = { query, found, corrected: null, options: [] };
    if (found.total > 0 || query.words.length === 0 || found.named) return asTyped;
    if (query.words.every(({ flat }) => isEveryday(flat)) || areAllHeld(query, request)) return asTyped;
    const options = corrections(query, parts, sounds, filter.accepts);
    for (const option of options.filter((one) => !differInPlace(one, query.words.map(({ flat }) => flat).join(' ')))) {
      const meant: Query = { ...query, text: option, words: parseQuery(option).words };
      const other = find(parts, meant, request, filter, most);
      if (other.total > 0) return { query: meant, found: other, corrected: option, options };
    }
    return { ...asTyped, options };
  }

  return (request) => {
    const offset = Math.max(0, request.offset ?? 0);
    const limit = Math.min(MOST, Math.max(0, request.limit ?? LIMIT));
    const filter = filterOf(request, statesOn(request.on), catalogue);
    const { query, found, corrected, options } = understand(request, filter, Math.max(READ, offset + limit));
    const page = createPage(texts, query, found);
    const full = (request.sort ?? 'relevance') === 'relevance' ? page.refine(found.full) : found.full;
    const list: Listed[] = [
      ...full.map((ranked): Listed => ({ ...ranked, match: 'full' })),
      ...found.near.slice(0, Math.max(0, FEW - found.total)).map((ranked): Listed => ({ ...ranked, match: 'near' })),
    ];
    return {
      query: request.q,
      on: request.on,
      total: found.total,
      hits: list.slice(offset, offset + limit).map((listed) => page.hit(listed, filter.stateOf(listed.entry)!)),
      corrected,
      suggestions: options.filter((option) => option !== corrected),
      facets: found.facets,
    };
  };
}
