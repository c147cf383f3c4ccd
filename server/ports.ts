import type { Actor, Visibility } from './domain/actor.ts';
import type { Change, TableName, Tables } from './domain/change.ts';
import type {
  ComparisonOutcome,
  EventKind,
  FilingLine,
  FilingState,
  LikenessKind,
  Origin,
  ProblemKind,
  Status,
  Tier,
  UploadState,
  Validity,
} from './domain/codes.ts';
import type { Day } from './domain/day.ts';
import type { DocumentLine, DocumentName, Dossier, HistoryEntry } from './domain/dossier.ts';
import type { DocumentDuties } from './domain/duties/documentDuties.ts';
import type { Config } from './config.ts';
import type { Candidate } from './domain/matching/match.ts';
import type { LikeDocument, LikeLine, LikePair } from './domain/likeness.ts';
import type { LawTable } from './domain/laws.ts';
import type { HeldIssuer } from './domain/issuers.ts';
import type { NumberSeriesRow, SeriesNumberRow } from './domain/numbers/row.ts';
import type { Figures, Profile, ProfileSource } from './domain/profile.ts';
import type { RegistrationRow } from './domain/registration/row.ts';
import type { Calendar } from './domain/workdays.ts';
import type { Duration } from './domain/profile/shapes.ts';
import type { BulletinRow } from './domain/bulletin/row.ts';
import type { SuggestionRow } from './domain/suggestion/row.ts';
import type { SuggestionStatus } from './domain/suggestion/status.ts';
import type { FilingStepRow, StatedCountRow } from './domain/filing/rows.ts';
import type { Stretch } from './domain/rates/facts.ts';
import type { Paper } from './domain/paper.ts';
import type { PageToCheck, ScanWork } from './domain/pages.ts';
import type { Laid, TextReader } from './extract/contract.ts';
import type { Archives } from './extract/unpack.ts';
import type * as M from './domain/model.ts';
import type { Instant, TokenRow, UserRow } from './domain/model.ts';
import type { AnsweredTopic, commentCounts } from './domain/procedure/comments.ts';
import type { ConsultationCommentRow, ProcedureFile } from './domain/procedure/rows.ts';
import type { EmergencyRow, ReviewFile } from './domain/review/rows.ts';
import type { AlikeDocument, AlikeRequest, SearchAnswer, SearchDoc, SearchRequest } from './domain/search.ts';

/** The only reader of time. */
export interface Clock {
  /** Now in UTC. */
  now(): Instant;
  /** Milliseconds since the epoch, for durations and expiry. */
  ms(): number;
  /** Today in Asia/Shanghai. */
  today(): Day;
}

/** Originals, addressed by the SHA-256 of their bytes; what is stored is never changed. */
export interface Files {
  /** Moves the file at `path` (a finished upload on the same volume) under its SHA-256 (hex) after fsync. Returns hash and size. */
  take(path: string): Promise<{ sha256: string; size: number }>;
  put(bytes: Uint8Array): Promise<{ sha256: string; size: number }>;
  /** Keeps a copy of somebody else's file, which stays where it is. */
  copy(path: string): Promise<{ sha256: string; size: number }>;
  /** Path of an original that is held; throws Fault('file.missing'). */
  path(sha256: string): Promise<string>;
  has(sha256: string): Promise<boolean>;
  /** A path for a new temporary file on the same volume. */
  temporary(): Promise<string>;
  /** Whether an original was stored before `ms` (milliseconds since the epoch). */
  olderThan(sha256: string, ms: number): Promise<boolean>;
  /** Media type of a file by its content alone. Throws Fault('file.empty') and Fault('file.unsupported', {kind}) for what is no paper. */
  mediaType(path: string): Promise<string>;
  /** Every hash that is held. */
  list(): AsyncIterable<string>;
  /** Removes temporary files last written before `ms`, which a killed process left; returns how many. */
  sweepTemporary(ms: number): Promise<number>;
  remove(sha256: string): Promise<void>;
}

/** One row of the audit log, oldest first when followed. */
export interface AuditEntry {
  seq: number;
  at: Instant;
  actor: string;
  actorId: number | null;
  act: string;
  documents: number[];
  note: string | null;
}

