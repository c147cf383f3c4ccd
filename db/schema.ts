/** The tables of data/guibei.db. Rows mirror `server/domain/model.ts` field by field; `schema.test.ts` and the types below hold them together. */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { AttachmentSubject } from '../server/domain/attachments.ts';
import type * as C from '../server/domain/codes.ts';
import type * as R from '../server/domain/review/codes.ts';
import type { ReviewMaterial } from '../server/domain/profile/codes.ts';
import type { BulletinRow } from '../server/domain/bulletin/row.ts';
import type { Day } from '../server/domain/day.ts';
import type { LedgerChoices } from '../server/domain/ledger.ts';
import type { HintCode, HintVerdict, RiskHint } from '../server/domain/hints.ts';
import type { Evidence, Metadata } from '../server/domain/metadata.ts';
import type { Article, FlagEvidence, ImportBatchRow, UploadPageRow, UploadRow } from '../server/domain/model.ts';
import { dayColumn, flagColumn, id, json, version } from './columns.ts';

export * from './filingSchema.ts';
export * from './procedureSchema.ts';

export const issuer = sqliteTable('issuer', {
  id: id(),
  version: version(),
  name: text('name').notNull().unique(),
  shortNames: json<string[]>('short_names').notNull(),
  codes: json<string[]>('codes').notNull(),
  kind: text('kind').$type<C.IssuerKind>().notNull(),
  tier: text('tier').$type<C.Tier>().notNull(),
  parentId: integer('parent_id').references((): AnySQLiteColumn => issuer.id),
  ownReviewer: flagColumn('own_reviewer'),
  activeFrom: dayColumn('active_from'),
  activeTo: dayColumn('active_to'),
  successorId: integer('successor_id').references((): AnySQLiteColumn => issuer.id),
  endBasis: text('end_basis'),
  mergedIntoId: integer('merged_into_id').references((): AnySQLiteColumn => issuer.id),
});

/** Names that a body had before its present one. */
export const issuerName = sqliteTable(
  'issuer_name',
  {
    id: id(),
    version: version(),
    issuerId: integer('issuer_id')
      .notNull()
      .references(() => issuer.id),
    name: text('name').notNull(),
    fromDay: dayColumn('from_day'),
    toDay: dayColumn('to_day').notNull(),
    basis: text('basis'),
  },
  (t) => [index('ix_issuer_name_issuer').on(t.issuerId)],
);

export const document = sqliteTable(
  'document',
  {
    id: id(),
    version: version(),
    externalId: text('external_id').unique(),
    title: text('title').notNull(),
    titleKey: text('title_key').notNull().default(''),
    docNumber: text('doc_number'),
    docNumberKey: text('doc_number_key'),
    registrationNumber: text('registration_number'),
    genre: text('genre'),
    tier: text('tier').$type<C.Tier>(),
    issuerId: integer('issuer_id').references(() => issuer.id),
    draftedById: integer('drafted_by_id').references(() => issuer.id),
    status: text('status').$type<C.Status>().notNull(),
    origin: text('origin').$type<C.Origin>().notNull(),
    isPublic: flagColumn('is_public'),
    adoptedOn: dayColumn('adopted_on'),
    signedOn: dayColumn('signed_on'),
    publishedOn: dayColumn('published_on'),
    effectiveOn: dayColumn('effective_on'),
    validUntil: dayColumn('valid_until'),
    validMonths: integer('valid_months'),
    trial: flagColumn('trial'),
    createdAt: text('created_at').notNull(),
    createdById: integer('created_by_id').references((): AnySQLiteColumn => user.id),
  },
  (t) => [
    index('ix_document_number').on(t.docNumberKey),
    index('ix_document_title_key').on(t.titleKey),
    index('ix_document_issuer').on(t.issuerId),
    index('ix_document_drafter').on(t.draftedById),
    index('ix_document_status').on(t.status),
    index('ix_document_registration').on(t.registrationNumber),
    index('ix_document_public').on(t.isPublic, t.publishedOn),
  ],
);

