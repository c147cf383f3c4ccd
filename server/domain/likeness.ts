import type { ComparisonOutcome, LikenessKind, RelationKind, Validity } from './codes.ts';
import type { DocumentLine } from './dossier.ts';
import type { Instant } from './model.ts';

/** How one document is like another one; derived from their texts, never part of the record. */
export interface LikeDocument {
  documentId: number;
  kind: LikenessKind;
  /** 0 to 1, in the measure of its kind (`reading/likeness/likeness.ts`). */
  score: number;
  /** Share of signs alike, 0 to 1. */
  alike: number;
  /** Parts (articles, items) that have a counterpart in the other text. */
  matched: number;
  /** Counterparts that name another amount, limit or share than the other. */
  figures: number;
}

/** What a person found on comparing two documents, as far as lists show it. */
export interface Compared {
  outcome: ComparisonOutcome;
  note: string | null;
  byId: number;
  at: Instant;
  /** Neither text has changed since. */
  current: boolean;
}

/** A document like the one of the page. */
export interface LikeLine extends LikeDocument {
  document: DocumentLine;
  /** What one says of the other, where that is on record: no clash of two bodies, but a known change. */
  relation: RelationKind | null;
  compared: Compared | null;
}

/** Two documents that are like one another, both in force. */
export interface LikePair extends Omit<LikeDocument, 'documentId'> {
  a: DocumentLine;
  b: DocumentLine;
  relation: RelationKind | null;
  compared: Compared | null;
}

/** States in which a document stands beside others: what is no longer in force conflicts with nothing. */
export const STANDING: readonly Validity[] = ['in_force', 'upcoming', 'suspended'];