export interface Committed {
  /** Position in the audit log. */
  seq: number;
  at: Instant;
}

/** The only writer. */
export interface Committer {
  /** Reserves `count` ids from the one sequence; gaps are allowed, reuse never. */
  ids(count: number): Promise<number[]>;
  /** State and audit row in one transaction. Throws Fault('conflict.stale', {table, id}) and Fault('store.busy'). */
  commit(change: Change, actor: Actor): Promise<Committed>;
  /** Several independent changes in one transaction, each with its own audit row: bulk import's one fsync for many records. */
  commitAll(changes: readonly Change[], actor: Actor): Promise<Committed[]>;
}

export type { Laid, ReadText, ScannedPage, Sheet, SheetRow, TextReader } from './extract/contract.ts';
export type { Archives } from './extract/unpack.ts';

export interface Page<T> {
  total: number;
  rows: T[];
}

/** Rows that name a body, each with the version that it was read in. */
export interface IssuerReferences {
  documents: { id: number; version: number; issuerId: number | null; draftedById: number | null }[];
  documentIssuers: { id: number; version: number; documentId: number }[];
  uploads: { id: number; version: number }[];
  users: { id: number; version: number }[];
  problemEvents: { id: number; version: number }[];
  flags: { id: number; version: number; documentId: number | null }[];
  names: { id: number; version: number }[];
}

export interface DocumentFilter {
  visibility: Visibility;
  on: Day;
  validity?: readonly Validity[];
  status?: readonly Status[];
  origin?: Origin;
  /** Issued by one of these, alone or jointly. */
  issuerIds?: readonly number[];
  /** Drafted by one of these for another body. */
  draftedByIds?: readonly number[];
  tier?: Tier;
  year?: number;
  genre?: string;
  /** Part of a title or 文号. */
  q?: string;
  /** Only documents that end between these days. */
  endingFrom?: Day;
  endingTo?: Day;
  sort?: 'newest' | 'oldest' | 'ending' | 'changed';
  offset: number;
  limit: number;
}

/** A held document as a reference may mean it, with the keys that it is found by. */
export type NamedCandidate = Candidate & DocumentName & { numberKey: string | null; titleKey: string };