export const documentIssuer = sqliteTable(
  'document_issuer',
  {
    id: id(),
    version: version(),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    ordinal: integer('ordinal').notNull(),
    name: text('name').notNull(),
    issuerId: integer('issuer_id').references(() => issuer.id),
  },
  (t) => [
    uniqueIndex('ix_document_issuer_place').on(t.documentId, t.ordinal),
    index('ix_document_issuer_issuer').on(t.issuerId),
  ],
);

export const file = sqliteTable('file', {
  sha256: text('sha256').primaryKey(),
  size: integer('size').notNull(),
  takenAt: text('taken_at').notNull(),
});

export const textVersion = sqliteTable(
  'text_version',
  {
    id: id(),
    version: version(),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    ordinal: integer('ordinal').notNull(),
    startsOn: dayColumn('starts_on'),
    fileSha256: text('file_sha256'),
    fileName: text('file_name'),
    mediaType: text('media_type'),
    pages: integer('pages'),
    text: text('text').notNull(),
    textSha256: text('text_sha256').notNull(),
    articles: json<Article[]>('articles').notNull(),
  },
  (t) => [
    uniqueIndex('ix_text_version_place').on(t.documentId, t.ordinal),
    index('ix_text_version_file').on(t.fileSha256),
    index('ix_text_version_text').on(t.textSha256),
  ],
);

/** The fold over all days, rewritten in the commit of every event; joined by every list, count, search and scan. */
export const validitySpan = sqliteTable(
  'validity_span',
  {
    versionId: integer('version_id').notNull(),
    documentId: integer('document_id').notNull(),
    fromDay: dayColumn('from_day').notNull(),
    toDay: dayColumn('to_day').notNull(),
    validity: text('validity').$type<C.Validity>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.fromDay] }),
    index('ix_validity_span_document').on(t.documentId, t.fromDay),
  ],
);

/** The same for the document as a whole (whatever its wording): one row for each interval. */
export const documentSpan = sqliteTable(
  'document_span',
  {
    documentId: integer('document_id').notNull(),
    fromDay: dayColumn('from_day').notNull(),
    toDay: dayColumn('to_day').notNull(),
    validity: text('validity').$type<C.Validity>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.documentId, t.fromDay] }),
    index('ix_document_span_validity').on(t.validity, t.toDay),
  ],
);

export const upload = sqliteTable(
  'upload',
  {
    id: id(),
    version: version(),
    purpose: text('purpose').$type<C.UploadPurpose>().notNull(),
    state: text('state').$type<C.UploadState>().notNull(),
    fileSha256: text('file_sha256').notNull(),
    fileName: text('file_name').notNull(),
    fileSize: integer('file_size').notNull(),
    mediaType: text('media_type'),
    pages: integer('pages'),
    method: text('method'),
    text: text('text'),
    pageStarts: json<number[]>('page_starts').notNull(),
    warnings: json<UploadRow['warnings']>('warnings').notNull(),
    metadata: json<Metadata>('metadata'),
    evidence: json<Evidence>('evidence'),
    faultCode: text('fault_code'),
    faultDetails: json<Record<string, unknown>>('fault_details'),
    documentId: integer('document_id').references(() => document.id),
    issuerId: integer('issuer_id').references(() => issuer.id),
    uploadedById: integer('uploaded_by_id').notNull(),
    uploadedAt: text('uploaded_at').notNull(),
  },
  (t) => [index('ix_upload_file').on(t.fileSha256), index('ix_upload_state').on(t.state)],
);

/** Pages of uploads that OCR reads: what is still `waiting` is the queue, which no crash can lose. */
export const uploadPage = sqliteTable(
  'upload_page',
  {
    id: id(),
    version: version(),
    uploadId: integer('upload_id')
      .notNull()
      .references(() => upload.id),
    number: integer('number').notNull(),
    state: text('state').$type<C.PageState>().notNull(),
    scan: json<UploadPageRow['scan']>('scan'),
    confidence: real('confidence'),
    doubts: json<UploadPageRow['doubts']>('doubts').notNull(),
    tries: integer('tries').notNull(),
    faultCode: text('fault_code'),
    checkedById: integer('checked_by_id'),
    checkedAt: text('checked_at'),
  },
  (t) => [
    uniqueIndex('ix_upload_page_number').on(t.uploadId, t.number),
    index('ix_upload_page_state').on(t.state, t.confidence),
  ],
);

