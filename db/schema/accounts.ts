/** People, their tokens and sessions. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type * as C from '../../server/domain/codes.ts';
import { flagColumn, id, version } from '../columns.ts';
import { issuer } from './issuers.ts';

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