/** Everything that actions and pages read. Never writes. */
export interface Reader {
  row<T extends TableName>(table: T, id: number): Promise<Tables[T] | null>;
  dossier(id: number): Promise<Dossier | null>;
  documents(filter: DocumentFilter): Promise<Page<DocumentLine>>;
  /** Counts by validity on a day, of what `visibility` shows. */
  validityCounts(visibility: Visibility, on: Day): Promise<Record<Validity, number>>;
  /** The interval that holds on a day, for each of the documents; open ends are null. */
  spansOn(
    ids: readonly number[],
    on: Day,
  ): Promise<Map<number, { from: Day | null; to: Day | null; validity: Validity }>>;
  /** Documents in force on a day by 政府/部门/镇街, and by issuer. */
  inForceCounts(
    visibility: Visibility,
    on: Day,
  ): Promise<{ tiers: Record<Tier, number>; issuers: Map<number, number> }>;
  /** How many documents each issuer has on file. */
  documentCounts(visibility: Visibility): Promise<Map<number, number>>;
  /** Counts by procedure status under a filter without its status. */
  statusCounts(filter: DocumentFilter): Promise<Partial<Record<Status, number>>>;
  /** Years that have documents, newest first. */
  years(visibility: Visibility): Promise<number[]>;
  /** Legal events that took place from `from` to `to`, newest first. */
  changes(
    visibility: Visibility,
    from: Day,
    to: Day,
    limit: number,
  ): Promise<(DocumentLine & { on: Day; kind: EventKind })[]>;
  /** Documents that bear this 文号 (by its normal form) or exactly this title. */
  documentsNamed(docNumberKey: string | null, title: string | null): Promise<DocumentName[]>;
  documentByExternalId(externalId: string): Promise<M.DocumentRow | null>;
  /** The external ids of those of `ids` that have one. */
  externalIds(ids: readonly number[]): Promise<Map<number, string>>;
  /** Confirmed relations that name this 文号 or title, by their keys, and are not yet linked to a document. */
  unlinkedRelations(numberKey: string | null, titleKey: string): Promise<M.RelationRow[]>;
  /** Issued documents that bear one of these 文号 or titles, by their keys: one read for hundreds of names. */
  namedLike(numberKeys: readonly string[], titleKeys: readonly string[]): Promise<NamedCandidate[]>;
  documentsById(ids: readonly number[]): Promise<M.DocumentRow[]>;
  /** The legal events of many documents, voided ones too. */
  livesOf(ids: readonly number[]): Promise<Map<number, M.LegalEventRow[]>>;
  /** Issued documents with listed documents that wait for a person, and how many. */
  openDecisions(): Promise<{ document: DocumentName; rows: number }[]>;
  /** Every confirmed relation that is not yet linked and would take effect if it were. */
  openRelations(): Promise<M.RelationRow[]>;
  /** Legal events that name a document as their basis. */
  eventsBasedOn(documentId: number): Promise<M.LegalEventRow[]>;
  /** Where the same bytes or the same text already are. */
  held(fileSha256: string, textSha256: string | null): Promise<{ documents: DocumentName[]; uploads: M.UploadRow[] }>;
  /** Every body, ended ones and doubles too, by its id. */
  issuers(): Promise<HeldIssuer[]>;
  /** Every row that names a body. */
  issuerReferences(issuerId: number): Promise<IssuerReferences>;
  /** Ids of the documents that an issuer issued, alone or jointly. */
  documentsOfIssuer(issuerId: number): Promise<number[]>;
  uploads(filter: {
    states?: readonly UploadState[];
    uploadedById?: number;
    offset: number;
    limit: number;
  }): Promise<Page<M.UploadRow>>;
  history(documentId: number): Promise<HistoryEntry[]>;
  /** Whether a public document shows this original, for the public download. */
  publicOriginal(documentId: number, sha256: string): Promise<M.TextVersionRow | null>;
  /** Every verdict on the hints of a document, in all its reviews, oldest first. */
  hintVerdicts(documentId: number): Promise<M.HintVerdictRow[]>;
  issuerProblems(issuerId: number): Promise<M.ProblemEventRow[]>;
  problems(): Promise<M.ProblemEventRow[]>;
  openReviews(): Promise<(M.ReviewRow & { document: DocumentName })[]>;
  users(): Promise<M.UserRow[]>;
  /** Versions of the profile that were set here, by their first day. */
  profiles(): Promise<M.ProfileRow[]>;
  /** Years of the calendar that were entered here. */
  calendarYears(): Promise<M.CalendarYearRow[]>;
  /** Former names of bodies, by their last day. */
  issuerNames(): Promise<M.IssuerNameRow[]>;
  /** Index rows of one document: none when nothing of it is to be found. */
  searchDocs(documentId: number): Promise<SearchDoc[]>;
  documentIds(): Promise<number[]>;
  /** Comparisons of a document with others, whichever of the two was the one at hand; the latest first. */
  comparisons(documentId: number): Promise<M.ComparisonRow[]>;
  /** Those of `ids` that a visibility shows. */
  visibleAmong(ids: readonly number[], visibility: Visibility): Promise<Set<number>>;
}

export interface SuggestionFilter {
  states?: readonly SuggestionRow['state'][];
  source?: SuggestionRow['source'];
  documentId?: number;
  /** Only those that were put to one of these bodies. */
  issuerIds?: readonly number[];
  /** Part of what the sender called the document, of the receipt number or of the reason. */
  q?: string;
  offset: number;
  limit: number;
}

/** 审查建议. */
export interface SuggestionReader {
  /** The latest first. */
  page(filter: SuggestionFilter): Promise<Page<SuggestionRow>>;
  /** Those that are not settled, the oldest first. */
  open(): Promise<SuggestionRow[]>;
  byReceipt(receipt: string): Promise<SuggestionRow | null>;
  mergedInto(id: number): Promise<SuggestionRow[]>;
}

export interface ProblemFilter {
  kinds?: readonly ProblemKind[];
  states?: readonly M.ProblemEventRow['state'][];
  issuerIds?: readonly number[];
  from?: Day;
  to?: Day;
  offset: number;
  limit: number;
}

