import type { Laid, ReadLimits, ReadText, ScannedPage, Sheet } from './contract.ts';

/** What the service sends to the reading process: one file at a time. */
export type ReadRequest = Want & { path: string; limits: ReadLimits };

/** The text of a file (with pages that OCR has read), a workbook cell by cell; of the OCR process one page's text, or its picture. */
export type Want =
  | { want: 'text'; scanned: readonly ScannedPage[] }
  | { want: 'sheets' }
  | { want: 'page'; page: number }
  | { want: 'picture'; page: number; laid: Laid; to: string };

/** What was asked for. */
export type ReadAnswer =
  | { kind: 'text'; text: ReadText }
  | { kind: 'sheets'; sheets: Sheet[] }
  | { kind: 'page'; page: ScannedPage }
  | { kind: 'picture' };

/** What comes back: `ready` once, then an answer a file. `unknown` is an error nobody foresaw: the file's or ours. */
export type ReadReply =
  | { kind: 'ready' }
  | ReadAnswer
  | { kind: 'fault'; code: string; details: Record<string, unknown> }
  | { kind: 'unknown'; message: string };
