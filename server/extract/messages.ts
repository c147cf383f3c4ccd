import type { ReadLimits, ReadText } from './contract.ts';

/** What the service sends to the reading process: one file at a time. */
export interface ReadRequest {
  path: string;
  limits: ReadLimits;
}

/** What comes back: `ready` once, then an answer a file. `unknown` is an error nobody foresaw: the file's or ours. */
export type ReadReply =
  | { kind: 'ready' }
  | { kind: 'text'; text: ReadText }
  | { kind: 'fault'; code: string; details: Record<string, unknown> }
  | { kind: 'unknown'; message: string };
