import type { Status, Tier } from '../codes.ts';
import type { Day } from '../day.ts';
import type { RunningFiling } from '../filing/limits.ts';
import type { FilingRow, LegalEventRow, ReviewRow } from '../model.ts';
import type { RegistrationRow } from '../registration/row.ts';
import type { ValiditySpan } from '../validity.ts';

export type DutyEvent = Pick<LegalEventRow, 'id' | 'kind' | 'on' | 'scope' | 'voidedAt'>;
export type DutyReview = Pick<ReviewRow, 'id' | 'state' | 'acceptedOn' | 'dueOn' | 'concludedOn'>;
export type DutyFiling = Pick<FilingRow, 'id' | 'clockFrom' | 'dueOn'> & RunningFiling;

export type DutyRegistration = Pick<
  RegistrationRow,
  'id' | 'state' | 'requestedOn' | 'decideBy' | 'decidedOn' | 'publishBy' | 'publishedOn'
>;

/** As much of a document as its duties need: small, so that a store can stream all of them. */
export interface DocumentDuties {
  id: number;
  issuerId: number | null;
  tier: Tier | null;
  title: string;
  status: Status;
  signedOn: Day | null;
  publishedOn: Day | null;
  effectiveOn: Day | null;
  registrationNumber: string | null;
  registrations: readonly DutyRegistration[];
  /** The document's spans (`spansOf(life).document`), ascending. */
  spans: readonly ValiditySpan[];
  events: readonly DutyEvent[];
  reviews: readonly DutyReview[];
  filings: readonly DutyFiling[];
}

/** Whether the document has left the house: only then do cleanup, expiry and filing concern it. */
export function isOut(document: DocumentDuties): boolean {
  return document.status === 'issued' || document.status === 'filed';
}

/** Index of the span of `on`, or -1 for an empty list. */
export function spanIndex(spans: readonly ValiditySpan[], on: Day): number {
  for (let i = spans.length - 1; i >= 0; i--) if (spans[i]!.from <= on) return i;
  return -1;
}
