/** 约谈, 通报批评, 挂牌督办. */
import type { InterviewState } from '../domain/interview/codes.ts';
import type { Decided, InterviewRow, InterviewStepRow } from '../domain/interview/rows.ts';
import type { Page } from './record.ts';

export interface InterviewFilter {
  states?: readonly InterviewState[];
  issuerIds?: readonly number[];
  /** Only what the bodies themselves may see. */
  told?: boolean;
  offset: number;
  limit: number;
}

/** A measure with the name of its body. */
export interface InterviewLine {
  row: InterviewRow;
  issuerName: string;
}

/** 约谈, 通报批评, 挂牌督办. */
export interface InterviewReader {
  /** What runs first, then by the day of the decision, the latest first. */
  page(filter: InterviewFilter): Promise<Page<InterviewLine>>;
  /** What decides whether events are spent, of all measures, the oldest first. */
  decided(): Promise<Decided[]>;
  /** Measures that run. */
  running(): Promise<InterviewRow[]>;
  /** All of one body, the oldest first. */
  ofIssuer(issuerId: number): Promise<InterviewRow[]>;
  /** Steps of one, the oldest first. */
  steps(interviewId: number): Promise<InterviewStepRow[]>;
}
