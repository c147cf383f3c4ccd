import type { Visibility } from './actor.ts';
import type { Validity } from './codes.ts';
import type { Day } from './day.ts';
import type { Article } from './model.ts';
import type { ValiditySpan } from './validity.ts';

/** One row of the index: one text version of a document, with everything that ranking and filters need. */
export interface SearchDoc {
  versionId: number;
  documentId: number;
  externalId: string | null;
  title: string;
  docNumber: string | null;
  registrationNumber: string | null;
  /** Names as printed with the short names and codes we know; the first is the 主办机关. */
  /** One with `drafts` drafted it for the others: it may read it before it is public, and is no issuer. */
  issuers: { id: number | null; name: string; aliases: string[]; drafts?: true }[];
  genre: string | null;
  /** 主题分类; left out or null: nobody has said. */
  subject?: string | null;
  /** Day for sorting by date and for the year filter: 公布, else 成文, else 施行. */
  day: Day | null;
  isPublic: boolean;
  text: string;
  articles: Omit<Article, 'number'>[];
  /** The fold over all days for this version. */
  spans: ValiditySpan[];
}

export const SORTS = ['relevance', 'newest', 'oldest'] as const;
export type Sort = (typeof SORTS)[number];

export interface SearchRequest {
  q: string;
  /** The day the answer is for. */
  on: Day;
  visibility: Visibility;
  /** Wanted validities on that day; default `['in_force']`; `'all'` for every one (but not superseded wordings). */
  validity?: readonly Validity[] | 'all';
  issuerIds?: readonly number[];
  years?: readonly number[];
  genres?: readonly string[];
  /** 主题分类; the empty text stands for documents without one. */
  subjects?: readonly string[];
  /** Search inside one document. */
  documentId?: number;
  sort?: Sort;
  offset?: number;
  limit?: number;
}

/** Text with highlighted ranges (UTF-16, end exclusive), always cut from the original, never from the normal form. */
export interface Marked {
  text: string;
  marks: [number, number][];
}

export interface SearchHit {
  documentId: number;
  versionId: number;
  externalId: string | null;
  score: number;
  /** `full`: holds every word of the query; `near`: does not, and is not counted. */
  match: 'full' | 'near';
  title: Marked;
  docNumber: string | null;
  issuers: string[];
  genre: string | null;
  day: Day | null;
  validity: Validity;
  snippet: Marked;
  /** The article the snippet comes from, e.g. `第三条`. */
  article: string | null;
}

export interface Facet<T> {
  value: T;
  label?: string;
  count: number;
}

export interface SearchAnswer {
  query: string;
  on: Day;
  /** Full matches under all filters. */
  total: number;
  hits: SearchHit[];
  /** Set when the literal query found nothing and the answer is for this correction instead. */
  corrected: string | null;
  /** 您是不是要找. */
  suggestions: string[];
  /** Counts of full matches; each facet is counted with the other filters on and its own off. */
  facets: {
    validity: Facet<Validity>[];
    issuer: Facet<number>[];
    year: Facet<number>[];
    genre: Facet<string>[];
    subject: Facet<string>[];
  };
}

/** A pair of neighbouring signs, and what it counts. */
export interface WeighedPair {
  pair: string;
  weight: number;
}

/** What a document is asked for by that shall be like another one. */
export interface AlikeRequest {
  /** Pairs of the words that say what the other one is about; titles are looked through for them too. */
  subject: readonly WeighedPair[];
  /** Pairs that tell its text apart. */
  terms: readonly WeighedPair[];
  visibility: Visibility;
  on: Day;
  /** As in a `SearchRequest`. */
  validity: readonly Validity[] | 'all';
  /** The document itself, which is like itself. */
  except?: number;
  limit: number;
}

/** A document that may be like another one: to be compared. */
export interface AlikeDocument {
  documentId: number;
  versionId: number;
  validity: Validity;
  title: string;
  /** How much of the terms its text holds: about 1 and above when all, 0 when none that were looked for. */
  held: number;
}

/** What speaks for a document in the order of an answer; the sum is its score. */
export const RANK_SIGNS = [
  'body',
  'number',
  'equalTitle',
  'wordsInTitle',
  'titleCover',
  'titleExplained',
  'topic',
  'issuer',
  'statute',
  'shortName',
  'agreed',
  'passage',
  'verbatim',
] as const;
export type RankSign = (typeof RANK_SIGNS)[number];

/** Why a document stands where it does in an answer. */
export interface Explanation {
  documentId: number;
  versionId: number;
  /** Counted from 1; null where it is not among the first 200. */
  place: number | null;
  /** Full matches under the filters. */
  total: number;
  match: 'full' | 'near' | null;
  corrected: string | null;
  score: number;
  signs: { sign: RankSign; value: number }[];
  /** What the query was taken apart into, the rarest first. */
  terms: { text: string; weight: number; rarity: number; documents: number; inTitle: boolean; inText: boolean }[];
}
