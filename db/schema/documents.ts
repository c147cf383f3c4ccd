/** Documents, their wordings and the fold of their lives. */
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type * as C from '../../server/domain/codes.ts';
import type { Article } from '../../server/domain/model.ts';
import { dayColumn, flagColumn, id, json, version } from '../columns.ts';
import { user } from './accounts.ts';
import { issuer } from './issuers.ts';

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
    subject: text('subject'),
    tier: text('tier').$type<C.Tier>(),
    issuerId: integer('issuer_id').references(() => issuer.id),
    draftedById: integer('drafted_by_id').references(() => issuer.id),
    status: text('status').$type<C.Status>().notNull(),
    origin: text('origin').$type<C.Origin>().notNull(),
    isPublic: flagColumn('is_public'),
    withdrawnSaid: text('withdrawn_said'),
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
    index('ix_document_subject').on(t.subject),
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