export const legalEvent = sqliteTable(
  'legal_event',
  {
    id: id(),
    version: version(),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    kind: text('kind').$type<C.EventKind>().notNull(),
    on: dayColumn('on_day'),
    until: dayColumn('until_day'),
    scope: text('scope').$type<'whole' | 'articles'>().notNull(),
    articles: json<string[]>('articles').notNull(),
    dayStated: flagColumn('day_stated'),
    basisDocumentId: integer('basis_document_id').references(() => document.id),
    basisText: text('basis_text'),
    relationId: integer('relation_id'),
    recordedById: integer('recorded_by_id'),
    knownAt: text('known_at').notNull(),
    voidedAt: text('voided_at'),
    voidReason: text('void_reason'),
  },
  (t) => [index('ix_legal_event_document').on(t.documentId), index('ix_legal_event_basis').on(t.basisDocumentId)],
);

export const relation = sqliteTable(
  'relation',
  {
    id: id(),
    version: version(),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    kind: text('kind').$type<C.RelationKind>().notNull(),
    targetDocumentId: integer('target_document_id').references(() => document.id),
    targetTitle: text('target_title'),
    targetDocNumber: text('target_doc_number'),
    scope: text('scope').$type<'whole' | 'articles'>().notNull(),
    articles: json<string[]>('articles').notNull(),
    until: dayColumn('until_day'),
    on: dayColumn('on_day'),
    state: text('state').$type<C.RelationState>().notNull().default('stated'),
    confirmedAt: text('confirmed_at'),
    targetTitleKey: text('target_title_key'),
    targetNumberKey: text('target_number_key'),
    listedUnder: text('listed_under'),
    placeStart: integer('place_start'),
    placeEnd: integer('place_end'),
  },
  (t) => [
    index('ix_relation_document').on(t.documentId),
    index('ix_relation_target').on(t.targetDocumentId),
    index('ix_relation_title_key').on(t.targetTitleKey),
    index('ix_relation_number_key').on(t.targetNumberKey),
    index('ix_relation_state').on(t.state),
  ],
);

export const review = sqliteTable(
  'review',
  {
    id: id(),
    version: version(),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    textVersionId: integer('text_version_id'),
    draftSha256: text('draft_sha256'),
    state: text('state').$type<C.ReviewState>().notNull(),
    submittedOn: dayColumn('submitted_on'),
    submittedById: integer('submitted_by_id'),
    acceptedOn: dayColumn('accepted_on'),
    reviewerId: integer('reviewer_id'),
    dueOn: dayColumn('due_on'),
    opinion: text('opinion').$type<C.Opinion>(),
    opinionNumber: text('opinion_number'),
    opinionText: text('opinion_text'),
    concludedOn: dayColumn('concluded_on'),
    adoption: text('adoption').$type<C.Adoption>(),
    adoptionNote: text('adoption_note'),
    fromPaper: flagColumn('from_paper'),
    outcome: text('outcome').$type<R.ReviewOutcome>(),
    supplementDueOn: dayColumn('supplement_due_on'),
    emergencyId: integer('emergency_id'),
    taken: json<string[]>('taken'),
  },
  (t) => [index('ix_review_document').on(t.documentId), index('ix_review_state').on(t.state)],
);

export const filing = sqliteTable(
  'filing',
  {
    id: id(),
    version: version(),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    line: text('line').$type<C.FilingLine>().notNull(),
    state: text('state').$type<C.FilingState>().notNull(),
    clockFrom: dayColumn('clock_from'),
    dueOn: dayColumn('due_on'),
    submittedOn: dayColumn('submitted_on'),
    submittedById: integer('submitted_by_id'),
    receivedOn: dayColumn('received_on'),
    outcome: text('outcome').$type<C.FilingOutcome>(),
    filingNumber: text('filing_number'),
    opinionText: text('opinion_text'),
    closedOn: dayColumn('closed_on'),
    closedById: integer('closed_by_id'),
    fromPaper: flagColumn('from_paper'),
    firstSubmittedOn: dayColumn('first_submitted_on'),
    registeredOn: dayColumn('registered_on'),
    stateFrom: dayColumn('state_from'),
    answerBy: dayColumn('answer_by'),
    reviewBy: dayColumn('review_by'),
  },
  (t) => [uniqueIndex('ix_filing_line').on(t.documentId, t.line), index('ix_filing_state').on(t.state)],
);

