import { insert, update } from '../change.ts';
import type { Change, Write } from '../change.ts';
import type { FilingOutcome } from '../codes.ts';
import { laterOf } from '../day.ts';
import type { Day } from '../day.ts';
import { Fault } from '../fault.ts';
import { isFiled } from '../filing.ts';
import type { DocumentRow, FilingRow, Instant } from '../model.ts';
import { demandOrder } from '../review.ts';
import type { FilingStep } from './codes.ts';
import { endsOf, nextState } from './course.ts';

/** What is said with a step; a step takes what it needs of it. */
export interface StepSaid {
  on: Day;
  /** The day on which the text was put right. */
  factOn?: Day | null;
  /** Last day that the paper sets. */
  dueOn?: Day | null;
  outcome?: FilingOutcome | null;
  note?: string | null;
  /** Number of the paper: 报告文号, 备案号, 函号, 建议书号. */
  paperNumber?: string | null;
}

export interface StepBy {
  id: number | null;
  /** Id for the row of the step. */
  stepId: number;
  today: Day;
  at: Instant;
}

type DonedStep = Exclude<FilingStep, 'record'>;

/** Names of the day in refusals, where it is not simply the day of the step. */
const DAY_FIELD: Partial<Record<FilingStep, string>> = {
  submit: 'submittedOn',
  accept: 'receivedOn',
  close: 'closedOn',
};

/** Steps that nobody can answer without knowing why. */
const NEEDS_NOTE: ReadonlySet<FilingStep> = new Set([
  'supplement',
  'defer',
  'extend',
  'ask',
  'explain',
  'advise',
  'correct',
  'escalate',
]);

/** What a step writes on the filing itself, beside its state. */
const SETS: Record<DonedStep, (filing: FilingRow, said: StepSaid, by: StepBy) => Partial<FilingRow>> = {
  submit: (filing, { on }, by) => ({
    submittedOn: on,
    submittedById: by.id,
    receivedOn: null,
    // 迟报 is judged by the first sending: one that is sent again after 补正 is no later for that.
    firstSubmittedOn: filing.firstSubmittedOn ?? on,
  }),
  accept: (_, { on }) => ({ receivedOn: on }),
  supplement: (_, { note = null }) => ({ opinionText: note }),
  defer: (_, { note = null }) => ({ opinionText: note }),
  register: (filing, { on, paperNumber = null }) => ({
    outcome: 'registered',
    filingNumber: paperNumber ?? filing.filingNumber,
    registeredOn: on,
  }),
  extend: (_, { dueOn = null }) => ({ reviewBy: dueOn }),
  ask: (_, { note = null }) => ({ opinionText: note }),
  explain: () => ({}),
  advise: (_, { note = null }) => ({ opinionText: note }),
  correct: () => ({}),
  escalate: (_, { note = null }) => ({ opinionText: note }),
  close: (filing, { on, outcome = null, note, paperNumber }, by) => ({
    outcome,
    filingNumber: paperNumber ?? filing.filingNumber,
    opinionText: note ?? filing.opinionText,
    closedOn: on,
    closedById: by.id,
  }),
};

/** Steps whose paper may set a day for the other side to answer by. */
const SETS_DAY: ReadonlySet<FilingStep> = new Set(['supplement', 'ask', 'advise', 'escalate']);

function demandSaid(filing: FilingRow, step: DonedStep, said: StepSaid, today: Day): void {
  const last = [filing.clockFrom, filing.submittedOn, filing.receivedOn, filing.stateFrom].reduce(laterOf, null);
  demandOrder(said.on, today, last, DAY_FIELD[step] ?? 'on');
  if (NEEDS_NOTE.has(step) && !said.note?.trim()) throw new Fault('filing.note_missing', { act: `filing.${step}` });
  if (said.dueOn && said.dueOn < said.on)
    throw new Fault('day.order', { field: 'dueOn', on: said.dueOn, notBefore: said.on });
  if (step === 'correct') {
    if (!said.factOn) throw new Fault('filing.fact_missing', {});
    if (said.factOn > said.on) throw new Fault('day.order', { field: 'on', on: said.on, notBefore: said.factOn });
  }
  if (step === 'extend' && filing.reviewBy !== null) throw new Fault('filing.extended', { reviewBy: filing.reviewBy });
  if (step === 'extend' && !said.dueOn) throw new Fault('filing.due_missing', {});
  if (step !== 'close') return;
  const ends = endsOf(filing);
  if (!said.outcome || !ends.includes(said.outcome))
    throw new Fault('filing.outcome', { state: filing.state, outcome: said.outcome ?? null, ends });
  if (!isFiled(said.outcome) && !said.note?.trim()) throw new Fault('filing.reason_missing', {});
}

/**
 * One step of a filing: its row moves on, and the step itself stays on record. When the last open line is filed, the document's
 * procedure status becomes `filed`. Throws Fault('filing.state') for a step that its state does not allow, and what is said of days
 * and reasons.
 */
export function stepFiling(
  document: DocumentRow,
  filing: FilingRow,
  others: readonly FilingRow[],
  step: DonedStep,
  said: StepSaid,
  by: StepBy,
): Change {
  const state = nextState(filing, step);
  demandSaid(filing, step, said, by.today);
  const set = SETS[step](filing, said, by);
  const outcome = set.outcome ?? filing.outcome;
  const rest = others.filter((other) => other.id !== filing.id);
  const done = document.status === 'issued' && isFiled(outcome) && rest.every((other) => isFiled(other.outcome));
  const moved =
    step === 'extend' ? {} : { stateFrom: said.on, answerBy: SETS_DAY.has(step) ? (said.dueOn ?? null) : null };
  return {
    act: `filing.${step}`,
    documents: [document.id],
    writes: [
      update('filing', filing, { ...set, ...moved, state }),
      stepWrite(filing, step, said, by),
      ...(done ? [update('document', document, { status: 'filed' })] : []),
    ],
    // Always, and not only by who finds all others filed: two people who close the last two lines at once must meet.
    relies: rest.map((other) => ({ table: 'filing' as const, id: other.id, version: other.version })),
    ...(said.note ? { note: said.note } : {}),
  };
}

/** The row that keeps a step for ever. */
export function stepWrite(
  filing: Pick<FilingRow, 'id' | 'documentId'>,
  kind: FilingStep,
  said: StepSaid,
  by: StepBy,
): Write {
  return insert('filingStep', {
    id: by.stepId,
    documentId: filing.documentId,
    filingId: filing.id,
    kind,
    on: said.on,
    factOn: said.factOn ?? null,
    // Of another step the day means nothing, and what is on record must not say that it does.
    dueOn: SETS_DAY.has(kind) || kind === 'extend' ? (said.dueOn ?? null) : null,
    outcome: said.outcome ?? null,
    note: said.note ?? null,
    paperNumber: said.paperNumber ?? null,
    byId: by.id,
    knownAt: by.at,
  });
}
