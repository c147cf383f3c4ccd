import type { SuggestionLimit } from '../../domain/suggestion/limits.ts';
import type { SuggestionAct } from '../../domain/suggestion/course.ts';
import type { SuggestionRow } from '../../domain/suggestion/row.ts';
import type { AttachmentRow, DocumentRow } from '../../domain/model.ts';
import type { Day } from '../../domain/day.ts';
import type { Chrome } from '../chrome.ts';
import type { Form } from '../form.ts';

/** `POST /suggestions/enter`. */
export const ENTER_FIELDS = [
  'source',
  'documentId',
  'documentSaid',
  'clause',
  'reason',
  'author',
  'contact',
  'organ',
  'caseNumber',
  'receivedOn',
] as const;

/** `GET /suggestions/:id`: one suggestion as staff, or the issuer that was asked, sees it. */
export interface SuggestionModel {
  chrome: Chrome;
  today: Day;
  row: SuggestionRow;
  document: DocumentRow | null;
  issuerName: string | null;
  limits: readonly SuggestionLimit[];
  /** The one that it goes on as part of. */
  head: Pick<SuggestionRow, 'id' | 'receipt'> | null;
  merged: readonly Pick<SuggestionRow, 'id' | 'receipt' | 'author'>[];
  papers: readonly AttachmentRow[];
  people: ReadonlyMap<number, string>;
  /** Acts that this person may do now. */
  acts: readonly SuggestionAct[];
  /** Whether the reader may see who sent it in: the bureau, not the issuer. */
  showsSender: boolean;
  mayAddPapers: boolean;
  failed: { act: SuggestionAct; form: Form<string> } | null;
}
