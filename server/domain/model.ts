import type { AttachmentSubject } from './attachments.ts';
import type * as C from './codes.ts';
import type { Day } from './day.ts';
import type { LedgerChoices } from './ledger.ts';
import type { HintCode, HintVerdict, RiskHint } from './hints.ts';
import type { Evidence, Metadata } from './metadata.ts';
import type { ReviewOutcome } from './review/codes.ts';
import type { Doubt, ScannedPage } from './scan.ts';

/** An instant in UTC, ISO 8601 with milliseconds (`2026-11-22T02:10:00.000Z`). */
export type Instant = string;

/** Every row has an id from the one sequence and a version that each commit of it raises by one. */
export interface Row {
  id: number;
  version: number;
}

/** 制定机关. */
export interface IssuerRow extends Row {
  name: string;
  shortNames: string[];
  /** 机关代字 used in its 文号, e.g. 清政发. */
  codes: string[];
  kind: C.IssuerKind;
  tier: C.Tier;
  parentId: number | null;
  /** Has a designated body or person for 合法性审核 of its own (国办发〔2018〕115号(四)). */
  ownReviewer: boolean;
  activeFrom: Day | null;
  /** Last day on which the body existed. */
  activeTo: Day | null;
  /** Who took over its work, from the day after `activeTo`. */
  successorId: number | null;
  /** The decision that ended it (批准文件). */
  endBasis: string | null;
  /** The entry of the same body that this one turned out to be a double of; kept so that nothing loses its reference. */
  mergedIntoId: number | null;
}

/** A name that a body had up to and including `toDay`; documents keep the name they printed. */
export interface IssuerNameRow extends Row {
  issuerId: number;
  name: string;
  fromDay: Day | null;
  toDay: Day;
  basis: string | null;
}

/** 行政规范性文件: what has been confirmed about it. Days of effect and end mirror its `enact` event, in the same commit. */
export interface DocumentRow extends Row {
  externalId: string | null;
  title: string;
  /** The title in the form that is the same for all its spellings (`titleKey`). */
  titleKey: string;
  docNumber: string | null;
  docNumberKey: string | null;
  registrationNumber: string | null;
  genre: string | null;
  /** 主题分类, one of the list of `seeds/subjects.json`; null: nobody has said. */
  subject: string | null;
  tier: C.Tier | null;
  /** 主办机关; null while unknown. Joint issuers are in `documentIssuer`. */
  issuerId: number | null;
  /** 起草单位, where another body than the 主办机关 drafted it: a department for its government. */
  draftedById: number | null;
  status: C.Status;
  origin: C.Origin;
  /** Shown to the public once issued. */
  isPublic: boolean;
  adoptedOn: Day | null;
  signedOn: Day | null;
  publishedOn: Day | null;
  effectiveOn: Day | null;
  validUntil: Day | null;
  validMonths: number | null;
  trial: boolean;
  createdAt: Instant;
  createdById: number | null;
}

/** One issuer of a document as printed; `issuerId` null when we hold no such body. */
export interface DocumentIssuerRow extends Row {
  documentId: number;
  ordinal: number;
  name: string;
  issuerId: number | null;
}

/** 条 (and 章, 节) found in a text: UTF-16 offsets into `TextVersionRow.text`. */
export interface Article {
  label: string;
  kind: '编' | '章' | '节' | '条';
  number: number;
  start: number;
  end: number;
}

/** 文本: one wording of a document, with the day it starts and its original file. */
export interface TextVersionRow extends Row {
  documentId: number;
  ordinal: number;
  /** First day of this wording; null: the document's own first day. */
  startsOn: Day | null;
  fileSha256: string | null;
  fileName: string | null;
  mediaType: string | null;
  pages: number | null;
  text: string;
  textSha256: string;
  articles: Article[];
}

/** A file taken in, before a person has confirmed what it is. */
export interface UploadRow extends Row {
  purpose: C.UploadPurpose;
  state: C.UploadState;
  fileSha256: string;
  fileName: string;
  fileSize: number;
  mediaType: string | null;
  pages: number | null;
  method: string | null;
  text: string | null;
  /** UTF-16 offset where each page begins. */
  pageStarts: number[];
  warnings: { code: string; details?: Record<string, unknown> }[];
  metadata: Metadata | null;
  evidence: Evidence | null;
  faultCode: string | null;
  faultDetails: Record<string, unknown> | null;
  documentId: number | null;
  issuerId: number | null;
  uploadedById: number;
  uploadedAt: Instant;
}

/** A page of an upload that has no text of its own, read by OCR. */
export interface UploadPageRow extends Row {
  uploadId: number;
  /** In the file, from 1. */
  number: number;
  state: C.PageState;
  /** What OCR read; null before. */
  scan: ScannedPage | null;
  /** Share (0–1) of the characters that are likely to be right; null before. */
  confidence: number | null;
  /** Stretches that are not sure; offsets count from the start of the page in the upload's text as it was read. */
  doubts: Omit<Doubt, 'page'>[];
  /** How often reading it failed. */
  tries: number;
  faultCode: string | null;
  checkedById: number | null;
  checkedAt: Instant | null;
}

