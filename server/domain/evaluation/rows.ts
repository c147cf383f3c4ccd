import type { Day } from '../day.ts';
import type { Row } from '../model.ts';
import type { EvaluationConclusion, EvaluationCriterion, EvaluationPurpose, EvaluationState } from './codes.ts';

/** What the report says on one criterion. */
export interface EvaluationFinding {
  criterion: EvaluationCriterion;
  text: string;
}

/** 后评估 of one document: its plan, its report and what was concluded from it. A concluded one is never changed. */
export interface EvaluationRow extends Row {
  documentId: number;
  purpose: EvaluationPurpose;
  state: EvaluationState;
  /** Last day in force as it stood when the evaluation was planned, where it is one before the end of a term. */
  termEndsOn: Day | null;
  /** Who evaluates: the body itself, or whom it has asked. */
  evaluator: string;
  criteria: EvaluationCriterion[];
  /** The time of its application that is looked at. */
  fromOn: Day | null;
  toOn: Day | null;
  /** Last day for the report, by the plan. */
  dueOn: Day;
  plannedOn: Day;
  plannedById: number | null;
  startedOn: Day | null;
  findings: EvaluationFinding[];
  summary: string | null;
  /** What those who evaluated propose. */
  proposal: EvaluationConclusion | null;
  reportedOn: Day | null;
  reportedById: number | null;
  /** The latest sending back of a report. */
  returnedOn: Day | null;
  returnReason: string | null;
  conclusion: EvaluationConclusion | null;
  conclusionReason: string | null;
  concludedOn: Day | null;
  concludedById: number | null;
  withdrawnOn: Day | null;
  withdrawReason: string | null;
}