export const problemEvent = sqliteTable(
  'problem_event',
  {
    id: id(),
    version: version(),
    issuerId: integer('issuer_id')
      .notNull()
      .references(() => issuer.id),
    documentId: integer('document_id').references(() => document.id),
    kind: text('kind').$type<C.ProblemKind>().notNull(),
    on: dayColumn('on_day').notNull(),
    note: text('note'),
    excludedAt: text('excluded_at'),
    excludedReason: text('excluded_reason'),
    key: text('key'),
    state: text('state').$type<C.ProblemState>().notNull().default('recorded'),
    act: text('act'),
    sourceTable: text('source_table'),
    sourceId: integer('source_id'),
    recordedById: integer('recorded_by_id'),
    recordedAt: text('recorded_at'),
    contestedAt: text('contested_at'),
    contestedById: integer('contested_by_id'),
    contestReason: text('contest_reason'),
    decidedAt: text('decided_at'),
    decidedById: integer('decided_by_id'),
    decisionReason: text('decision_reason'),
  },
  (t) => [
    index('ix_problem_event_issuer').on(t.issuerId, t.on),
    // NULL is distinct from NULL: events from before the keys stand beside one another.
    uniqueIndex('ix_problem_event_once').on(t.key),
    index('ix_problem_event_state').on(t.state),
  ],
);

export const flag = sqliteTable(
  'flag',
  {
    id: id(),
    version: version(),
    key: text('key').notNull().unique(),
    kind: text('kind').$type<C.FlagKind>().notNull(),
    documentId: integer('document_id').references(() => document.id),
    issuerId: integer('issuer_id').references(() => issuer.id),
    dueOn: dayColumn('due_on').notNull(),
    rule: text('rule').notNull(),
    citation: text('citation').notNull(),
    evidence: json<FlagEvidence[]>('evidence').notNull(),
    firstSeenOn: dayColumn('first_seen_on').notNull(),
    clearedOn: dayColumn('cleared_on'),
  },
  (t) => [index('ix_flag_open').on(t.clearedOn, t.dueOn), index('ix_flag_document').on(t.documentId)],
);

export const notice = sqliteTable(
  'notice',
  {
    id: id(),
    version: version(),
    flagId: integer('flag_id')
      .notNull()
      .references(() => flag.id),
    userId: integer('user_id')
      .notNull()
      .references((): AnySQLiteColumn => user.id),
    step: text('step').notNull(),
    on: dayColumn('on_day').notNull(),
    createdAt: text('created_at').notNull(),
    acknowledgedAt: text('acknowledged_at'),
    mailId: integer('mail_id'),
  },
  (t) => [
    uniqueIndex('ix_notice_once').on(t.flagId, t.userId, t.step),
    index('ix_notice_user').on(t.userId, t.acknowledgedAt),
  ],
);

export const mail = sqliteTable(
  'mail',
  {
    id: id(),
    version: version(),
    messageId: text('message_id').notNull().unique(),
    userId: integer('user_id').notNull(),
    address: text('address').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    state: text('state').$type<C.MailState>().notNull(),
    attempts: integer('attempts').notNull(),
    nextTryAt: text('next_try_at'),
    lastError: text('last_error'),
    sentAt: text('sent_at'),
  },
  (t) => [index('ix_mail_state').on(t.state, t.nextTryAt)],
);

export const user = sqliteTable('user', {
  id: id(),
  version: version(),
  login: text('login').notNull().unique(),
  name: text('name').notNull(),
  role: text('role').$type<C.Role>().notNull(),
  issuerId: integer('issuer_id').references(() => issuer.id),
  mail: text('mail'),
  passwordHash: text('password_hash').notNull(),
  mustChangePassword: flagColumn('must_change_password'),
  failures: integer('failures').notNull(),
  lockedUntil: text('locked_until'),
  disabledAt: text('disabled_at'),
});

