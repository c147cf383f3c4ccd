import { and, asc, count, eq, inArray, lt, or, sql } from 'drizzle-orm';
import type { ScanReader } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';

/** Everything of a page but what OCR read, which is large. */
const LIGHT = {
  id: s.uploadPage.id,
  version: s.uploadPage.version,
  uploadId: s.uploadPage.uploadId,
  number: s.uploadPage.number,
  state: s.uploadPage.state,
  confidence: s.uploadPage.confidence,
  doubts: s.uploadPage.doubts,
  tries: s.uploadPage.tries,
  faultCode: s.uploadPage.faultCode,
  checkedById: s.uploadPage.checkedById,
  checkedAt: s.uploadPage.checkedAt,
};

/** Pages that OCR reads: the queue, its progress, and what a person should look at. */
export function createScanReader(db: Db): ScanReader {
  return {
    uploadPages: async (uploadId) =>
      db.select().from(s.uploadPage).where(eq(s.uploadPage.uploadId, uploadId)).orderBy(asc(s.uploadPage.number)).all(),
    async uploadPage(uploadId, number) {
      const own = and(eq(s.uploadPage.uploadId, uploadId), eq(s.uploadPage.number, number));
      return db.select().from(s.uploadPage).where(own).get() ?? null;
    },
    // An upload all of whose pages are read, but which nobody has finished (a crash in between), is among them with none left.
    scanWork: async () =>
      db
        .select({
          uploadId: s.upload.id,
          left: sql<number>`coalesce(sum(${s.uploadPage.state} = 'waiting'), 0)`,
        })
        .from(s.upload)
        .leftJoin(s.uploadPage, eq(s.uploadPage.uploadId, s.upload.id))
        .where(eq(s.upload.state, 'ocr'))
        .groupBy(s.upload.id)
        .orderBy(asc(s.upload.id))
        .all(),
    async scanProgress(uploadIds) {
      const rows = db
        .select({
          uploadId: s.uploadPage.uploadId,
          total: count(),
          left: sql<number>`sum(${s.uploadPage.state} = 'waiting')`,
        })
        .from(s.uploadPage)
        .where(inArray(s.uploadPage.uploadId, [...uploadIds]))
        .groupBy(s.uploadPage.uploadId)
        .all();
      return new Map(rows.map(({ uploadId, total, left }) => [uploadId, { done: total - left, total }]));
    },
    async pagesToCheck({ below, issuerId, offset, limit }) {
      const where = and(
        eq(s.upload.state, 'ready'),
        or(eq(s.uploadPage.state, 'unread'), and(eq(s.uploadPage.state, 'read'), lt(s.uploadPage.confidence, below))),
        issuerId === undefined ? undefined : eq(s.upload.issuerId, issuerId),
      );
      const from = db
        .select({ page: LIGHT, fileName: s.upload.fileName, pages: s.upload.pages, uploadedAt: s.upload.uploadedAt })
        .from(s.uploadPage)
        .innerJoin(s.upload, eq(s.upload.id, s.uploadPage.uploadId))
        .where(where);
      const total = db
        .select({ count: count() })
        .from(s.uploadPage)
        .innerJoin(s.upload, eq(s.upload.id, s.uploadPage.uploadId))
        .where(where)
        .get();
      const rows = from.orderBy(asc(s.upload.id), asc(s.uploadPage.number)).limit(limit).offset(offset).all();
      return { total: total?.count ?? 0, rows };
    },
  };
}
