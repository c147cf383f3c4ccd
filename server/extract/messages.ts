import type { ReadLimits, ReadText, Sheet } from './contract.ts';

/** What the service sends to the reading process: one file at a time. */
export interface ReadRequest {
  /** The text of a file, or a workbook cell by cell. */
  want: 'text' | 'sheets';
  path: string;
  limits: ReadLimits;
}

/** What was asked for. */
export type ReadAnswer = { kind: 'text'; text: ReadText } | { kind: 'sheets'; sheets: Sheet[] };

/** What comes back: `ready` once, then an answer a file. `unknown` is an error nobody foresaw: the file's or ours. */
export type ReadReply =
  | { kind: 'ready' }
  | ReadAnswer
  | { kind: 'fault'; code: string; details: Record<string, unknown> }
  | { kind: 'unknown'; message: string };