export const token = sqliteTable('token', {
  id: id(),
  version: version(),
  userId: integer('user_id')
    .notNull()
    .references(() => user.id),
  name: text('name').notNull(),
  hash: text('hash').notNull().unique(),
  createdAt: text('created_at').notNull(),
  revokedAt: text('revoked_at'),
});

export const profile = sqliteTable(
  'profile',
  {
    id: id(),
    version: version(),
    fromDay: dayColumn('from_day').notNull(),
    figures: json<unknown>('json').notNull(),
    note: text('note'),
    savedAt: text('saved_at'),
    savedById: integer('saved_by_id'),
  },
  (t) => [uniqueIndex('ix_profile_day').on(t.fromDay)],
);

/** Days off and days worked of one year by the yearly notice of the State Council, entered here; beats the seeded table. */
export const calendarYear = sqliteTable('calendar_year', {
  id: id(),
  version: version(),
  year: integer('year').notNull().unique(),
  holidays: json<Day[]>('holidays').notNull(),
  workdays: json<Day[]>('workdays').notNull(),
  source: text('source'),
});

export const importBatch = sqliteTable(
  'import_batch',
  {
    id: id(),
    version: version(),
    name: text('name').notNull(),
    state: text('state').$type<C.ImportState>().notNull(),
    ledgerSha256: text('ledger_sha256'),
    sources: json<ImportBatchRow['sources']>('sources').notNull(),
    choices: json<LedgerChoices>('choices'),
    planSha256: text('plan_sha256'),
    counts: json<Record<string, number>>('counts'),
    faultCode: text('fault_code'),
    faultDetails: json<Record<string, unknown>>('fault_details'),
    startedById: integer('started_by_id'),
    createdAt: text('created_at').notNull(),
    finishedAt: text('finished_at'),
    undoneAt: text('undone_at'),
    undoReason: text('undo_reason'),
  },
  (t) => [index('ix_import_batch_state').on(t.state)],
);

export const importedDocument = sqliteTable(
  'imported_document',
  {
    id: id(),
    version: version(),
    batchId: integer('batch_id')
      .notNull()
      .references(() => importBatch.id),
    documentId: integer('document_id')
      .notNull()
      .unique()
      .references(() => document.id),
    place: text('place').notNull(),
  },
  (t) => [index('ix_imported_document_batch').on(t.batchId)],
);

export const session = sqliteTable(
  'session',
  {
    sid: text('sid').primaryKey(),
    userId: integer('user_id'),
    data: text('data').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (t) => [index('ix_session_user').on(t.userId), index('ix_session_expiry').on(t.expiresAt)],
);

/** The audit log: append only, each row sealed with the hash of the one before it. */
export const audit = sqliteTable(
  'audit',
  {
    seq: integer('seq').primaryKey(),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    actorId: integer('actor_id'),
    act: text('act').notNull(),
    documents: json<number[]>('documents').notNull(),
    changes: json<AuditedWrite[]>('changes').notNull(),
    note: text('note'),
    hash: text('hash').notNull(),
  },
  (t) => [index('ix_audit_act').on(t.act)],
);

/** Which audit rows belong to a document's file. */
export const auditDocument = sqliteTable(
  'audit_document',
  { documentId: integer('document_id').notNull(), seq: integer('seq').notNull() },
  (t) => [primaryKey({ columns: [t.documentId, t.seq] })],
);

export interface AuditedWrite {
  op: 'insert' | 'update' | 'delete';
  table: string;
  id: number;
  /** Field → [before, after]; long texts and secrets are left out. */
  fields?: Record<string, [unknown, unknown]>;
}

/** Next free id of the one sequence. */
export const sequence = sqliteTable('sequence', { name: text('name').primaryKey(), next: integer('next').notNull() });

/** Where each follower of the audit log stands. */
export const follower = sqliteTable('follower', {
  name: text('name').primaryKey(),
  position: integer('position').notNull(),
});

/** What ran, when, and how it ended: nothing of this survives in memory. */
export const jobRun = sqliteTable(
  'job_run',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    job: text('job').notNull(),
    /** The day the run was for; null for jobs that are not about a day. */
    forDay: dayColumn('for_day'),
    state: text('state').$type<'running' | 'done' | 'failed'>().notNull(),
    startedAt: text('started_at').notNull(),
    leaseUntil: integer('lease_until').notNull(),
    finishedAt: text('finished_at'),
    detail: json<Record<string, unknown>>('detail'),
  },
  (t) => [index('ix_job_run_job').on(t.job, t.forDay)],
);

