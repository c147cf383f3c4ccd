import { insert, update } from './change.ts';
import type { Change, Write } from './change.ts';
import type { FilingLine, FilingOutcome } from './codes.ts';
import { laterOf } from './day.ts';
import type { Day } from './day.ts';
import { Fault } from './fault.ts';
import type { DocumentRow, FilingRow } from './model.ts';
import { demandOrder } from './review.ts';

/** A line of 备案 that an issued document owes, with the day its limit ends. */
export interface OwedFiling {
  line: FilingLine;
  clockFrom: Day | null;
  dueOn: Day | null;
}

/** Empty filing rows for the lines that a freshly issued document owes (domain.md §4: one filing for each line). */
export function owedFilings(documentId: number, owed: readonly OwedFiling[], next: () => number): Write[] {
  return owed.map((line) =>
    insert('filing', {
      id: next(),
      documentId,
      ...line,
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
    }),
  );
}

function demandState(filing: FilingRow, ...states: FilingRow['state'][]): void {
  if (!states.includes(filing.state)) throw new Fault('filing.state', { state: filing.state, wanted: states });
}

/** 报送备案, or sent again after 补正: what was received the first time is then no longer what is decided on. */
export function submitFiling(filing: FilingRow, by: { id: number | null; on: Day; today: Day }): Change {
  demandState(filing, 'due', 'supplement');
  const lastStep = [filing.clockFrom, filing.submittedOn, filing.receivedOn].reduce(laterOf, null);
  demandOrder(by.on, by.today, lastStep, 'submittedOn');
  return {
    act: 'filing.submit',
    documents: [filing.documentId],
    writes: [
      update('filing', filing, { state: 'submitted', submittedOn: by.on, submittedById: by.id, receivedOn: null }),
    ],
  };
}

/** 收到: the receiver has the materials. */
export function receiveFiling(filing: FilingRow, on: Day, today: Day): Change {
  demandState(filing, 'submitted');
  demandOrder(on, today, filing.submittedOn, 'receivedOn');
  return {
    act: 'filing.accept',
    documents: [filing.documentId],
    writes: [update('filing', filing, { receivedOn: on })],
  };
}

/** 退回补正: incomplete materials. */
export function supplementFiling(filing: FilingRow, note: string): Change {
  demandState(filing, 'submitted', 'received');
  return {
    act: 'filing.supplement',
    documents: [filing.documentId],
    writes: [update('filing', filing, { state: 'supplement', opinionText: note })],
    note,
  };
}

export interface FilingClosing {
  outcome: FilingOutcome;
  filingNumber: string | null;
  opinionText: string | null;
  on: Day;
}

/** Outcomes after which a line counts as filed. */
export const isFiled = (outcome: FilingOutcome | null): boolean =>
  outcome === 'registered' || outcome === 'approved' || outcome === 'approved_after_correction';

/** The outcome of one line; when the last open line is filed, the document's procedure status becomes `filed`. */
export function closeFiling(
  document: DocumentRow,
  filing: FilingRow,
  others: readonly FilingRow[],
  closing: FilingClosing,
  by: { id: number; today: Day },
): Change {
  demandState(filing, 'submitted', 'received');
  demandOrder(closing.on, by.today, filing.receivedOn ?? filing.submittedOn, 'closedOn');
  if (!isFiled(closing.outcome) && !closing.opinionText) throw new Fault('filing.reason_missing', {});
  const { on, ...said } = closing;
  const done =
    document.status === 'issued' &&
    isFiled(closing.outcome) &&
    others.every((other) => other.id === filing.id || isFiled(other.outcome));
  return {
    act: 'filing.close',
    documents: [document.id],
    writes: [
      update('filing', filing, { ...said, state: 'closed', closedOn: on, closedById: by.id }),
      ...(done ? [update('document', document, { status: 'filed' })] : []),
    ],
    // Always, and not only by who finds all others filed: two people who close the last two lines at once must meet.
    relies: others
      .filter((other) => other.id !== filing.id)
      .map((other) => ({ table: 'filing' as const, id: other.id, version: other.version })),
  };
}