/** A problem event with whom and what it is about. */
export interface ProblemLine {
  event: M.ProblemEventRow;
  issuerName: string;
  tier: Tier;
  title: string | null;
  docNumber: string | null;
}

/** 问题事件. */
export interface ProblemReader {
  /** The latest first. */
  page(filter: ProblemFilter): Promise<Page<ProblemLine>>;
  /** Those of these problem events, by their natural names, that are on record. */
  held(keys: readonly string[]): Promise<Set<string>>;
}

/** 通报. */
export interface BulletinReader {
  /** The latest time first. */
  page(filter: { publicOnly: boolean; offset: number; limit: number }): Promise<Page<BulletinRow>>;
  /** One that was issued and published; null for any other. */
  shown(id: number): Promise<BulletinRow | null>;
  /** Public documents that were on record by then, with their legal events, voided ones too. */
  lives(createdBy: Instant): Promise<{ tier: Tier | null; events: M.LegalEventRow[] }[]>;
}

/** 通报 that were issued and published, with the formulas of their rates. */
export interface PublicBulletins {
  list(offset: number, limit: number): Promise<Page<BulletinRow>>;
  one(id: number): Promise<{ row: BulletinRow; formulas: Figures } | null>;
}

/** What the public may ask of 审查建议: by number and code alone. */
export interface PublicSuggestions {
  /** Null for a pair that does not fit, whichever of the two is wrong. */
  status(said: { receipt: string; code: string }): Promise<SuggestionStatus | null>;
  /** How long an answer may take today, with its source; null where the place has set no time. */
  replyWithin(): Promise<{ within: Duration; citation: string } | null>;
}

/** Pages of uploads that OCR reads. */
export interface ScanReader {
  /** By number; only those that are read by OCR. */
  uploadPages(uploadId: number): Promise<M.UploadPageRow[]>;
  uploadPage(uploadId: number, number: number): Promise<M.UploadPageRow | null>;
  /** Uploads in state `ocr` and how many of their pages still wait, the oldest first. */
  scanWork(): Promise<ScanWork[]>;
  scanProgress(uploadIds: readonly number[]): Promise<Map<number, { done: number; total: number }>>;
  /** Pages of uploads that are ready, read with less confidence than `below` or not at all, and not yet checked. */
  pagesToCheck(filter: { below: number; issuerId?: number; offset: number; limit: number }): Promise<Page<PageToCheck>>;
}

/** Pictures of pages, made when they are asked for and kept for a while: derived data. */
export interface PagePictures {
  /** Path of a WebP picture of a page (from 1) of an original, upright as `laid` says. Throws what TextReader.picture throws. */
  path(sha256: string, page: number, laid: Laid): Promise<string>;
  /** Removes those last asked for before `ms` (milliseconds since the epoch); returns how many. */
  sweep(ms: number): Promise<number>;
}

/** What the scan and the notices read and keep. */
export interface DutyReader {
  /** Every document that was not given up, with what its duties on `on` depend on; reviews concluded by then are left out. */
  duties(on: Day): Iterable<DocumentDuties>;
  flags(filter: { open?: boolean; keys?: readonly string[] }): Promise<M.FlagRow[]>;
  notices(filter: { userId?: number; unacknowledged?: boolean }): Promise<(M.NoticeRow & { flag: M.FlagRow })[]>;
  noticesOf(flagIds: readonly number[]): Promise<M.NoticeRow[]>;
  mails(filter: { states: readonly M.MailRow['state'][]; dueAt?: Instant }): Promise<M.MailRow[]>;
}