/** What a person found on comparing a document with another one; both texts by their hash, so that a changed one shows. */
export const comparison = sqliteTable(
  'comparison',
  {
    id: id(),
    version: version(),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    otherId: integer('other_id')
      .notNull()
      .references(() => document.id),
    outcome: text('outcome').$type<C.ComparisonOutcome>().notNull(),
    note: text('note'),
    textSha256: text('text_sha256').notNull(),
    otherTextSha256: text('other_text_sha256').notNull(),
    byId: integer('by_id').notNull(),
    at: text('at').notNull(),
  },
  (t) => [index('ix_comparison_document').on(t.documentId), index('ix_comparison_other').on(t.otherId)],
);

/** Documents that are like one another; derived from their texts by a follower of the audit log, each pair once, the lower id first. */
export const likePair = sqliteTable(
  'like_pair',
  {
    lowId: integer('low_id').notNull(),
    highId: integer('high_id').notNull(),
    kind: text('kind').$type<C.LikenessKind>().notNull(),
    score: real('score').notNull(),
    alike: real('alike').notNull(),
    matched: integer('matched').notNull(),
    figures: integer('figures').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.lowId, t.highId] }),
    index('ix_like_pair_high').on(t.highId),
    index('ix_like_pair_kind').on(t.kind, t.score),
  ],
);

/** What a reviewer said of each hint on a draft, with the words as they were shown. */
export const hintVerdict = sqliteTable(
  'hint_verdict',
  {
    id: id(),
    version: version(),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    reviewId: integer('review_id')
      .notNull()
      .references(() => review.id),
    textSha256: text('text_sha256').notNull(),
    code: text('code').$type<HintCode>().notNull(),
    start: integer('start_at').notNull(),
    end: integer('end_at').notNull(),
    quote: text('quote').notNull(),
    article: text('article'),
    citation: text('citation'),
    details: json<RiskHint['details']>('details').notNull(),
    verdict: text('verdict').$type<HintVerdict>().notNull(),
    reason: text('reason'),
    judgedById: integer('judged_by_id').notNull(),
    judgedAt: text('judged_at').notNull(),
  },
  (t) => [
    uniqueIndex('ix_hint_verdict_once').on(t.reviewId, t.code, t.start, t.end),
    index('ix_hint_verdict_document').on(t.documentId),
  ],
);

/** 审查建议, 司法建议 and 行政复议附带审查: what somebody asks to be checked, and what came of it. */
export const suggestion = sqliteTable(
  'suggestion',
  {
    id: id(),
    version: version(),
    source: text('source').$type<C.SuggestionSource>().notNull(),
    receipt: text('receipt').notNull().unique(),
    codeHash: text('code_hash'),
    state: text('state').$type<C.SuggestionState>().notNull(),
    documentId: integer('document_id').references(() => document.id),
    documentSaid: text('document_said').notNull(),
    clause: text('clause'),
    reason: text('reason').notNull(),
    author: text('name'),
    contact: text('contact'),
    organ: text('organ'),
    caseNumber: text('case_number'),
    receivedOn: dayColumn('received_on').notNull(),
    receivedAt: text('received_at').notNull(),
    enteredById: integer('entered_by_id'),
    notifiedOn: dayColumn('notified_on'),
    issuerAnsweredOn: dayColumn('issuer_answered_on'),
    issuerAnswer: text('issuer_answer'),
    decidedOn: dayColumn('decided_on'),
    decidedById: integer('decided_by_id'),
    decisionReason: text('decision_reason'),
    transferredTo: text('transferred_to'),
    mergedIntoId: integer('merged_into_id').references((): AnySQLiteColumn => suggestion.id),
    extendedOn: dayColumn('extended_on'),
    extendedById: integer('extended_by_id'),
    extensionReason: text('extension_reason'),
    outcome: text('outcome').$type<C.SuggestionOutcome>(),
    answerNumber: text('answer_number'),
    answerText: text('answer_text'),
    answeredOn: dayColumn('answered_on'),
    answeredById: integer('answered_by_id'),
  },
  (t) => [
    index('ix_suggestion_state').on(t.state, t.receivedOn),
    index('ix_suggestion_document').on(t.documentId),
    index('ix_suggestion_merged').on(t.mergedIntoId),
  ],
);

