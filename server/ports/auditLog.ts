import type { HistoryEntry } from '../domain/dossier.ts';
import type { Instant } from '../domain/model.ts';

/** A row of the audit log as people read it. */
export interface AuditLine extends HistoryEntry {
  actorId: number | null;
  /** Documents whose files it belongs to. */
  documents: readonly number[];
}

/** Which rows of the audit log; what is left out does not narrow. */
export interface AuditFilter {
  actorId?: number;
  act?: string;
  /** At or after, and before, these instants. */
  from?: Instant;
  until?: Instant;
  /** Rows before this one. */
  before?: number;
  limit: number;
}

/** The audit log as a whole, newest first. There is no count: nobody needs it, and it would read the whole log. */
export interface AuditReads {
  auditLines(filter: AuditFilter): Promise<AuditLine[]>;
}