/** What bulk imports have done. */
export interface ImportReader {
  /** The latest batches, newest first. */
  batches(limit: number): Promise<M.ImportBatchRow[]>;
  /** Batches in a state, oldest first. */
  batchesIn(states: readonly M.ImportBatchRow['state'][]): Promise<M.ImportBatchRow[]>;
  /** The documents that a batch brought in and that are still here, in the order of their coming. */
  imported(batchId: number): Promise<M.ImportedDocumentRow[]>;
  /** Acts on documents of a batch other than those of imports and of the daily scan: document id → acts, oldest first. */
  laterActs(batchId: number): Promise<Map<number, { act: string; actor: string; at: Instant }[]>>;
  /** Those of `ids` that rows of other kinds rest on (reviews, uploads, comparisons …), so that they cannot go. */
  usedElsewhere(ids: readonly number[]): Promise<Set<number>>;
  /** Everything of a document that goes when its import is undone, and what other documents say of it. */
  traces(documentId: number): Promise<{
    rows: { [T in TableName]?: { id: number; version: number }[] };
    /** Events on other documents that rest on it, and relations of other documents that mean it. */
    caused: M.LegalEventRow[];
    meant: M.RelationRow[];
  }>;
}

/** What is on file about the procedure of documents: 程序证据, 征求意见. */
export interface ProcedureReader {
  /** Everything of one document, oldest first; comments apart. */
  procedureFile(documentId: number): Promise<ProcedureFile>;
  /** Comments of a consultation with names and contacts, oldest first; `open`: those without an answer. */
  comments(
    consultationId: number,
    filter: { open?: boolean; ids?: readonly number[] },
  ): Promise<ConsultationCommentRow[]>;
  /** The receipt of the comment that a form has already left. */
  commentByForm(consultationId: number, formKey: string): Promise<string | null>;
}

/** A consultation as a list shows it to the public. */
export interface ConsultationLine {
  id: number;
  title: string;
  fromOn: Day;
  toOn: Day;
  withdrawnOn: Day | null;
  resultOn: Day | null;
  documentId: number;
  documentTitle: string;
  issuerName: string | null;
}

/** A consultation as the public reads it: no name and no contact of anybody who commented. */
export interface PublicConsultation extends ConsultationLine {
  explanation: string;
  address: string;
  shortReason: string | null;
  draftSha256: string;
  withdrawReason: string | null;
  resultSaid: string | null;
  /** The draft that is open to comments; null once it was stopped. */
  draft: Pick<M.TextVersionRow, 'text' | 'articles' | 'fileSha256' | 'fileName' | 'mediaType'> | null;
  /** 采纳情况; null until it is published. */
  result: { counts: ReturnType<typeof commentCounts>; topics: AnsweredTopic[] } | null;
}

/** Consultations that the public has been shown by a day. */
export interface PublicConsultations {
  /** `current`: open to comments on the day, the first to end before the others; else those that are over, the latest first. */
  list(filter: { on: Day; current: boolean; offset: number; limit: number }): Promise<Page<ConsultationLine>>;
  one(id: number, on: Day): Promise<PublicConsultation | null>;
}

/**
 * What the public sends in. Here it becomes an action at once; a public process of its own leaves a file in `data/public/intake`
 * instead, which the main process takes in as the same action (design §1.8).
 */
export interface PublicIntake {
  /** Takes a comment on a draft and answers its receipt. Throws Fault('not.found'), ('input.invalid') and ('consultation.state'). */
  comment(consultationId: number, said: unknown): Promise<{ receipt: string }>;
  /** Takes a 审查建议 with its optional file; answers number and code. Throws Fault('input.invalid') and ('file.…'). */
  suggestion(
    said: unknown,
    file: { path: string; fileName: string } | null,
  ): Promise<{ receipt: string; code: string }>;
}

/** Which filings a list shows; `late`: a limit of it has run out by `on`. */
export interface FilingFilter {
  visibility: Visibility;
  on: Day;
  lines?: readonly FilingLine[];
  states?: readonly FilingState[];
  tier?: Tier;
  issuerIds?: readonly number[];
  /** Part of a title, 文号 or 备案编号. */
  q?: string;
  /** First sent (or, while unsent, due) between these days. */
  from?: Day;
  to?: Day;
  late?: boolean;
  offset: number;
  limit: number;
}

/** A filing in a list, with what it is of. */
export interface FilingLineRow {
  filing: M.FilingRow;
  title: string;
  docNumber: string | null;
  tier: Tier | null;
  publishedOn: Day | null;
  issuerName: string | null;
}

