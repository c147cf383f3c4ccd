import type { Status, Tier } from '../codes.ts';
import type { Day } from '../day.ts';
import type { EvaluationRow } from '../evaluation/rows.ts';
import type { RunningFiling } from '../filing/limits.ts';
import type { FilingRow, LegalEventRow, ReviewRow } from '../model.ts';
import type { ConsultationRow } from '../procedure/rows.ts';
import type { RegistrationRow } from '../registration/row.ts';
import type { ValiditySpan } from '../validity.ts';

export type DutySpan = Pick<ValiditySpan, 'from' | 'validity'>;
export type DutyEvent = Pick<LegalEventRow, 'id' | 'kind' | 'on' | 'until' | 'scope' | 'voidedAt'>;
export type DutyReview = Pick<ReviewRow, 'id' | 'state' | 'acceptedOn' | 'dueOn' | 'concludedOn' | 'supplementDueOn'>;
export type DutyFiling = Pick<FilingRow, 'id' | 'clockFrom' | 'dueOn'> & RunningFiling;
export type DutyConsultation = Pick<ConsultationRow, 'id' | 'fromOn' | 'toOn' | 'resultOn' | 'withdrawnOn'>;

export type DutyRegistration = Pick<
  RegistrationRow,
  'id' | 'state' | 'requestedOn' | 'decideBy' | 'decidedOn' | 'publishBy' | 'publishedOn'
>;

/** 后评估 that was concluded. */
export interface DutyEvaluation extends Pick<EvaluationRow, 'id' | 'purpose' | 'termEndsOn' | 'conclusion'> {
  concludedOn: Day;
}

/** The conclusion 修改 of a cleanup that was published: the document is to be published anew. */
export interface DutyAmendment {
  /** Of the round's item. */
  id: number;
  /** First day of the conclusion. */
  since: Day;
  /** Last day by the round's decision, or by the rule that was kept when the round was opened; null where there is none. */
  dueOn: Day | null;
  /** The source of that rule; null or left out for what the decision itself names. */
  citation?: string | null;
}

/** As much of a document as its duties need: small, so that a store can stream all of them. */
export interface DocumentDuties {
  id: number;
  issuerId: number | null;
  tier: Tier | null;
  title: string;
  status: Status;
  /** 暂行、试行. */
  trial: boolean;
  signedOn: Day | null;
  publishedOn: Day | null;
  effectiveOn: Day | null;
  registrationNumber: string | null;
  registrations: readonly DutyRegistration[];
  /** The document's spans (`spansOf(life).document`), ascending; each lasts until the next one begins. */
  spans: readonly DutySpan[];
  events: readonly DutyEvent[];
  reviews: readonly DutyReview[];
  filings: readonly DutyFiling[];
  consultations: readonly DutyConsultation[];
  evaluations: readonly DutyEvaluation[];
  amendments: readonly DutyAmendment[];
}

/** Whether the document has left the house: only then do cleanup, expiry and filing concern it. */
export function isOut(document: Pick<DocumentDuties, 'status'>): boolean {
  return document.status === 'issued' || document.status === 'filed';
}

/** Index of the span of `on`, or -1 for an empty list. */
export function spanIndex(spans: readonly DutySpan[], on: Day): number {
  for (let i = spans.length - 1; i >= 0; i--) if (spans[i]!.from <= on) return i;
  return -1;
}

export const inForce = (document: DocumentDuties, on: Day): boolean =>
  document.spans[spanIndex(document.spans, on)]?.validity === 'in_force';

/** Whether an event counts for the whole document. */
export const counts = (event: DutyEvent): boolean =>
  event.voidedAt === null && event.scope === 'whole' && event.on !== null;

/** Whether a span is one of a run in force; not made inside `runOf` because a function made for each document costs more than it does. */
const runs = (span: DutySpan | undefined): boolean => span?.validity === 'in_force' || span?.validity === 'suspended';

/** Whether `on` lies in a run of days in force (suspensions among them). */
export const isRunning = ({ spans }: DocumentDuties, on: Day): boolean => runs(spans[spanIndex(spans, on)]);

/** The run of days in force (suspensions among them) that `on` lies in, and what follows it; null when it lies in none. */
export function runOf(document: DocumentDuties, on: Day): { from: Day; next: DutySpan | null } | null {
  const { spans } = document;
  const at = spanIndex(spans, on);
  if (!runs(spans[at])) return null;
  let first = at;
  let last = at;
  while (runs(spans[first - 1])) first--;
  while (runs(spans[last + 1])) last++;
  return { from: spans[first]!.from, next: spans[last + 1] ?? null };
}
