/** What the addresses are made of: ids, query strings, and the queries of the pages that have them. */
import type { Day } from '../../domain/day.ts';
import type { Sort } from '../../domain/search.ts';

/** An id, or the name of a route's parameter: `paths.document(':id')` is the pattern for the router. */
export type Id = number | `:${string}`;

type Value = string | number | boolean | null | undefined;

/** A query string with its `?`; empty values are left out, lists repeat the name. */
export function queryString(query: Readonly<Record<string, Value | readonly Value[]>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? (value as Value[]) : [value as Value]) {
      if (one !== null && one !== undefined && one !== '' && one !== false) params.append(name, String(one));
    }
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** The public search as its address holds it. */
export interface SearchQuery {
  q?: string;
  on?: Day;
  /** Validities, or `all`. */
  validity?: readonly string[];
  issuer?: readonly number[];
  year?: readonly number[];
  genre?: readonly string[];
  subject?: readonly string[];
  sort?: Sort;
  page?: number;
}

/** A 目录 as its address holds it; `kind` is a validity. */
export interface CatalogueQuery {
  kind?: string;
  on?: Day;
  issuer?: number;
  /** Part of a body's name. */
  body?: string;
  tier?: string;
  year?: number;
  subject?: string;
  page?: number;
}

/** The staff's list of dossiers as its address holds it. */
export interface DossierQuery {
  q?: string;
  status?: string;
  validity?: string;
  issuer?: number;
  /** 起草单位. */
  drafter?: number;
  tier?: string;
  year?: number;
  sort?: Sort;
  page?: number;
}

/** The list of documents in force that are like one another, as its address holds it. */
export interface LikenessQuery {
  issuer?: number;
  kind?: string;
  /** `all`: also of one issuer, and what is known to belong together. */
  scope?: string;
  differing?: string;
  compared?: string;
  page?: number;
}

/** 备案率 as its address holds it: the `number`th stretch of a rhythm in a year. */
export interface RatesQuery {
  span?: string;
  year?: number;
  number?: number;
  line?: string;
  tier?: string;
  issuer?: number;
  /** As it stood on this day. */
  on?: Day;
}

/** The list of filings, as its address holds it. */
export interface FilingsQuery {
  show?: string;
  line?: string;
  state?: string;
  tier?: string;
  issuer?: number;
  q?: string;
  from?: Day;
  to?: Day;
  page?: number;
}

/** The table of national laws, as its address holds it. */
export interface LawQuery {
  q?: string;
  kind?: string;
  page?: number;
}

/** The list of reviews, as its address holds it. */
export interface ReviewQuery {
  show?: string;
  issuer?: number;
  opinion?: string;
  q?: string;
  from?: Day;
  to?: Day;
  page?: number;
}

/** The page on what a document lists: which rows, which of them is being corrected, and what is being searched for it. */
export interface DecisionQuery {
  show?: string;
  row?: number | 'new';
  q?: string;
}

/** The list of problem events, as its address holds it. */
export interface ProblemQuery {
  kind?: string;
  issuer?: number;
  state?: string;
  from?: Day;
  to?: Day;
  page?: number;
}

/** The desk of 审查建议, as its address holds it. */
export interface SuggestionQuery {
  state?: string;
  source?: string;
  q?: string;
  page?: number;
}

/** Steps of a registration that have an address of their own. */
export type RegistrationStep = 'withdraw' | 'register' | 'refuse' | 'publish' | 'void';
