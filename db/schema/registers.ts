/** 三统一: registrations and the series of their numbers. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type * as C from '../../server/domain/codes.ts';
import { dayColumn, flagColumn, id, version } from '../columns.ts';
import { document } from './documents.ts';
import { issuer } from './issuers.ts';

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