/** 备案情况通报: a time, the two days that its figures are reckoned for, and the figures as they were issued. */
export const bulletin = sqliteTable(
  'bulletin',
  {
    id: id(),
    version: version(),
    span: text('span').$type<C.BulletinSpan>().notNull(),
    fromDay: dayColumn('from_day').notNull(),
    toDay: dayColumn('to_day').notNull(),
    on: dayColumn('on_day').notNull(),
    knownAt: text('known_at').notNull(),
    state: text('state').$type<C.BulletinState>().notNull(),
    title: text('title').notNull(),
    number: text('number'),
    texts: json<BulletinRow['texts']>('texts').notNull(),
    cases: json<BulletinRow['cases']>('cases').notNull(),
    figures: json<BulletinRow['figures']>('figures').notNull(),
    isPublic: flagColumn('is_public'),
    createdById: integer('created_by_id'),
    createdAt: text('created_at').notNull(),
    issuedOn: dayColumn('issued_on'),
    issuedById: integer('issued_by_id'),
    withdrawnAt: text('withdrawn_at'),
    withdrawReason: text('withdraw_reason'),
  },
  (t) => [index('ix_bulletin_time').on(t.toDay, t.span)],
);

/** 三统一: requests for registration with what became of them; one that is under way or holds a document. */
export const registration = sqliteTable(
  'registration',
  {
    id: id(),
    version: version(),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    state: text('state').$type<C.RegistrationState>().notNull(),
    clockFrom: dayColumn('clock_from'),
    submitBy: dayColumn('submit_by'),
    requestedOn: dayColumn('requested_on'),
    requestedById: integer('requested_by_id'),
    decideBy: dayColumn('decide_by'),
    decidedOn: dayColumn('decided_on'),
    decidedById: integer('decided_by_id'),
    number: text('number'),
    numberId: integer('number_id'),
    refusal: text('refusal').$type<C.RegistrationRefusal>(),
    reason: text('reason'),
    publishBy: dayColumn('publish_by'),
    publishedOn: dayColumn('published_on'),
    publishedById: integer('published_by_id'),
    place: text('place'),
    fromPaper: flagColumn('from_paper'),
  },
  (t) => [
    index('ix_registration_document').on(t.documentId),
    index('ix_registration_state').on(t.state),
    uniqueIndex('ix_registration_live')
      .on(t.documentId)
      .where(sql`state IN ('requested', 'registered', 'published')`),
  ],
);

/** Series of numbers, each with the serial that it gives next. */
export const numberSeries = sqliteTable('number_series', {
  id: id(),
  version: version(),
  kind: text('kind').$type<C.SeriesKind>().notNull(),
  key: text('key').notNull().unique(),
  pattern: text('pattern').notNull(),
  code: text('code'),
  year: integer('year').notNull(),
  issuerId: integer('issuer_id').references(() => issuer.id),
  startsAt: integer('starts_at').notNull(),
  next: integer('next_serial').notNull(),
  startReason: text('start_reason'),
  createdAt: text('created_at').notNull(),
});

/** Every number that a series gave, void ones too. */
export const seriesNumber = sqliteTable(
  'series_number',
  {
    id: id(),
    version: version(),
    seriesId: integer('series_id')
      .notNull()
      .references(() => numberSeries.id),
    serial: integer('serial').notNull(),
    printed: text('printed').notNull(),
    state: text('state').$type<C.NumberState>().notNull(),
    documentId: integer('document_id').references(() => document.id),
    subjectId: integer('subject_id'),
    takenAt: text('taken_at').notNull(),
    takenById: integer('taken_by_id'),
    voidedAt: text('voided_at'),
    voidedById: integer('voided_by_id'),
    voidReason: text('void_reason'),
  },
  (t) => [
    uniqueIndex('ix_series_number_once').on(t.seriesId, t.serial),
    index('ix_series_number_document').on(t.documentId),
  ],
);

