/** 问题事件, 审查建议, 通报. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type * as C from '../../server/domain/codes.ts';
import type { BulletinRow } from '../../server/domain/bulletin/row.ts';
import { dayColumn, flagColumn, id, json, version } from '../columns.ts';
import { document } from './documents.ts';
import { issuer } from './issuers.ts';

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
    interviewId: integer('interview_id'),
  },
  (t) => [
    index('ix_problem_event_issuer').on(t.issuerId, t.on),
    // NULL is distinct from NULL: events from before the keys stand beside one another.
    uniqueIndex('ix_problem_event_once').on(t.key),
    index('ix_problem_event_state').on(t.state),
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
