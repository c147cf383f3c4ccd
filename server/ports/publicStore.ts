/** The public copy (data/public): what is written for a process that knows nothing but what is public (design §1.8). */
import type { Instant } from '../domain/model.ts';
import type { SearchDoc } from '../domain/search.ts';

/** A row as the database keeps it: column → value. */
export type StoredRow = Readonly<Record<string, string | number | null>>;

/** Everything of one document that the public is shown: a pure function of the document's own rows. */
export interface ShownDocument {
  /** Table → rows, the columns that the public may know. */
  rows: Readonly<Record<string, readonly StoredRow[]>>;
  docs: readonly SearchDoc[];
  /** SHA-256 of the originals that belong to it. */
  files: readonly string[];
}

/** Reads what the public is shown out of the books. */
export interface PublicSource {
  /** Null for a document that the public is not shown, and for none. */
  shown(documentId: number): Promise<ShownDocument | null>;
  /** Every body and its former names. */
  bodies(): Promise<ShownDocument['rows']>;
}

/** What is kept as it is told, each under its key; lists are in the order of `place`, largest first. */
export type PublicPart = 'consultation' | 'bulletin' | 'round' | 'suggestion' | 'withdrawal' | 'fact';

export interface ToldEntry {
  key: string;
  /** Originals that belong to it. */
  files?: readonly string[];
  told: unknown;
}

/** Where the public copy stands: the audit position of its documents, of its other parts, and a number that moves with every change. */
export interface PublicState {
  position: number;
  parts: number;
  change: number;
}

/** The one writer of the public copy. */
export interface PublicStore {
  state(): Promise<PublicState>;
  /**
   * Replaces everything of each document (null: takes it away, text, index and originals) and moves the place, all or nothing; what is
   * already so is left alone. Originals are put there before the rows that name them, and taken away after. Answers
   * how many were not yet so.
   */
  replace(
    documents: readonly { documentId: number; shown: ShownDocument | null }[],
    position: number,
  ): Promise<{ changed: number }>;
  bodies(rows: ShownDocument['rows']): Promise<void>;
  /** Replaces a whole part. */
  part(kind: PublicPart, entries: readonly ToldEntry[]): Promise<void>;
  /** Says that all parts are as the log was at `position`. */
  settle(position: number): Promise<void>;
  documentIds(): Promise<number[]>;
  holdsOneOf(ids: readonly number[]): Promise<boolean>;
  /** Removes originals that nothing public names. */
  sweep(): Promise<void>;
  /** Nightly: brings the index of the copy into the form that is read fastest, where much has come since. */
  tidy(): Promise<void>;
  /** What differs from what should be there: ids of documents, names of parts, hashes of originals. */
  differences(expected: {
    document(id: number): Promise<ShownDocument | null>;
    ids: readonly number[];
    bodies: ShownDocument['rows'];
    parts: Readonly<Record<PublicPart, readonly ToldEntry[]>>;
  }): Promise<string[]>;
  close(): Promise<void>;
}

/** Reads what is kept as it is told; null for a key that is not there. */
export interface ToldReader {
  told(kind: PublicPart): unknown[];
  toldOf(kind: PublicPart, key: string): unknown;
}

/** A document that the public was shown once and is not shown now. */
export interface Withdrawal {
  documentId: number;
  at: Instant;
  /** What the public is told of why. */
  said: string | null;
  /** The public document that took its place. */
  insteadId: number | null;
}

/** What was withdrawn, the latest first: nothing of the documents themselves. */
export interface PublicWithdrawals {
  withdrawn(): Promise<Withdrawal[]>;
}
