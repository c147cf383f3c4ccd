/** Flags of the scan, notices and mail. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type * as C from '../../server/domain/codes.ts';
import type { FlagEvidence } from '../../server/domain/model.ts';
import { dayColumn, flagColumn, id, json, version } from '../columns.ts';
import { user } from './accounts.ts';
import { document } from './documents.ts';
import { issuer } from './issuers.ts';

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
    snoozedUntil: dayColumn('snoozed_until'),
    handedToId: integer('handed_to_id').references((): AnySQLiteColumn => user.id),
    mailWaits: flagColumn('mail_waits').default(false),
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
