import type { Day } from './day.ts';

/** What a column of a stock ledger (台账) can hold. `serial` is the ledger's own numbering; a column of no field is kept aside. */
export const LEDGER_FIELDS = [
  'serial',
  'title',
  'docNumber',
  'issuers',
  'genre',
  'subject',
  'tier',
  'adoptedOn',
  'signedOn',
  'publishedOn',
  'effectiveOn',
  'validUntil',
  'status',
  'endedOn',
  'decidedOn',
  'basis',
  'registrationNumber',
  'filingNumber',
  'externalId',
  'file',
  'text',
] as const;
export type LedgerField = (typeof LEDGER_FIELDS)[number];

/** Facts that a ledger and the text of its file can both state. */
export const COMPARED = [
  'title',
  'docNumber',
  'issuers',
  'signedOn',
  'publishedOn',
  'effectiveOn',
  'validUntil',
] as const;
export type ComparedField = (typeof COMPARED)[number];

/** Which of two statements counts where a ledger and a text disagree. */
export type Side = 'ledger' | 'text';

/** What a person said about a ledger before its import. */
export interface LedgerChoices {
  /** For each table of the ledger, in order: the field of each column (null: kept aside), or null to leave the table out. */
  tables: ((LedgerField | null)[] | null)[];
  /** Fields in which the text counts where both speak; the ledger counts in all others. */
  textCounts: ComparedField[];
}

/** Everything that a person should look at, one kind for each tab of the preview. */
export const DOUBT_KINDS = [
  'day.unreadable',
  'day.month_only',
  'day.several',
  'day.order',
  'day.missing',
  'term.unreadable',
  'term.rough',
  'number.odd',
  'number.several',
  'number.twice',
  'registration.form',
  'subject.unknown',
  'issuer.missing',
  'issuer.unknown',
  'issuer.ineligible',
  'issuer.from_group',
  'status.unknown',
  'status.day_missing',
  'status.day_from_basis',
  'status.disagrees',
  'status.proposed',
  'status.partial',
  'status.amended',
  'differs',
  'file.machine_read',
  'file.scanned',
  'title.missing',
  'title.several',
  'file.none',
  'file.ambiguous',
  'file.refused',
  'row.duplicate',
  'held.alike',
  'held.differs',
] as const;
export type DoubtKind = (typeof DOUBT_KINDS)[number];

/** One thing to look at in a row: what it is about, and what either side says. */
export interface Doubt {
  kind: DoubtKind;
  field?: LedgerField;
  /** What stands in the ledger, and what the text (or what we hold) says. */
  ledger?: string | null;
  other?: string | null;
  taken?: Side;
  /** For sentences: names of files, a fault's code … */
  details?: Record<string, unknown>;
}

/** A refusal: the row is not taken in and comes back with this reason. */
export const REFUSING: ReadonlySet<DoubtKind> = new Set([
  'title.missing',
  'title.several',
  'file.none',
  'file.ambiguous',
  'file.refused',
  'row.duplicate',
]);

/** End of validity as a ledger cell says it. */
export interface LedgerTerm {
  until: Day | null;
  months: number | null;
  /** Said to be without an end (长期有效). */
  open: boolean;
}