/** Filings, and what the rates count. */
export interface FilingReader {
  /** Documents on record by `createdBy` that were issued in a stretch of days, or of which a filing moved in it, with all their filings. */
  counted(
    stretch: Stretch,
    createdBy: Instant,
  ): Promise<{ document: M.DocumentRow; issuerName: string | null; filings: M.FilingRow[]; steps: FilingStepRow[] }[]>;
  /** Open ones first, the latest moved first. */
  list(filter: FilingFilter): Promise<Page<FilingLineRow>>;
  stateCounts(visibility: Visibility): Promise<{ line: FilingLine; state: FilingState; count: number }[]>;
  /** Counts stated elsewhere for days within a stretch, those taken out left out. */
  stated(stretch: Stretch): Promise<StatedCountRow[]>;
}

/** Papers beside documents and their procedure; those taken out too. Oldest first. */
export interface AttachmentReader {
  list(
    of: { documentId: number } | { subject: M.AttachmentRow['subject']; subjectIds: readonly number[] },
  ): Promise<M.AttachmentRow[]>;
}

/** Which reviews a list shows: `soon` ends or ended by `soonBy`, `all` is the register. */
export interface ReviewListFilter {
  visibility: Visibility;
  show: 'mine' | 'unassigned' | 'soon' | 'open' | 'all';
  reviewerId: number | null;
  soonBy: Day;
  issuerIds?: readonly number[];
  opinion?: M.ReviewRow['opinion'] & string;
  /** Sent in from … to …. */
  from?: Day;
  to?: Day;
  /** Part of a title. */
  q?: string;
  offset: number;
  limit: number;
}

/** A review with its document. */
export interface ReviewLine {
  review: M.ReviewRow;
  document: DocumentName;
  issuerId: number | null;
  issuerName: string | null;
}

/** An emergency approval that stands, with the reviews that follow it. */
export interface EmergencyLine {
  emergency: EmergencyRow;
  document: DocumentName;
  issuerId: number | null;
  reviews: M.ReviewRow[];
}

/** Reviews, their steps, points and papers; approvals to issue in an emergency. */
export interface ReviewReader {
  file(documentId: number): Promise<ReviewFile>;
  page(filter: ReviewListFilter): Promise<Page<ReviewLine>>;
  emergencies(visibility: Visibility): Promise<EmergencyLine[]>;
}

/** The audit log as a feed, and each follower's place in it. */
export interface Feed {
  since(seq: number, limit: number): Promise<AuditEntry[]>;
  head(): Promise<number>;
  /** A number that changes whenever any process has committed; cheap. */
  stamp(): number;
}

/** 登记簿: series of numbers, what bears them, and registrations. */
export interface RegisterReader {
  /** Every series, the latest year first. */
  series(): Promise<NumberSeriesRow[]>;
  byKey(key: string): Promise<NumberSeriesRow | null>;
  /** The numbers that a series gave, void ones too, by serial. */
  given(seriesId: number): Promise<SeriesNumberRow[]>;
  /** How many numbers each series gave, and how many of them are void. */
  counts(): Promise<Map<number, { given: number; voided: number }>>;
  /** Numbers of a series that the books bear, whoever gave them. */
  borne(
    series: Pick<NumberSeriesRow, 'kind' | 'pattern' | 'code' | 'year'>,
  ): Promise<{ serial: number; documentId: number; printed: string }[]>;
  /** Documents that bear this 统一登记编号, in its printed form. */
  bearers(number: string): Promise<number[]>;
  /** Registrations in some states with their documents, the oldest first. */
  registrations(
    states: readonly RegistrationRow['state'][],
  ): Promise<(RegistrationRow & { document: DocumentName; issuerId: number | null })[]>;
  registrationsOf(documentIds: readonly number[]): Promise<RegistrationRow[]>;
}

/** Jobs table: claimed, leased, finished; survives restarts. */
export interface JobLog {
  /** Claims a run unless one is running under a live lease; null when somebody else has it. */
  claim(job: string, forDay: Day | null, leaseMs: number): Promise<number | null>;
  finish(id: number, state: 'done' | 'failed', detail: Record<string, unknown>): Promise<void>;
  /** Says how far a run has come and renews its lease (default: ten minutes). */
  progress(id: number, detail: Record<string, unknown>, leaseMs?: number): Promise<void>;
  lastDone(job: string): Promise<JobRun | null>;
  recent(limit: number): Promise<JobRun[]>;
}

