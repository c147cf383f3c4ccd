/** Derived data: the full-text index and the likenesses. */
import type { Visibility } from '../domain/actor.ts';
import type { ComparisonOutcome, LikenessKind } from '../domain/codes.ts';
import type { Day } from '../domain/day.ts';
import type { LikeDocument, LikeLine, LikePair } from '../domain/likeness.ts';
import type {
  AlikeDocument,
  AlikeRequest,
  Explanation,
  SearchAnswer,
  SearchDoc,
  SearchRequest,
} from '../domain/search.ts';
import type { Page } from './record.ts';

/** Full-text index over versions. Implementations may join the table `validity_span` that lives in the same file. */
export interface SearchIndex {
  /** Replaces all rows of the given documents (a document with no docs is removed) and moves `follower` to `position` in one transaction. */
  apply(documents: readonly { documentId: number; docs: readonly SearchDoc[] }[], position: number): Promise<void>;
  /** Last audit position that the index has taken in. */
  position(): Promise<number>;
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Why a document stands where it does in the answer to a request, whatever its page; null for what the request's visibility does not show. */
  explain(request: SearchRequest, documentId: number): Promise<Explanation | null>;
  /** Completions of what has been typed so far, titles and issuers, for a visibility and a day. */
  suggest(prefix: string, visibility: Visibility, on: Day, limit: number): Promise<string[]>;
  /** Documents that hold much of what tells another one apart, at most `limit`: candidates for an exact comparison. */
  alike(request: AlikeRequest): Promise<AlikeDocument[]>;
  /** How rare pairs of neighbouring signs are among what is held, higher the rarer; what is nowhere held is the rarest. */
  rarity(pairs: Iterable<string>): Promise<Map<string, number>>;
  /** Brings what is held in memory up to what another process has written; cheap when nothing is new. */
  refresh(): Promise<void>;
  /** Does at once what otherwise happens bit by bit after the start, for whoever asks many questions in a row and waits for nothing else. */
  prepare(): Promise<void>;
  /** Document ids whose rows differ from `expected` (by hash of the normal form); for `verify`. */
  differences(expected: AsyncIterable<SearchDoc>): Promise<number[]>;
  /** Nightly: brings what is stored into the form that is read fastest, where much has come since that was done last; others are served meanwhile. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** Which pairs of documents a list of likenesses shows; both are always in force on `on` and visible. */
export interface LikePairFilter {
  visibility: Visibility;
  on: Day;
  kinds?: readonly LikenessKind[];
  /** At least one of the two was issued by this body, alone or jointly. */
  issuerId?: number;
  /** Only pairs of different 主办机关 (政出多门). */
  acrossIssuers?: boolean;
  /** Only pairs whose counterparts name different amounts, limits or shares. */
  differing?: boolean;
  /** Leaves out pairs of which one says something of the other: that is known. */
  unrelated?: boolean;
  /** Only pairs with this outcome on record for their present texts; `open` for none. */
  compared?: ComparisonOutcome | 'open';
  offset: number;
  limit: number;
}

/** Documents that are like one another: derived from their texts by a follower of the audit log, never part of the record. */
export interface Likenesses {
  /** Last audit position that has been taken in. */
  position(): Promise<number>;
  /**
   * Replaces all pairs of each document and moves the place from `from` to `to`, in one transaction; false, and nothing written, when
   * another process has moved it meanwhile.
   */
  replace(
    documents: readonly { documentId: number; like: readonly LikeDocument[] }[],
    from: number,
    to: number,
  ): Promise<boolean>;
  /** Forgets every pair and begins at position 0. */
  forget(): Promise<void>;
  /** What is like a document, in force on `on` or not, as far as a visibility shows it: by kind, the most alike first. */
  of(documentId: number, visibility: Visibility, on: Day): Promise<LikeLine[]>;
  pairs(filter: LikePairFilter): Promise<Page<LikePair>>;
}
