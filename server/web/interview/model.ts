import type { Day } from '../../domain/day.ts';
import type { DecidingAct, InterviewAct } from '../../domain/interview/codes.ts';
import type { CountingRules, TierStanding } from '../../domain/interview/counting.ts';
import type { CountedEvent, InterviewRow, InterviewStepRow } from '../../domain/interview/rows.ts';
import type { Firing } from '../../domain/interview/simulate.ts';
import type { Candidate } from '../../domain/interviews.ts';
import type { AttachmentRow, ProblemEventRow } from '../../domain/model.ts';
import type { Chrome } from '../chrome.ts';
import type { Form } from '../form.ts';

/** A counted event with its document, and how it stands by now. */
export interface CountedShown {
  counted: CountedEvent;
  event: ProblemEventRow | null;
  title: string | null;
  docNumber: string | null;
}

/** `GET /interviews/:id`. */
export interface InterviewModel {
  chrome: Chrome;
  today: Day;
  row: InterviewRow;
  issuerName: string;
  events: readonly CountedShown[];
  standingSum: number;
  steps: readonly InterviewStepRow[];
  papers: readonly AttachmentRow[];
  people: ReadonlyMap<number, string>;
  previous: InterviewRow | null;
  next: InterviewRow | null;
  acts: readonly InterviewAct[];
  above: string | null;
  /** By the profile, for what is demanded today; null: nobody has set it. */
  limit: Day | null;
  limitCitation: string;
  mayAddPapers: boolean;
  failed: { act: InterviewAct; form: Form<string> } | null;
}

/** `GET /interviews/bodies/:id`. */
export interface StandingModel {
  chrome: Chrome;
  issuerId: number;
  issuerName: string;
  on: Day;
  rules: CountingRules;
  citation: string;
  spentCitation: string;
  tiers: readonly TierStanding<ProblemEventRow>[];
  events: readonly {
    event: ProblemEventRow;
    title: string | null;
    docNumber: string | null;
    weight: number;
    towards: readonly string[];
    lastDay: Day | null;
    usedBy: readonly Pick<InterviewRow, 'id' | 'measure' | 'state'>[];
  }[];
  measures: readonly InterviewRow[];
  candidate: Candidate<ProblemEventRow> | null;
  deferred: InterviewRow | null;
  seen: string;
  acts: readonly DecidingAct[];
  failed: { act: DecidingAct; form: Form<string> } | null;
}

/** `GET /interviews/simulate`. */
export interface SimulateModel {
  chrome: Chrome;
  form: Form<string>;
  /** Null before anything was tried. */
  found:
    | {
        issuerId: number;
        issuerName: string;
        tried: readonly Firing<ProblemEventRow>[];
        present: readonly Firing<ProblemEventRow>[];
      }[]
    | null;
  /** The address of the same as Excel. */
  file: string;
  /** Whether the reader may open the events themselves. */
  mayOpen: boolean;
}
