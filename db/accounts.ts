import { and, asc, desc, eq, gt, lte, ne, sql } from 'drizzle-orm';
import type { Accounts, Sessions } from '../server/ports.ts';
import * as s from './schema.ts';
import { patiently } from './sqlite.ts';
import type { Db } from './sqlite.ts';

/** The Accounts port over the database. */
export function createAccounts(db: Db): Accounts {
  return {
    userByLogin: async (login) =>
      db
        .select()
        .from(s.user)
        .where(sql`lower(${s.user.login}) = lower(${login})`)
        .get() ?? null,
    userById: async (id) => db.select().from(s.user).where(eq(s.user.id, id)).get() ?? null,
    users: async () => db.select().from(s.user).orderBy(asc(s.user.login)).all(),
    tokenByHash: async (hash) => db.select().from(s.token).where(eq(s.token.hash, hash)).get() ?? null,
    tokenById: async (id) => db.select().from(s.token).where(eq(s.token.id, id)).get() ?? null,
    // By the instant first: processes number what they add from blocks of their own.
    tokensOf: async (userId) =>
      db
        .select()
        .from(s.token)
        .where(eq(s.token.userId, userId))
        .orderBy(desc(s.token.createdAt), desc(s.token.id))
        .all(),
  };
}

/** Signed-in browsers; the one thing beside job runs that is written without an audit row. */
export function createSessions(db: Db): Sessions {
  return {
    get: async (sid, now) =>
      db
        .select({ data: s.session.data, expiresAt: s.session.expiresAt })
        .from(s.session)
        .where(and(eq(s.session.sid, sid), gt(s.session.expiresAt, now)))
        .get() ?? null,
    async set(sid, row) {
      await patiently(() =>
        db
          .insert(s.session)
          .values({ sid, ...row })
          .onConflictDoUpdate({ target: s.session.sid, set: row })
          .run(),
      );
    },
    async touch(sid, expiresAt) {
      await patiently(() => db.update(s.session).set({ expiresAt }).where(eq(s.session.sid, sid)).run());
    },
    async destroy(sid) {
      await patiently(() => db.delete(s.session).where(eq(s.session.sid, sid)).run());
    },
    async destroyOf(userId, except) {
      await patiently(() =>
        db
          .delete(s.session)
          .where(and(eq(s.session.userId, userId), except === undefined ? undefined : ne(s.session.sid, except)))
          .run(),
      );
    },
    sweep: async (now) =>
      (await patiently(() => db.delete(s.session).where(lte(s.session.expiresAt, now)).run())).changes,
  };
}
