import type { EvaluationAct } from '../../domain/evaluation/course.ts';
import type { EvaluationRow } from '../../domain/evaluation/rows.ts';
import type { AttachmentRow, DocumentRow } from '../../domain/model.ts';
import type { Day } from '../../domain/day.ts';
import type { Chrome } from '../chrome.ts';
import type { Form } from '../form.ts';
import type { TermInfo } from '../term/model.ts';

/** `POST /dossiers/:id/evaluations`, with `version` of the document; `criteria` many times. */
export const PLAN_FIELDS = ['on', 'purpose', 'evaluator', 'criteria', 'fromOn', 'toOn', 'dueOn'] as const;

/** `POST /evaluations/:id/ACT`, with `version` of the evaluation; a report has a field `finding.…` for each criterion. */
export const EVALUATION_FIELDS: Readonly<Record<EvaluationAct, readonly string[]>> = {
  'evaluation.start': ['on'],
  'evaluation.report': ['on', 'summary', 'proposal'],
  'evaluation.return': ['on', 'reason'],
  'evaluation.conclude': ['on', 'conclusion', 'reason'],
  'evaluation.withdraw': ['on', 'reason'],
};

/** `GET /evaluations/:id`. */
export interface EvaluationModel {
  chrome: Chrome;
  today: Day;
  row: EvaluationRow;
  document: DocumentRow;
  issuers: readonly string[];
  term: TermInfo;
  acts: readonly EvaluationAct[];
  papers: readonly AttachmentRow[];
  mayAddPapers: boolean;
  people: ReadonlyMap<number, string>;
  failed: { act: EvaluationAct; form: Form<string> } | null;
}
