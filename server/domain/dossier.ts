import type * as M from './model.ts';
import type { EventKind, Validity } from './codes.ts';
import type { Day } from './day.ts';
import type { FilingStepRow } from './filing/rows.ts';
import type { RegistrationRow } from './registration/row.ts';
import type { ValiditySpan } from './validity.ts';

/** A document named from a relation or an event. */
export interface DocumentName {
  id: number;
  title: string;
  docNumber: string | null;
  isPublic: boolean;
  status: M.DocumentRow['status'];
}

/** 卷宗: everything that is on file about one document, as rules and pages read it. */
export interface Dossier {
  document: M.DocumentRow;
  issuers: M.DocumentIssuerRow[];
  versions: M.TextVersionRow[];
  events: M.LegalEventRow[];
  relations: (M.RelationRow & { target: DocumentName | null })[];
  /** What other documents say of this one. */
  inbound: (M.RelationRow & { source: DocumentName })[];
  /** Events of this or other documents name their basis by id: here are the names. */
  names: Map<number, DocumentName>;
  reviews: M.ReviewRow[];
  filings: M.FilingRow[];
  /** Steps of all filings, in the order in which they were recorded. */
  filingSteps: FilingStepRow[];
  /** 三统一: each request with what became of it, by id. */
  registrations: RegistrationRow[];
  problems: M.ProblemEventRow[];
  flags: M.FlagRow[];
  spans: ValiditySpan[];
}

/** A line of a document list. */
export interface DocumentLine {
  id: number;
  title: string;
  docNumber: string | null;
  issuerName: string | null;
  issuerId: number | null;
  genre: string | null;
  subject: string | null;
  tier: M.DocumentRow['tier'];
  status: M.DocumentRow['status'];
  origin: M.DocumentRow['origin'];
  isPublic: boolean;
  publishedOn: Day | null;
  signedOn: Day | null;
  effectiveOn: Day | null;
  validUntil: Day | null;
  validity: Validity;
  /** First day of that validity. */
  since: Day | null;
}

/** A legal event as lists of changes tell it; a repealed article must never read as a repealed document. */
export interface ChangeTold {
  kind: EventKind;
  on: Day;
  /** The parts that it touched (部分条款 where they are not named); empty for the whole document. */
  parts: string[];
}

/** A document whose validity is another on a later day; the line is as of that day. */
export interface DayChange extends DocumentLine {
  before: Validity;
}

export interface HistoryEntry {
  seq: number;
  at: M.Instant;
  actor: string;
  act: string;
  note: string | null;
  changes: { op: string; table: string; id: number; fields: Record<string, [unknown, unknown]> }[];
}
