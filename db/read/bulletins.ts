import { and, count, desc, eq } from 'drizzle-orm';
import type { BulletinReader } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';

/** 通报, over SQLite. */
export const createBulletinReader = (db: Db): BulletinReader => ({
  async page({ publicOnly, offset, limit }) {
    const where = publicOnly ? and(eq(s.bulletin.isPublic, true), eq(s.bulletin.state, 'issued')) : undefined;
    const [total] = db.select({ rows: count() }).from(s.bulletin).where(where).all();
    const rows = db
      .select()
      .from(s.bulletin)
      .where(where)
      .orderBy(desc(s.bulletin.toDay), desc(s.bulletin.id))
      .limit(limit)
      .offset(offset)
      .all();
    return { total: total?.rows ?? 0, rows };
  },
  shown: async (id) =>
    db
      .select()
      .from(s.bulletin)
      .where(and(eq(s.bulletin.id, id), eq(s.bulletin.isPublic, true), eq(s.bulletin.state, 'issued')))
      .get() ?? null,
});
