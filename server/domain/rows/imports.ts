import type * as C from '../codes.ts';
import type { LedgerChoices } from '../ledger.ts';
import type { Instant, Row } from './base.ts';

/** One bulk import as a whole: what came in, what a person chose, what became of it. */
export interface ImportBatchRow extends Row {
  name: string;
  state: C.ImportState;
  /** The ledger's own bytes; null for imports without one. */
  ledgerSha256: string | null;
  /** Files and archives that came with the ledger. */
  sources: { sha256: string; name: string; size: number }[];
  /** What a person said about columns and which side counts; null: as guessed. */
  choices: LedgerChoices | null;
  /** The plan that was shown and is carried out, as JSON among the originals. */
  planSha256: string | null;
  counts: Record<string, number> | null;
  faultCode: string | null;
  faultDetails: Record<string, unknown> | null;
  startedById: number | null;
  createdAt: Instant;
  finishedAt: Instant | null;
  undoneAt: Instant | null;
  undoReason: string | null;
}

/** Which document an import brought in, and from where: it goes with the document when the import is undone. */
export interface ImportedDocumentRow extends Row {
  batchId: number;
  documentId: number;
  /** Row of the ledger, line or file, as people find it again. */
  place: string;
}
