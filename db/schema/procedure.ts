/** Tables of 程序证据 and 征求意见; rows mirror `server/domain/procedure/rows.ts` field by field. */
import { index, sqliteTable, text, integer, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type * as C from '../../server/domain/procedure/codes.ts';
import { dayColumn, flagColumn, id, json, version } from '../columns.ts';
import { document, textVersion } from './documents.ts';

const documentId = () =>
  integer('document_id')
    .notNull()
    .references(() => document.id);

/** 类别认定. */
export const classification = sqliteTable(
  'classification',
  {
    id: id(),
    version: version(),
    documentId: documentId(),
    classes: json<C.GivenClass[]>('classes').notNull(),
    reason: text('reason').notNull(),
    byId: integer('by_id').notNull(),
    at: text('at').notNull(),
  },
  (t) => [index('ix_classification_document').on(t.documentId)],
);

/** 认定结论. */
export const determination = sqliteTable(
  'determination',
  {
    id: id(),
    version: version(),
    documentId: documentId(),
    normative: flagColumn('normative'),
    excludedAs: text('excluded_as'),
    reason: text('reason').notNull(),
    on: dayColumn('on_day').notNull(),
    byId: integer('by_id').notNull(),
    at: text('at').notNull(),
  },
  (t) => [index('ix_determination_document').on(t.documentId)],
);

export const evidence = sqliteTable(
  'evidence',
  {
    id: id(),
    version: version(),
    documentId: documentId(),
    kind: text('kind').$type<C.RecordedKind>().notNull(),
    state: text('state').$type<C.EvidenceState>().notNull(),
    fromOn: dayColumn('from_day'),
    on: dayColumn('on_day'),
    performer: text('performer').$type<C.Performer>(),
    who: text('who'),
    result: text('result').$type<C.EvidenceResult>(),
    said: text('said'),
    recordedById: integer('recorded_by_id'),
    recordedAt: text('recorded_at').notNull(),
    withdrawnAt: text('withdrawn_at'),
    withdrawnById: integer('withdrawn_by_id'),
    withdrawReason: text('withdraw_reason'),
  },
  (t) => [index('ix_evidence_document').on(t.documentId, t.kind)],
);

export const consultation = sqliteTable(
  'consultation',
  {
    id: id(),
    version: version(),
    documentId: documentId(),
    textVersionId: integer('text_version_id')
      .notNull()
      .references(() => textVersion.id),
    draftSha256: text('draft_sha256').notNull(),
    title: text('title').notNull(),
    explanation: text('explanation').notNull(),
    address: text('address').notNull(),
    fromOn: dayColumn('from_day').notNull(),
    toOn: dayColumn('to_day').notNull(),
    leastOn: dayColumn('least_day'),
    shortReason: text('short_reason'),
    openedById: integer('opened_by_id'),
    openedAt: text('opened_at').notNull(),
    withdrawnOn: dayColumn('withdrawn_day'),
    withdrawnById: integer('withdrawn_by_id'),
    withdrawReason: text('withdraw_reason'),
    resultSaid: text('result_said'),
    resultOn: dayColumn('result_day'),
    resultById: integer('result_by_id'),
  },
  (t) => [
    index('ix_consultation_document').on(t.documentId),
    index('ix_consultation_days').on(t.toOn),
    index('ix_consultation_text').on(t.textVersionId),
  ],
);

export const consultationComment = sqliteTable(
  'consultation_comment',
  {
    id: id(),
    version: version(),
    consultationId: integer('consultation_id')
      .notNull()
      .references(() => consultation.id),
    receipt: text('receipt').notNull().unique(),
    formKey: text('form_key'),
    channel: text('channel').$type<C.CommentChannel>().notNull(),
    receivedOn: dayColumn('received_day').notNull(),
    receivedAt: text('received_at').notNull(),
    author: text('author'),
    contact: text('contact'),
    place: text('place'),
    text: text('text').notNull(),
    textSha256: text('text_sha256').notNull(),
    topic: text('topic'),
    outcome: text('outcome').$type<C.CommentOutcome>(),
    answer: text('answer'),
    answeredById: integer('answered_by_id'),
    answeredAt: text('answered_at'),
    enteredById: integer('entered_by_id'),
  },
  (t) => [uniqueIndex('ix_consultation_comment_form').on(t.consultationId, t.formKey)],
);

/** What an issuer explains because a rule asks for it. */
export const explanation = sqliteTable(
  'explanation',
  {
    id: id(),
    version: version(),
    documentId: documentId(),
    about: text('about').$type<C.Explained>().notNull(),
    reason: text('reason').notNull(),
    byId: integer('by_id').notNull(),
    at: text('at').notNull(),
  },
  (t) => [index('ix_explanation_document').on(t.documentId)],
);
