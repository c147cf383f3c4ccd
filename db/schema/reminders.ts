/** What people did with their reminders, how they want to be told, and letters on what ends soon. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { MailRhythm, NoticeAct } from '../../server/domain/reminders/codes.ts';
import type { LetteredDocument } from '../../server/domain/reminders/rows.ts';
import { dayColumn, id, json, version } from '../columns.ts';
import { user } from './accounts.ts';
import { flag, notice } from './duties.ts';
import { issuer } from './issuers.ts';

export const noticeStep = sqliteTable(
  'notice_step',
  {
    id: id(),
    version: version(),
    noticeId: integer('notice_id')
      .notNull()
      .references(() => notice.id),
    flagId: integer('flag_id')
      .notNull()
      .references(() => flag.id),
    kind: text('kind').$type<NoticeAct>().notNull(),
    on: dayColumn('on_day').notNull(),
    at: text('at').notNull(),
    byId: integer('by_id')
      .notNull()
      .references(() => user.id),
    until: dayColumn('until_day'),
    toUserId: integer('to_user_id').references(() => user.id),
    note: text('note'),
  },
  (t) => [index('ix_notice_step_flag').on(t.flagId)],
);

export const reminderSetting = sqliteTable('reminder_setting', {
  id: id(),
  version: version(),
  userId: integer('user_id')
    .notNull()
    .unique()
    .references(() => user.id),
  mail: text('mail').$type<MailRhythm>().notNull(),
  digestOn: dayColumn('digest_on'),
});

export const calendarFeed = sqliteTable(
  'calendar_feed',
  {
    id: id(),
    version: version(),
    userId: integer('user_id')
      .notNull()
      .references(() => user.id),
    hash: text('hash').notNull().unique(),
    createdAt: text('created_at').notNull(),
    revokedAt: text('revoked_at'),
  },
  (t) => [index('ix_calendar_feed_user').on(t.userId)],
);

export const expiryLetter = sqliteTable(
  'expiry_letter',
  {
    id: id(),
    version: version(),
    fromDay: dayColumn('from_day').notNull(),
    toDay: dayColumn('to_day').notNull(),
    issuerId: integer('issuer_id')
      .notNull()
      .references(() => issuer.id),
    issuerName: text('issuer_name').notNull(),
    on: dayColumn('on_day').notNull(),
    at: text('at').notNull(),
    byId: integer('by_id').references(() => user.id),
    documents: json<LetteredDocument[]>('documents').notNull(),
    number: text('number'),
  },
  (t) => [index('ix_expiry_letter_stretch').on(t.fromDay, t.issuerId)],
);
