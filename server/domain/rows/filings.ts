import type * as C from '../codes.ts';
import type { Day } from '../day.ts';
import type { Row } from './base.ts';

/** 备案 on one line. */
export interface FilingRow extends Row {
  documentId: number;
  line: C.FilingLine;
  state: C.FilingState;
  /** The day the limit counts from (公布 or as the profile says). */
  clockFrom: Day | null;
  dueOn: Day | null;
  submittedOn: Day | null;
  submittedById: number | null;
  receivedOn: Day | null;
  outcome: C.FilingOutcome | null;
  filingNumber: string | null;
  opinionText: string | null;
  closedOn: Day | null;
  closedById: number | null;
  fromPaper: boolean;
  /** `submittedOn` is the latest sending; 迟报 is judged by this, the first. */
  firstSubmittedOn: Day | null;
  /** 备案登记: the review's limit counts from it. */
  registeredOn: Day | null;
  /** The day of the step that led to the present state. */
  stateFrom: Day | null;
  /** Last day that the paper of the running state sets, where it sets one: before the profile's. */
  answerBy: Day | null;
  /** Last day of the review after its extension. */
  reviewBy: Day | null;
}
