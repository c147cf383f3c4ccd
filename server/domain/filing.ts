import { insert } from './change.ts';
import type { Write } from './change.ts';
import type { FilingLine, FilingOutcome } from './codes.ts';
import type { Day } from './day.ts';

/** A line of 备案 that an issued document owes, with the day its limit ends. */
export interface OwedFiling {
  line: FilingLine;
  clockFrom: Day | null;
  dueOn: Day | null;
}

/** What a filing holds before anything was handed in. */
export const NOTHING_FILED = {
  state: 'due',
  submittedOn: null,
  submittedById: null,
  receivedOn: null,
  outcome: null,
  filingNumber: null,
  opinionText: null,
  closedOn: null,
  closedById: null,
  fromPaper: false,
  firstSubmittedOn: null,
  registeredOn: null,
  stateFrom: null,
  answerBy: null,
  reviewBy: null,
} as const;

/** Empty filing rows for the lines that a freshly issued document owes (domain.md §4: one filing for each line). */
export function owedFilings(documentId: number, owed: readonly OwedFiling[], next: () => number): Write[] {
  return owed.map((line) =>
    insert('filing', {
      id: next(),
      documentId,
      ...line,
      ...NOTHING_FILED,
    }),
  );
}

/** Outcomes after which a line counts as filed. */
export const isFiled = (outcome: FilingOutcome | null): boolean =>
  outcome === 'registered' || outcome === 'approved' || outcome === 'approved_after_correction';
