/** What comes in: uploads, pages to read, bulk imports. */
import type { TableName } from '../domain/change.ts';
import type * as M from '../domain/model.ts';
import type { Instant } from '../domain/model.ts';
import type { PageToCheck, ScanWork } from '../domain/pages.ts';
import type { Laid } from '../extract/contract.ts';
import type { Page } from './record.ts';

/** Pages of uploads that OCR reads. */
export interface ScanReader {
  /** By number; only those that are read by OCR. */
  uploadPages(uploadId: number): Promise<M.UploadPageRow[]>;
  uploadPage(uploadId: number, number: number): Promise<M.UploadPageRow | null>;
  /** Uploads in state `ocr` and how many of their pages still wait, the oldest first. */
  scanWork(): Promise<ScanWork[]>;
  scanProgress(uploadIds: readonly number[]): Promise<Map<number, { done: number; total: number }>>;
  /** Pages of uploads that are ready, read with less confidence than `below` or not at all, and not yet checked. */
  pagesToCheck(filter: { below: number; issuerId?: number; offset: number; limit: number }): Promise<Page<PageToCheck>>;
}

/** Pictures of pages, made when they are asked for and kept for a while: derived data. */
export interface PagePictures {
  /** Path of a WebP picture of a page (from 1) of an original, upright as `laid` says. Throws what TextReader.picture throws. */
  path(sha256: string, page: number, laid: Laid): Promise<string>;
  /** Removes those last asked for before `ms` (milliseconds since the epoch); returns how many. */
  sweep(ms: number): Promise<number>;
}

/** What bulk imports have done. */
export interface ImportReader {
  /** The latest batches, newest first. */
  batches(limit: number): Promise<M.ImportBatchRow[]>;
  /** Batches in a state, oldest first. */
  batchesIn(states: readonly M.ImportBatchRow['state'][]): Promise<M.ImportBatchRow[]>;
  /** The documents that a batch brought in and that are still here, in the order of their coming. */
  imported(batchId: number): Promise<M.ImportedDocumentRow[]>;
  /** Acts on documents of a batch other than those of imports and of the daily scan: document id → acts, oldest first. */
  laterActs(batchId: number): Promise<Map<number, { act: string; actor: string; at: Instant }[]>>;
  /** Those of `ids` that rows of other kinds rest on (reviews, uploads, comparisons …), so that they cannot go. */
  usedElsewhere(ids: readonly number[]): Promise<Set<number>>;
  /** Everything of a document that goes when its import is undone, and what other documents say of it. */
  traces(documentId: number): Promise<{
    rows: { [T in TableName]?: { id: number; version: number }[] };
    /** Events on other documents that rest on it, and relations of other documents that mean it. */
    caused: M.LegalEventRow[];
    meant: M.RelationRow[];
  }>;
}