/** One dated event of a document's legal life. */
export interface LegalEventRow extends Row {
  documentId: number;
  kind: C.EventKind;
  /** First day of the new state; for `enact` the first day in force. Null only where no day is known at all. */
  on: Day | null;
  /** Last day in force (enact, extend, renew) or last day of the suspension (suspend); null: open. */
  until: Day | null;
  scope: 'whole' | 'articles';
  articles: string[];
  /** False when `on` was assumed from the 公布 or 成文 day because the text states none. */
  dayStated: boolean;
  basisDocumentId: number | null;
  basisText: string | null;
  /** The relation of the basis document that this event comes from; null for one recorded by itself. */
  relationId: number | null;
  recordedById: number | null;
  knownAt: Instant;
  voidedAt: Instant | null;
  voidReason: string | null;
}

export interface RelationRow extends Row {
  documentId: number;
  kind: C.RelationKind;
  targetDocumentId: number | null;
  targetTitle: string | null;
  targetDocNumber: string | null;
  scope: 'whole' | 'articles';
  articles: string[];
  /** New last day of the target, for `extends`; last day to meet the condition, for `lapses_unless`. */
  until: Day | null;
  /** First day of what it does to the target; null: the speaking document's own first day. */
  on: Day | null;
  state: C.RelationState;
  /** When a person confirmed it: one instant for all that were confirmed together. */
  confirmedAt: Instant | null;
  /** What the printed title and number are found by (`titleKey`, `docNumberKey`). */
  targetTitleKey: string | null;
  targetNumberKey: string | null;
  /** Heading of the list in which it is printed. */
  listedUnder: string | null;
  /** Where the document's first wording names it, UTF-16 offsets. */
  placeStart: number | null;
  placeEnd: number | null;
}

/** 合法性审核 of one exact draft. */
export interface ReviewRow extends Row {
  documentId: number;
  textVersionId: number | null;
  /** SHA-256 of the draft's text that was reviewed: a changed draft is not a reviewed draft. */
  draftSha256: string | null;
  state: C.ReviewState;
  submittedOn: Day | null;
  submittedById: number | null;
  acceptedOn: Day | null;
  reviewerId: number | null;
  /** Last day for the opinion, by the profile of the day of acceptance. */
  dueOn: Day | null;
  opinion: C.Opinion | null;
  opinionNumber: string | null;
  opinionText: string | null;
  concludedOn: Day | null;
  adoption: C.Adoption | null;
  adoptionNote: string | null;
  /** True for a past review recorded from paper. */
  fromPaper: boolean;
  /** What the opinion asks for in local terms; null for reviews of before, and on paper. */
  outcome: ReviewOutcome | null;
  /** Last day to supply what is missing, by the profile of the day of asking. */
  supplementDueOn: Day | null;
  /** The emergency issue that this review follows. */
  emergencyId: number | null;
  /** Points and hints that were followed: `point:…`, `hint:…`. */
  taken: string[] | null;
}

/** 备案 on one line. */
export interface FilingRow extends Row {
  documentId: number;
  line: C.FilingLine;
  state: C.FilingState;
  /** The day the limit counts from (公布 or as the profile says). */
  clockFrom: Day | null;
  dueOn: Day | null;
  submittedOn: Day | null;
  submittedById: number | null;
  receivedOn: Day | null;
  outcome: C.FilingOutcome | null;
  filingNumber: string | null;
  opinionText: string | null;
  closedOn: Day | null;
  closedById: number | null;
  fromPaper: boolean;
  /** `submittedOn` is the latest sending; 迟报 is judged by this, the first. */
  firstSubmittedOn: Day | null;
  /** 备案登记: the review's limit counts from it. */
  registeredOn: Day | null;
  /** The day of the step that led to the present state. */
  stateFrom: Day | null;
  /** Last day that the paper of the running state sets, where it sets one: before the profile's. */
  answerBy: Day | null;
  /** Last day of the review after its extension. */
  reviewBy: Day | null;
}

export interface ProblemEventRow extends Row {
  issuerId: number;
  documentId: number | null;
  kind: C.ProblemKind;
  on: Day;
  note: string | null;
  excludedAt: Instant | null;
  excludedReason: string | null;
  /** What happened, named so that it can be recorded only once; null for events from before these were kept. */
  key: string | null;
  state: C.ProblemState;
  /** The act that caused it and the row that proves it; null for what happened outside and was recorded by a person. */
  act: string | null;
  sourceTable: string | null;
  sourceId: number | null;
  /** Null for the daily scan, and for events from before these were kept. */
  recordedById: number | null;
  recordedAt: Instant | null;
  contestedAt: Instant | null;
  contestedById: number | null;
  contestReason: string | null;
  /** Who upheld it or took it out, and why. */
  decidedAt: Instant | null;
  decidedById: number | null;
  decisionReason: string | null;
  /** The decision on a measure (约谈, 通报批评, 挂牌督办) that has counted it last; null where none has, or it was taken back. */
  interviewId: number | null;
}

