/** What the public searches for, counted without anybody who asked. */
import type { Day } from '../domain/day.ts';

/** One thing that happened: a search with its number of full matches, or a document opened from its answer. */
export type QueryEvent =
  { kind: 'searched'; query: string; results: number } | { kind: 'opened'; query: string; documentId: number };

/** Takes notes and forgets who it was. Never waits, never fails: an answer to a reader does not depend on it. */
export interface QueryNotes {
  note(event: QueryEvent): void;
}

/** A query with how often it was asked, what the last answer held, and how often a document was opened from it. */
export interface QueryCount {
  query: string;
  times: number;
  results: number;
  opened: number;
}

export interface QueryLog extends QueryNotes {
  /** Queries of these days, the most frequent first; `nothing`: those whose last answer was empty. */
  asked(filter: { from: Day; to: Day; nothing: boolean; limit: number }): Promise<QueryCount[]>;
  /** Documents opened from answers in these days, the most frequent first. */
  opened(filter: {
    from: Day;
    to: Day;
    limit: number;
  }): Promise<{ query: string; documentId: number; times: number }[]>;
  /** Writes down what is still in memory. */
  flush(): Promise<void>;
  /** Removes what was noted before a day; returns how many rows. */
  forget(before: Day): Promise<number>;
}