export interface JobRun {
  id: number;
  job: string;
  forDay: Day | null;
  state: 'running' | 'done' | 'failed';
  startedAt: Instant;
  finishedAt: Instant | null;
  detail: Record<string, unknown> | null;
}

/** Full-text index over versions. Implementations may join the table `validity_span` that lives in the same file. */
export interface SearchIndex {
  /** Replaces all rows of the given documents (a document with no docs is removed) and moves `follower` to `position` in one transaction. */
  apply(documents: readonly { documentId: number; docs: readonly SearchDoc[] }[], position: number): Promise<void>;
  /** Last audit position that the index has taken in. */
  position(): Promise<number>;
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Completions of what has been typed so far, titles and issuers, for a visibility and a day. */
  suggest(prefix: string, visibility: Visibility, on: Day, limit: number): Promise<string[]>;
  /** Documents that hold much of what tells another one apart, at most `limit`: candidates for an exact comparison. */
  alike(request: AlikeRequest): Promise<AlikeDocument[]>;
  /** How rare pairs of neighbouring signs are among what is held, higher the rarer; what is nowhere held is the rarest. */
  rarity(pairs: Iterable<string>): Promise<Map<string, number>>;
  /** Brings what is held in memory up to what another process has written; cheap when nothing is new. */
  refresh(): Promise<void>;
  /** Document ids whose rows differ from `expected` (by hash of the normal form); for `verify`. */
  differences(expected: AsyncIterable<SearchDoc>): Promise<number[]>;
  close(): Promise<void>;
}

/** Which pairs of documents a list of likenesses shows; both are always in force on `on` and visible. */
export interface LikePairFilter {
  visibility: Visibility;
  on: Day;
  kinds?: readonly LikenessKind[];
  /** At least one of the two was issued by this body, alone or jointly. */
  issuerId?: number;
  /** Only pairs of different 主办机关 (政出多门). */
  acrossIssuers?: boolean;
  /** Only pairs whose counterparts name different amounts, limits or shares. */
  differing?: boolean;
  /** Leaves out pairs of which one says something of the other: that is known. */
  unrelated?: boolean;
  /** Only pairs with this outcome on record for their present texts; `open` for none. */
  compared?: ComparisonOutcome | 'open';
  offset: number;
  limit: number;
}

/** Documents that are like one another: derived from their texts by a follower of the audit log, never part of the record. */
export interface Likenesses {
  /** Last audit position that has been taken in. */
  position(): Promise<number>;
  /**
   * Replaces all pairs of each document and moves the place from `from` to `to`, in one transaction; false, and nothing written, when
   * another process has moved it meanwhile.
   */
  replace(
    documents: readonly { documentId: number; like: readonly LikeDocument[] }[],
    from: number,
    to: number,
  ): Promise<boolean>;
  /** Forgets every pair and begins at position 0. */
  forget(): Promise<void>;
  /** What is like a document, in force on `on` or not, as far as a visibility shows it: by kind, the most alike first. */
  of(documentId: number, visibility: Visibility, on: Day): Promise<LikeLine[]>;
  pairs(filter: LikePairFilter): Promise<Page<LikePair>>;
}

/** What `verify` found in the database; each list is empty when all is well. */
export interface DatabaseFindings {
  integrity: string[];
  foreignKeys: unknown[];
  /** Sequence numbers of audit rows whose seal does not fit. */
  audit: number[];
  /** Documents whose stored intervals differ from the fold. */
  spans: number[];
  /** Documents with a wording, or a comment on their draft, whose text does not have its hash. */
  texts: number[];
  /** Documents whose 统一登记编号 is not the one of their register. */
  numbers: number[];
}

/** Care of the database file. */
export interface Upkeep {
  check(): DatabaseFindings;
  /** Hashes of all originals that any row names. */
  usedFiles(): Set<string>;
  /** A consistent copy of the database, taken while others read and write. */
  copyTo(path: string): Promise<void>;
}

