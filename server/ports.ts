/** The ports: what the inside asks of the outside. One file for each subject under `ports/`; a new subject gets its own. */
import type { Config } from './config.ts';
import type { LawTable } from './domain/laws.ts';
import type { SubjectTable } from './domain/subject/table.ts';
import type { TextReader } from './extract/contract.ts';
import type { Archives } from './extract/unpack.ts';
import type { Accounts, Sessions } from './ports/accounts.ts';
import type { DutyReader } from './ports/duties.ts';
import type { EvaluationReader } from './ports/evaluations.ts';
import type { FilingReader } from './ports/filings.ts';
import type { Clock, Feed, JobLog, Rulebook, Rules, Upkeep } from './ports/house.ts';
import type { ImportReader, PagePictures, ScanReader } from './ports/intake.ts';
import type { IntakeFolder } from './ports/intakeFolder.ts';
import type { Calendars, Bundles, Mailer, Papers, Wording, Workbooks } from './ports/outgoing.ts';
import type { AttachmentReader, ProcedureReader, PublicConsultations } from './ports/procedure.ts';
import type { PublicSource, PublicStore, PublicWithdrawals } from './ports/publicStore.ts';
import type { DumpWriter, PublicDumps } from './ports/openData.ts';
import type { Committer, Files, Reader } from './ports/record.ts';
import type { QueryLog } from './ports/queries.ts';
import type { MaterialReader } from './ports/materials.ts';
import type { RegisterReader } from './ports/registers.ts';
import type { ReminderReader } from './ports/reminders.ts';
import type { RoutineReader } from './ports/routine.ts';
import type { ReviewReader } from './ports/reviews.ts';
import type { RoundReader } from './ports/rounds.ts';
import type { Likenesses, SearchIndex } from './ports/search.ts';
import type { LinkTokens, SubscriptionReader } from './ports/subscriptions.ts';
import type { InterviewReader } from './ports/interviews.ts';
import type { BulletinReader, ProblemReader, SuggestionReader } from './ports/supervision.ts';
import type { YearNumberReader } from './ports/yearNumbers.ts';

export type * from './ports/record.ts';
export type * from './ports/supervision.ts';
export type * from './ports/interviews.ts';
export type * from './ports/yearNumbers.ts';
export type * from './ports/intake.ts';
export type * from './ports/duties.ts';
export type * from './ports/procedure.ts';
export type * from './ports/queries.ts';
export type * from './ports/publicStore.ts';
export type * from './ports/openData.ts';
export type * from './ports/subscriptions.ts';
export type * from './ports/intakeFolder.ts';
export type * from './ports/evaluations.ts';
export type * from './ports/filings.ts';
export type * from './ports/reviews.ts';
export type * from './ports/routine.ts';
export type * from './ports/rounds.ts';
export type * from './ports/materials.ts';
export type * from './ports/registers.ts';
export type * from './ports/search.ts';
export type * from './ports/house.ts';
export type * from './ports/outgoing.ts';
export type * from './ports/reminders.ts';
export type * from './ports/accounts.ts';
export type * from './ports/auditLog.ts';
export type { Laid, ReadText, ScannedPage, Sheet, SheetRow, TextReader } from './extract/contract.ts';

export type { Archives } from './extract/unpack.ts';

/** Everything an action can use: one implementation for each port, put together in `context.ts` alone. */
export interface Context {
  config: Config;
  clock: Clock;
  store: Committer;
  reader: Reader;
  scans: ScanReader;
  pictures: PagePictures;
  duties: DutyReader;
  reminders: ReminderReader;
  imports: ImportReader;
  attachments: AttachmentReader;
  materials: MaterialReader;
  filings: FilingReader;
  evaluations: EvaluationReader;
  reviews: ReviewReader;
  procedure: ProcedureReader;
  consultations: PublicConsultations;
  feed: Feed;
  jobs: JobLog;
  accounts: Accounts;
  sessions: Sessions;
  files: Files;
  text: TextReader;
  registers: RegisterReader;
  archives: Archives;
  workbooks: Workbooks;
  papers: Papers;
  calendars: Calendars;
  bundles: Bundles;
  suggestions: SuggestionReader;
  problems: ProblemReader;
  bulletins: BulletinReader;
  rounds: RoundReader;
  interviews: InterviewReader;
  routine: RoutineReader;
  yearNumbers: YearNumberReader;
  search: SearchIndex;
  likenesses: Likenesses;
  queries: QueryLog;
  publicSource: PublicSource;
  withdrawals: PublicWithdrawals;
  dumps: PublicDumps & DumpWriter;
  subscriptions: SubscriptionReader;
  linkTokens: LinkTokens;
  /** The public copy, opened with its first use: most commands never touch it. */
  publicStore(): PublicStore;
  /** What the public process leaves for us. */
  intake: IntakeFolder;
  /** Null when no SMTP_URL is set: notices then stay in the inbox. */
  mailer: Mailer | null;
  wording: Wording;
  upkeep: Upkeep;
  rules: Readonly<Rules>;
  /** What became of national laws, with sources; read with its first use. */
  laws(): LawTable;
  /** The list of 主题分类; read with its first use. */
  subjects(): SubjectTable;
  rulebook: Rulebook;
}

/**
 * What the public side reads through: no write, no session, no draft that a visibility does not show. The public pages and
 * routes are handed nothing else, so that a process of its own can stand behind it (design §1.8).
 */
export interface PublicReader {
  clock: Clock;
  reader: Pick<
    Reader,
    | 'dossier'
    | 'documents'
    | 'validityCounts'
    | 'inForceCounts'
    | 'changes'
    | 'daysCompared'
    | 'issuers'
    | 'years'
    | 'subjects'
    | 'shownMaterials'
    | 'explanations'
    | 'spansOn'
    | 'visibleAmong'
  >;
  search: Pick<SearchIndex, 'search' | 'suggest'>;
  files: Pick<Files, 'path'>;
  consultations: PublicConsultations;
  withdrawals: PublicWithdrawals;
  dumps: PublicDumps;
}
