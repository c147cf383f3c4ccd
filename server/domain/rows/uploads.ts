import type * as C from '../codes.ts';
import type { Evidence, Metadata } from '../metadata.ts';
import type { Doubt, ScannedPage } from '../scan.ts';
import type { Instant, Row } from './base.ts';

/** A file taken in, before a person has confirmed what it is. */
export interface UploadRow extends Row {
  purpose: C.UploadPurpose;
  state: C.UploadState;
  fileSha256: string;
  fileName: string;
  fileSize: number;
  mediaType: string | null;
  pages: number | null;
  method: string | null;
  text: string | null;
  /** UTF-16 offset where each page begins. */
  pageStarts: number[];
  warnings: { code: string; details?: Record<string, unknown> }[];
  metadata: Metadata | null;
  evidence: Evidence | null;
  faultCode: string | null;
  faultDetails: Record<string, unknown> | null;
  documentId: number | null;
  issuerId: number | null;
  uploadedById: number;
  uploadedAt: Instant;
}

/** A page of an upload that has no text of its own, read by OCR. */
export interface UploadPageRow extends Row {
  uploadId: number;
  /** In the file, from 1. */
  number: number;
  state: C.PageState;
  /** What OCR read; null before. */
  scan: ScannedPage | null;
  /** Share (0–1) of the characters that are likely to be right; null before. */
  confidence: number | null;
  /** Stretches that are not sure; offsets count from the start of the page in the upload's text as it was read. */
  doubts: Omit<Doubt, 'page'>[];
  /** How often reading it failed. */
  tries: number;
  faultCode: string | null;
  checkedById: number | null;
  checkedAt: Instant | null;
}
