import type { EvaluationAct } from '../../domain/evaluation/course.ts';
import type { EvaluationRow } from '../../domain/evaluation/rows.ts';
import type { AttachmentRow, DocumentRow } from '../../domain/model.ts';
import type { Day } from '../../domain/day.ts';
import type { Chrome } from '../chrome.ts';
import type { Form } from '../form.ts';
import type { TermInfo } from '../term/model.ts';

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
