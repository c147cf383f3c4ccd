import type { Actor, Visibility } from './domain/actor.ts';
import type { Change } from './domain/change.ts';
import type { Day } from './domain/day.ts';
import type { Instant } from './domain/model.ts';
import type { SearchAnswer, SearchDoc, SearchRequest } from './domain/search.ts';

/** The only reader of time. */
export interface Clock {
  /** Now in UTC. */
  now(): Instant;
  /** Milliseconds since the epoch, for durations and expiry. */
  ms(): number;
  /** Today in Asia/Shanghai. */
  today(): Day;
}

/** Originals, addressed by the SHA-256 of their bytes; what is stored is never changed. */
export interface Files {
  /** Moves the file at `path` (a finished upload on the same volume) under its SHA-256 (hex) after fsync. Returns hash and size. */
  take(path: string): Promise<{ sha256: string; size: number }>;
  put(bytes: Uint8Array): Promise<{ sha256: string; size: number }>;
  /** Path of an original that is held; throws Fault('file.missing'). */
  path(sha256: string): Promise<string>;
  has(sha256: string): Promise<boolean>;
  /** A path for a new temporary file on the same volume. */
  temporary(): Promise<string>;
  /** Every hash that is held. */
  list(): AsyncIterable<string>;
  remove(sha256: string): Promise<void>;
}

/** One row of the audit log, oldest first when followed. */
export interface AuditEntry {
  seq: number;
  at: Instant;
  actor: string;
  actorId: number | null;
  act: string;
  documents: number[];
  note: string | null;
}

export interface Committed {
  /** Position in the audit log. */
  seq: number;
  at: Instant;
}

/** The only writer. */
export interface Committer {
  /** Reserves `count` ids from the one sequence; gaps are allowed, reuse never. */
  ids(count: number): Promise<number[]>;
  /** State and audit row in one transaction. Throws Fault('conflict.stale', {table, id}) and Fault('store.busy'). */
  commit(change: Change, actor: Actor): Promise<Committed>;
}

/** Full-text index over versions. Implementations may join the table `validity_span` that lives in the same file. */
export interface SearchIndex {
  /** Replaces all rows of the given documents (a document with no docs is removed) and moves `follower` to `position` in one transaction. */
  apply(documents: readonly { documentId: number; docs: readonly SearchDoc[] }[], position: number): Promise<void>;
  /** Last audit position that the index has taken in. */
  position(): Promise<number>;
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Completions of what has been typed so far, titles and issuers, for a visibility and a day. */
  suggest(prefix: string, visibility: Visibility, on: Day, limit: number): Promise<string[]>;
  /** Brings what is held in memory up to what another process has written; cheap when nothing is new. */
  refresh(): Promise<void>;
  /** Document ids whose rows differ from `expected` (by hash of the normal form); for `verify`. */
  differences(expected: AsyncIterable<SearchDoc>): Promise<number[]>;
  close(): Promise<void>;
}

/** Outgoing mail; null transport when no SMTP_URL is set. */
export interface Mailer {
  send(mail: { messageId: string; to: string; subject: string; text: string }): Promise<void>;
}