/** Outgoing mail; null transport when no SMTP_URL is set. */
export interface Mailer {
  /** Rejects with Fault('mail.unreachable', {reason}) when no mail could be sent now, with another error when this one was refused. */
  send(mail: { messageId: string; to: string; subject: string; text: string }): Promise<void>;
}

/** A cell to be written: texts stay texts whatever they begin with. */
export type WrittenCell = string | number | null;

/** A sheet to be written: its first row stands fast and is set as a head. */
export interface WrittenSheet {
  name: string;
  head: string[];
  rows: WrittenCell[][];
  /** Width of each column in characters. */
  widths: number[];
}

/** Excel workbooks, written. */
export interface Workbooks {
  write(sheets: readonly WrittenSheet[]): Promise<Uint8Array>;
}

/** Papers of the office as Word (DOCX), set as GB/T 9704 wants; their wording comes from `text/papers`. */
export interface Papers {
  write(paper: Paper): Promise<Uint8Array>;
}

/** The sentences that go out with notices; actions decide, this words. */
export interface Wording {
  digest(name: string, flags: readonly M.FlagRow[], on: Day, deskUrl: string | null): { subject: string; body: string };
  problem(kind: ProblemKind): string;
}

/** Accounts as they stand; written only through `Committer.commit`. */
export interface Accounts {
  /** Logins are compared without regard to letter case. Disabled accounts are answered too. */
  userByLogin(login: string): Promise<UserRow | null>;
  userById(id: number): Promise<UserRow | null>;
  /** Every account, disabled ones too, by login. */
  users(): Promise<UserRow[]>;
  /** The token whose `hash` (SHA-256, hex) this is, revoked ones too. */
  tokenByHash(hash: string): Promise<TokenRow | null>;
  tokenById(id: number): Promise<TokenRow | null>;
  /** A user's tokens, newest first, revoked ones too. */
  tokensOf(userId: number): Promise<TokenRow[]>;
}

/** Signed-in browsers. Not part of the record: no audit row, no version. `sid` is a hash, never the cookie's own value. */
export interface Sessions {
  /** Null when unknown or when `expiresAt <= now` (milliseconds since the epoch). */
  get(sid: string, now: number): Promise<{ data: string; expiresAt: number } | null>;
  set(sid: string, row: { userId: number | null; data: string; expiresAt: number }): Promise<void>;
  /** Moves the expiry of a row that exists; does nothing where none does. */
  touch(sid: string, expiresAt: number): Promise<void>;
  destroy(sid: string): Promise<void>;
  /** Ends all sessions of a user, apart from `except`. */
  destroyOf(userId: number, except?: string): Promise<void>;
  /** Deletes rows with `expiresAt <= now`; returns how many. */
  sweep(now: number): Promise<number>;
}

/**
 * The jurisdiction's figures and the working-day calendar that everything is judged by. Replaced whole when an admin sets a
 * version or a year: ask for them anew for each act.
 */
export interface Rules {
  profile: Profile;
  calendar: Calendar;
}

/** What the rules of this installation start from, before anything was set here, and what an admin may start from instead. */
export interface Rulebook {
  base: Profile;
  examples(): readonly ProfileSource[];
  calendar: Calendar;
}

/** Everything an action can use: one implementation for each port, put together in `context.ts` alone. */
export interface Context {
  config: Config;
  clock: Clock;
  store: Committer;
  reader: Reader;
  scans: ScanReader;
  pictures: PagePictures;
  duties: DutyReader;
  imports: ImportReader;
  attachments: AttachmentReader;
  filings: FilingReader;
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
  suggestions: SuggestionReader;
  problems: ProblemReader;
  bulletins: BulletinReader;
  search: SearchIndex;
  likenesses: Likenesses;
  /** Null when no SMTP_URL is set: notices then stay in the inbox. */
  mailer: Mailer | null;
  wording: Wording;
  upkeep: Upkeep;
  rules: Readonly<Rules>;
  /** What became of national laws, with sources; read with its first use. */
  laws(): LawTable;
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
    | 'issuers'
    | 'years'
    | 'spansOn'
    | 'visibleAmong'
  >;
  search: Pick<SearchIndex, 'search' | 'suggest'>;
  files: Pick<Files, 'path'>;
  consultations: PublicConsultations;
}