/** Papers beside a document or a step of its procedure; the bytes are among the originals. */
export const attachment = sqliteTable(
  'attachment',
  {
    id: id(),
    version: version(),
    documentId: integer('document_id').references(() => document.id),
    subject: text('subject').$type<AttachmentSubject>().notNull(),
    subjectId: integer('subject_id'),
    kind: text('kind').notNull(),
    fileSha256: text('file_sha256').notNull(),
    fileName: text('file_name').notNull(),
    fileSize: integer('file_size').notNull(),
    mediaType: text('media_type').notNull(),
    note: text('note'),
    addedById: integer('added_by_id'),
    addedAt: text('added_at').notNull(),
    removedAt: text('removed_at'),
    removedById: integer('removed_by_id'),
    removeReason: text('remove_reason'),
  },
  (t) => [index('ix_attachment_document').on(t.documentId), index('ix_attachment_subject').on(t.subject, t.subjectId)],
);

const ofReview = {
  documentId: integer('document_id')
    .notNull()
    .references(() => document.id),
  reviewId: integer('review_id')
    .notNull()
    .references(() => review.id),
};

/** Steps of a review with their days: the intervals of its clock. */
export const reviewStep = sqliteTable(
  'review_step',
  {
    id: id(),
    version: version(),
    ...ofReview,
    step: text('step').$type<R.ReviewStep>().notNull(),
    on: text('on_day').$type<Day>().notNull(),
    byId: integer('by_id'),
    at: text('at').notNull(),
    reviewerId: integer('reviewer_id'),
    missing: json<ReviewMaterial[]>('missing').notNull(),
    note: text('note'),
  },
  (t) => [index('ix_review_step_document').on(t.documentId), index('ix_review_step_review').on(t.reviewId)],
);

/** The seven points of a review. */
export const reviewPoint = sqliteTable(
  'review_point',
  {
    id: id(),
    version: version(),
    ...ofReview,
    point: text('point').$type<R.ReviewPoint>().notNull(),
    result: text('result').$type<R.PointResult>().notNull(),
    note: text('note'),
    judgedById: integer('judged_by_id').notNull(),
    judgedAt: text('judged_at').notNull(),
  },
  (t) => [
    uniqueIndex('ix_review_point_once').on(t.reviewId, t.point),
    index('ix_review_point_document').on(t.documentId),
  ],
);

/** 专家协审 and 法律顾问意见. */
export const reviewCounsel = sqliteTable(
  'review_counsel',
  {
    id: id(),
    version: version(),
    ...ofReview,
    kind: text('kind').$type<R.CounselKind>().notNull(),
    name: text('name').notNull(),
    organization: text('organization'),
    askedOn: text('asked_on').$type<Day>().notNull(),
    askedById: integer('asked_by_id').notNull(),
    question: text('question').notNull(),
    answeredOn: dayColumn('answered_on'),
    opinion: text('opinion'),
    use: text('use_of').$type<R.CounselUse>(),
    useNote: text('use_note'),
  },
  (t) => [index('ix_review_counsel_document').on(t.documentId), index('ix_review_counsel_review').on(t.reviewId)],
);

/** Approvals to issue before review, in an emergency. */
export const emergency = sqliteTable(
  'emergency',
  {
    id: id(),
    version: version(),
    documentId: ofReview.documentId,
    draftSha256: text('draft_sha256').notNull(),
    approvedById: integer('approved_by_id').notNull(),
    approvedOn: text('approved_on').$type<Day>().notNull(),
    approvedAt: text('approved_at').notNull(),
    reason: text('reason').notNull(),
    basis: text('basis').notNull(),
    reviewBy: text('review_by').$type<Day>().notNull(),
    problemId: integer('problem_id'),
    revokedAt: text('revoked_at'),
    revokedById: integer('revoked_by_id'),
    revokeReason: text('revoke_reason'),
  },
  (t) => [index('ix_emergency_document').on(t.documentId), index('ix_emergency_open').on(t.problemId, t.reviewBy)],
);
