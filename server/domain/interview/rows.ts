import type { ProblemKind } from '../codes.ts';
import type { Day } from '../day.ts';
import type { Instant, Row } from '../model.ts';
import type { InterviewAct, InterviewForm, InterviewState } from './codes.ts';

/** A problem event as a decision counted it; what becomes of the event later does not change what was decided on. */
export interface CountedEvent {
  problemId: number;
  documentId: number | null;
  kind: ProblemKind;
  on: Day;
  note: string | null;
  weight: number;
}

/** 约谈通知书: who, when, where, why, what to bring. */
export interface InterviewNotice {
  number: string | null;
  on: Day;
  meetOn: Day;
  /** `HH:MM`. */
  meetAt: string;
  place: string;
  /** 约谈人. */
  host: string;
  /** Who has to come. */
  attendees: string;
  subject: string;
  bring: string | null;
}

/** 约谈记录. */
export interface InterviewMinutes {
  on: Day;
  /** Who was there of both sides, one a line with the post. */
  bureau: string[];
  issuer: string[];
  recorder: string;
  /** What the issuer said of the facts. */
  statement: string;
  /** What the bureau said. */
  opinion: string;
}

/** 通报批评 or 挂牌督办通知书. */
export interface InterviewOrder {
  number: string | null;
  on: Day;
  text: string;
  /** 督办责任人; null for a criticism. */
  charge: string | null;
}

/** A measure towards a body, from the decision of a person on a candidate to its end. */
export interface InterviewRow extends Row {
  issuerId: number;
  form: InterviewForm;
  /** The tier as the profile of the day of the decision had it. */
  measure: string;
  threshold: number;
  /** The tier that the sum had reached: up to it the events are spent, also where a person chose a lower one. */
  spentMeasure: string;
  spentThreshold: number;
  state: InterviewState;
  events: CountedEvent[];
  sum: number;
  windowMonths: number;
  citation: string;
  decidedOn: Day;
  decidedAt: Instant;
  decidedById: number | null;
  reason: string | null;
  deferredUntil: Day | null;
  /** The measure that this one follows, and the one that followed it. */
  previousId: number | null;
  nextId: number | null;
  /** The day on which the body was told in writing; until then the matter is the bureau's own. */
  toldOn: Day | null;
  /** The number of its 约谈通知书, 通报 or 挂牌督办通知书; given by the register, or typed where there is no pattern. */
  paperNumber: string | null;
  /** The number of the 整改通知书 after a talk; given and typed as that of the notice is. */
  rectificationNumber: string | null;
  notice: InterviewNotice | null;
  minutes: InterviewMinutes | null;
  order: InterviewOrder | null;
  /** 整改要求. */
  demands: string[];
  reportDueOn: Day | null;
  reportedOn: Day | null;
  acceptedOn: Day | null;
  delistedOn: Day | null;
  endedOn: Day | null;
}

/** One act in the course of a measure; nothing of its history is written over. */
export interface InterviewStepRow extends Row {
  interviewId: number;
  act: InterviewAct;
  /** The state that it led to. */
  state: InterviewState;
  on: Day;
  note: string | null;
  /** The last day that the step set. */
  dueOn: Day | null;
  byId: number | null;
  knownAt: Instant;
}

/** What decides whether events are spent. */
export type Decided = Pick<
  InterviewRow,
  'issuerId' | 'state' | 'events' | 'spentMeasure' | 'spentThreshold' | 'decidedOn' | 'deferredUntil'
>;

/** Whether a body's own people may see a measure: once they were told, or when nothing is to come of it. */
export const shownToIssuer = (row: Pick<InterviewRow, 'toldOn' | 'state'>): boolean =>
  row.toldOn !== null || row.state === 'dismissed';
