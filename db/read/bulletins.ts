import { and, count, desc, eq, lte } from 'drizzle-orm';
import type { LegalEventRow } from '../../server/domain/model.ts';
import type { BulletinReader } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';
import { isPublished } from './visibility.ts';

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
  async lives(createdBy) {
    const documents = db
      .select({ id: s.document.id, tier: s.document.tier })
      .from(s.document)
      .where(and(isPublished(), lte(s.document.createdAt, createdBy)))
      .all();
    const byId = new Map(documents.map(({ id, tier }) => [id, { tier, events: [] as LegalEventRow[] }]));
    for (const event of db.select().from(s.legalEvent).all()) byId.get(event.documentId)?.events.push(event);
    return [...byId.values()];
  },
  shown: async (id) =>
    db
      .select()
      .from(s.bulletin)
      .where(and(eq(s.bulletin.id, id), eq(s.bulletin.isPublic, true), eq(s.bulletin.state, 'issued')))
      .get() ?? null,
});
