import type { Tier } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import type { AttachmentRow, ProblemEventRow } from '../../domain/model.ts';
import type { ProblemAct } from '../../domain/problems/course.ts';
import type { Chrome } from '../chrome.ts';
import type { Form } from '../form.ts';

/** A problem event with whom and what it is about. */
export interface ShownProblem {
  event: ProblemEventRow;
  issuerName: string;
  tier: Tier;
  title: string | null;
  docNumber: string | null;
}

/** `POST /problems/:id/contest` (multipart, with an optional `file`), `/uphold`, `/exclude`. */
export const PROBLEM_FIELDS = ['reason'] as const;

/** `GET /problems/:id`. */
export interface ProblemModel {
  chrome: Chrome;
  today: Day;
  problem: ShownProblem;
  /** Its weight by the profile of today, and whether it is counted now. */
  weight: number;
  counts: boolean;
  papers: readonly AttachmentRow[];
  people: ReadonlyMap<number, string>;
  /** Acts that this person may do now. */
  acts: readonly ProblemAct[];
  mayAddPapers: boolean;
  failed: { act: ProblemAct; form: Form<string> } | null;
}
