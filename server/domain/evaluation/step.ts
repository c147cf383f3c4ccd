import { insert, update } from '../change.ts';
import type { Change } from '../change.ts';
import { laterOf, type Day } from '../day.ts';
import { Fault } from '../fault.ts';
import type { DocumentRow } from '../model.ts';
import { demandOrder } from '../review.ts';
import type { EvaluationConclusion, EvaluationPurpose } from './codes.ts';
import { isOpenEvaluation, nextState, type EvaluationAct } from './course.ts';
import type { EvaluationFinding, EvaluationRow } from './rows.ts';

/** Who acts, on which day. */
export interface EvaluationBy {
  id: number | null;
  on: Day;
  today: Day;
}

/** What a plan says. */
export type EvaluationPlan = Pick<EvaluationRow, 'purpose' | 'evaluator' | 'criteria' | 'fromOn' | 'toOn' | 'dueOn'>;

const UNDONE = {
  startedOn: null,
  findings: [],
  summary: null,
  proposal: null,
  reportedOn: null,
  reportedById: null,
  returnedOn: null,
  returnReason: null,
  conclusion: null,
  conclusionReason: null,
  concludedOn: null,
  concludedById: null,
  withdrawnOn: null,
  withdrawReason: null,
} as const satisfies Partial<EvaluationRow>;

/**
 * Plans the evaluation of an issued document; `termEndsOn` is the last day in force as it stands. Throws Fault('evaluation.open') while another one of
 * the same purpose goes on, Fault('day.order') for a report that is due before the plan or a time that ends before it begins, and
 * Fault('evaluation.no_term') for one before the end of a term where none ends.
 */
export function planEvaluation(
  document: DocumentRow,
  plan: EvaluationPlan,
  held: readonly EvaluationRow[],
  termEndsOn: Day | null,
  by: EvaluationBy,
  id: number,
): Change {
  if (document.status !== 'issued' && document.status !== 'filed')
    throw new Fault('document.status', { status: document.status, act: 'evaluation.plan' });
  const other = held.find((row) => row.purpose === plan.purpose && isOpenEvaluation(row.state));
  if (other) throw new Fault('evaluation.open', { id: other.id });
  if (plan.purpose === 'expiry' && termEndsOn === null) throw new Fault('evaluation.no_term', {});
  demandOrder(by.on, by.today, null, 'on');
  demandAfter('dueOn', plan.dueOn, by.on);
  if (plan.fromOn !== null && plan.toOn !== null) demandAfter('toOn', plan.toOn, plan.fromOn);
  return {
    act: 'evaluation.plan',
    documents: [document.id],
    // Raises the document's version: of two people who plan the same the second is told.
    writes: [
      update('document', document, {}),
      insert('evaluation', {
        ...UNDONE,
        ...plan,
        id,
        documentId: document.id,
        state: 'planned',
        termEndsOn: termFor(plan.purpose, termEndsOn),
        findings: [],
        plannedOn: by.on,
        plannedById: by.id,
      }),
    ],
  };
}

const termFor = (purpose: EvaluationPurpose, lastDay: Day | null): Day | null =>
  purpose === 'expiry' ? lastDay : null;

function demandAfter(field: string, on: Day, notBefore: Day): void {
  if (on < notBefore) throw new Fault('day.order', { field, on, notBefore });
}

function step(
  row: EvaluationRow,
  act: EvaluationAct,
  by: EvaluationBy,
  set: Partial<EvaluationRow>,
  note?: string,
): Change {
  const state = nextState(row.state, act);
  const last = [row.plannedOn, row.startedOn, row.reportedOn, row.returnedOn].reduce(laterOf, null);
  demandOrder(by.on, by.today, last, 'on');
  return {
    act,
    documents: [row.documentId],
    writes: [update('evaluation', row, { ...set, state })],
    ...(note === undefined ? {} : { note }),
  };
}

export const startEvaluation = (row: EvaluationRow, by: EvaluationBy): Change =>
  step(row, 'evaluation.start', by, { startedOn: by.on });

/** What a report says. */
export interface EvaluationReport {
  findings: EvaluationFinding[];
  summary: string;
  proposal: EvaluationConclusion;
}

/** The report is in. Every criterion of the plan has its finding: Fault('evaluation.findings_missing', {criteria}). */
export function reportEvaluation(row: EvaluationRow, by: EvaluationBy, said: EvaluationReport): Change {
  const findings = row.criteria.flatMap((criterion) => {
    const found = said.findings.find((one) => one.criterion === criterion && one.text.trim() !== '');
    return found ? [{ criterion, text: found.text.trim() }] : [];
  });
  const { summary, proposal } = said;
  const set = { findings, summary, proposal, reportedOn: by.on, reportedById: by.id };
  const change = step(row, 'evaluation.report', by, set);
  const missing = row.criteria.filter((criterion) => !findings.some((one) => one.criterion === criterion));
  if (missing.length > 0) throw new Fault('evaluation.findings_missing', { criteria: missing });
  return change;
}

/** Sent back to be put right; the report stays on record until the next one. */
export const returnEvaluation = (row: EvaluationRow, by: EvaluationBy, reason: string): Change =>
  step(row, 'evaluation.return', by, { returnedOn: by.on, returnReason: reason }, reason);

/** What was concluded; other than proposed, it says why: Fault('evaluation.reason_missing'). The document's life does not change by it. */
export function concludeEvaluation(
  row: EvaluationRow,
  by: EvaluationBy,
  conclusion: EvaluationConclusion,
  reason: string | null,
): Change {
  const set = { conclusion, conclusionReason: reason, concludedOn: by.on, concludedById: by.id };
  const change = step(row, 'evaluation.conclude', by, set);
  if (conclusion !== row.proposal && !reason) throw new Fault('evaluation.reason_missing', {});
  return change;
}

export const withdrawEvaluation = (row: EvaluationRow, by: EvaluationBy, reason: string): Change =>
  step(row, 'evaluation.withdraw', by, { withdrawnOn: by.on, withdrawReason: reason }, reason);