/** A duty that the scan has found, created once by its key. */
export interface FlagRow extends Row {
  key: string;
  kind: C.FlagKind;
  documentId: number | null;
  issuerId: number | null;
  dueOn: Day;
  rule: string;
  citation: string;
  evidence: FlagEvidence[];
  firstSeenOn: Day;
  /** The day on which a scan no longer found it. */
  clearedOn: Day | null;
}

/** One line of "why is this due". */
export interface FlagEvidence {
  label: string;
  on?: Day | null;
  table?: string;
  id?: number;
}

/** A flag told to one person, once per step of the ladder. */
export interface NoticeRow extends Row {
  flagId: number;
  userId: number;
  step: string;
  on: Day;
  createdAt: Instant;
  acknowledgedAt: Instant | null;
  mailId: number | null;
  /** Put off: off the desk until this day, when it comes back. */
  snoozedUntil: Day | null;
  /** Handed over to this person, who is told in one's stead. */
  handedToId: number | null;
  /** Not yet mailed: waits for the person's next digest. */
  mailWaits: boolean;
}

export interface MailRow extends Row {
  messageId: string;
  userId: number;
  address: string;
  subject: string;
  body: string;
  state: C.MailState;
  attempts: number;
  nextTryAt: Instant | null;
  lastError: string | null;
  sentAt: Instant | null;
}

export interface UserRow extends Row {
  login: string;
  name: string;
  role: C.Role;
  issuerId: number | null;
  mail: string | null;
  /** scrypt, self-describing. */
  passwordHash: string;
  mustChangePassword: boolean;
  failures: number;
  lockedUntil: Instant | null;
  disabledAt: Instant | null;
}

/** A bearer token for the API; only its hash is kept. */
export interface TokenRow extends Row {
  userId: number;
  name: string;
  hash: string;
  createdAt: Instant;
  revokedAt: Instant | null;
}

/** A version of the jurisdiction profile that was set here: the figures that change from `fromDay` on. */
export interface ProfileRow extends Row {
  fromDay: Day;
  figures: unknown;
  note: string | null;
  savedAt: Instant | null;
  savedById: number | null;
}

/** 放假安排 of one year as entered here: days off by the notice, and weekend days that are worked. */
export interface CalendarYearRow extends Row {
  year: number;
  holidays: Day[];
  workdays: Day[];
  /** The notice it was taken from. */
  source: string | null;
}

/** One bulk import as a whole: what came in, what a person chose, what became of it. */
export interface ImportBatchRow extends Row {
  name: string;
  state: C.ImportState;
  /** The ledger's own bytes; null for imports without one. */
  ledgerSha256: string | null;
  /** Files and archives that came with the ledger. */
  sources: { sha256: string; name: string; size: number }[];
  /** What a person said about columns and which side counts; null: as guessed. */
  choices: LedgerChoices | null;
  /** The plan that was shown and is carried out, as JSON among the originals. */
  planSha256: string | null;
  counts: Record<string, number> | null;
  faultCode: string | null;
  faultDetails: Record<string, unknown> | null;
  startedById: number | null;
  createdAt: Instant;
  finishedAt: Instant | null;
  undoneAt: Instant | null;
  undoReason: string | null;
}

/** Which document an import brought in, and from where: it goes with the document when the import is undone. */
export interface ImportedDocumentRow extends Row {
  batchId: number;
  documentId: number;
  /** Row of the ledger, line or file, as people find it again. */
  place: string;
}

/** 比对结论: what a person found on comparing a document with another one. */
export interface ComparisonRow extends Row {
  documentId: number;
  otherId: number;
  outcome: C.ComparisonOutcome;
  /** Where they clash; needed for `conflict`. */
  note: string | null;
  /** SHA-256 of both texts as they were compared: a changed text is not a compared one. */
  textSha256: string;
  otherTextSha256: string;
  byId: number;
  at: Instant;
}

/**
 * What the reviewer said of one hint on one wording. Bound to the hash of the text: a draft that was changed shows its hints anew.
 * The words and the rule are kept as they were shown, whatever the rules find later.
 */
export interface HintVerdictRow extends Row {
  documentId: number;
  reviewId: number;
  textSha256: string;
  code: HintCode;
  start: number;
  end: number;
  quote: string;
  article: string | null;
  citation: string | null;
  details: RiskHint['details'];
  verdict: HintVerdict;
  reason: string | null;
  judgedById: number;
  judgedAt: Instant;
}

/** A paper kept beside a document or beside a step of its procedure: its bytes are an original, its row is never deleted. */
export interface AttachmentRow extends Row {
  /** Null for what no held document is about (a suggestion on a document that we do not hold). */
  documentId: number | null;
  subject: AttachmentSubject;
  /** Row that it belongs to: a review, a filing …; null while that row does not exist yet. */
  subjectId: number | null;
  /** One of `ATTACHMENT_KINDS[subject]`. */
  kind: string;
  fileSha256: string;
  fileName: string;
  fileSize: number;
  mediaType: string;
  note: string | null;
  addedById: number | null;
  addedAt: Instant;
  removedAt: Instant | null;
  removedById: number | null;
  removeReason: string | null;
}
