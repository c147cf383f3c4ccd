import type * as M from './model.ts';
import type * as P from './procedure/rows.ts';
import type { Act } from './acts.ts';
import type { NumberSeriesRow, SeriesNumberRow } from './numbers/row.ts';
import type { Series } from './numbers/series.ts';
import type * as R from './review/rows.ts';
import type { FilingStepRow, StatedCountRow } from './filing/rows.ts';
import type { RegistrationRow } from './registration/row.ts';
import type { EvaluationRow } from './evaluation/rows.ts';
import type { SubscriptionRow } from './subscription/row.ts';
import type { InterviewRow, InterviewStepRow } from './interview/rows.ts';
import type { BulletinRow } from './bulletin/row.ts';
import type * as Rounds from './rounds/rows.ts';
import type { RoutineRecordRow } from './routine/rows.ts';
import type { ScanDayRow } from './duties/rows.ts';
import type { MaterialRow } from './material/rows.ts';
import type { SubjectBatchRow } from './subject/rows.ts';
import type { SupportingRow } from './supporting/rows.ts';
import type * as N from './reminders/rows.ts';
import type { SuggestionRow } from './suggestion/row.ts';

/** Everything that a Change can write: table name → row. */
export interface Tables {
  issuer: M.IssuerRow;
  document: M.DocumentRow;
  documentIssuer: M.DocumentIssuerRow;
  textVersion: M.TextVersionRow;
  upload: M.UploadRow;
  uploadPage: M.UploadPageRow;
  legalEvent: M.LegalEventRow;
  relation: M.RelationRow;
  review: M.ReviewRow;
  filing: M.FilingRow;
  problemEvent: M.ProblemEventRow;
  flag: M.FlagRow;
  notice: M.NoticeRow;
  mail: M.MailRow;
  noticeStep: N.NoticeStepRow;
  reminderSetting: N.ReminderSettingRow;
  calendarFeed: N.CalendarFeedRow;
  expiryLetter: N.ExpiryLetterRow;
  user: M.UserRow;
  token: M.TokenRow;
  profile: M.ProfileRow;
  calendarYear: M.CalendarYearRow;
  issuerName: M.IssuerNameRow;
  importBatch: M.ImportBatchRow;
  importedDocument: M.ImportedDocumentRow;
  comparison: M.ComparisonRow;
  hintVerdict: M.HintVerdictRow;
  attachment: M.AttachmentRow;
  reviewStep: R.ReviewStepRow;
  reviewPoint: R.ReviewPointRow;
  reviewCounsel: R.ReviewCounselRow;
  emergency: R.EmergencyRow;
  classification: P.ClassificationRow;
  determination: P.DeterminationRow;
  evidence: P.EvidenceRow;
  consultation: P.ConsultationRow;
  consultationComment: P.ConsultationCommentRow;
  explanation: P.ExplanationRow;
  registration: RegistrationRow;
  filingStep: FilingStepRow;
  statedCount: StatedCountRow;
  numberSeries: NumberSeriesRow;
  seriesNumber: SeriesNumberRow;
  suggestion: SuggestionRow;
  bulletin: BulletinRow;
  subscription: SubscriptionRow;
  interview: InterviewRow;
  interviewStep: InterviewStepRow;
  cleanupRound: Rounds.CleanupRoundRow;
  cleanupTask: Rounds.CleanupTaskRow;
  cleanupItem: Rounds.CleanupItemRow;
  cleanupEntry: Rounds.CleanupEntryRow;
  cleanupStep: Rounds.CleanupStepRow;
  cleanupRun: Rounds.CleanupRunRow;
  evaluation: EvaluationRow;
  scanDay: ScanDayRow;
  routineRecord: RoutineRecordRow;
  supporting: SupportingRow;
  material: MaterialRow;
  subjectBatch: SubjectBatchRow;
}
export type TableName = keyof Tables;

/** `insert` gets version 1; `update` needs the version it was decided on (stale → 409) and raises it. */
export type Write = {
  [T in TableName]:
    | { op: 'insert'; table: T; row: Omit<Tables[T], 'version'> }
    | { op: 'update'; table: T; id: number; version: number; set: Partial<Omit<Tables[T], 'id' | 'version'>> }
    | { op: 'delete'; table: T; id: number; version: number };
}[TableName];

/**
 * A number that a change wants: the next one of `series`, given inside the committing transaction and written into the rows
 * that are to bear it (`into`), which the change writes. `id` is that of the number's own row; `seriesId` is used if the
 * series gives its first.
 */
export interface NumberWish {
  series: Series;
  id: number;
  seriesId: number;
  documentId: number | null;
  subjectId: number | null;
  at: M.Instant;
  byId: number | null;
  /** `as: 'key'`: the field takes the form that numbers are matched by (`docNumberKey`). */
  into: { table: TableName; id: number; field: string; as?: 'key' }[];
}

/** A 文号 and a text that no document may bear but those that were known when the change was decided (and what was given up). */
export interface Unheld {
  numberKey: string | null;
  textSha256: string | null;
  known: readonly number[];
}

/**
 * A decision as a value: what to write, what it relied on, and the line for the audit log.
 * `store.commit` does all of it in one transaction or nothing.
 */
export interface Change {
  act: Act;
  /** Documents whose file this belongs to: followers re-read these. */
  documents: number[];
  writes: Write[];
  /** Row versions the decision relied on without writing them. */
  relies?: { table: TableName; id: number; version: number }[];
  /** What nobody else may have taken since it was decided; who comes second is refused. */
  unheld?: Unheld;
  /** Numbers that it wants, for rows among its writes. */
  numbers?: NumberWish[];
  /** A sentence for people, when the writes alone do not say it. */
  note?: string;
}

/** A new row of a table; `commit` gives it version 1. */
export function insert<T extends TableName>(table: T, row: Omit<Tables[T], 'version'>): Write {
  return { op: 'insert', table, row } as Write;
}

/** New values for a row as it was seen: where its version has moved on, `commit` refuses the whole change. */
export function update<T extends TableName>(
  table: T,
  was: { id: number; version: number },
  set: Partial<Omit<Tables[T], 'id' | 'version'>>,
): Write {
  return { op: 'update', table, id: was.id, version: was.version, set } as Write;
}

/** Removes a row as it was seen; the audit log keeps what it held. */
export function remove<T extends TableName>(table: T, was: { id: number; version: number }): Write {
  return { op: 'delete', table, id: was.id, version: was.version } as Write;
}
