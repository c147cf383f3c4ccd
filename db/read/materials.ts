import { and, asc, count, desc, eq, isNull, ne } from 'drizzle-orm';
import type { ShownMaterial } from '../../server/domain/material/shown.ts';
import type { MaterialReader } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';

/** The columns of a material that everybody may know. */
export const SHOWN_COLUMNS = {
  ...{ id: s.material.id, documentId: s.material.documentId, kind: s.material.kind, title: s.material.title },
  ...{ publisher: s.material.publisher, issuedOn: s.material.issuedOn, text: s.material.text },
  ...{ fileSha256: s.material.fileSha256, fileName: s.material.fileName, fileSize: s.material.fileSize },
  ...{ mediaType: s.material.mediaType, shownAt: s.material.shownAt },
};

/** What everybody sees beside a document, over the books or over their public copy. */
export function readShownMaterials(db: Db, documentId: number): ShownMaterial[] {
  const m = s.material;
  return db
    .select(SHOWN_COLUMNS)
    .from(m)
    .where(and(eq(m.documentId, documentId), eq(m.state, 'shown')))
    .orderBy(asc(m.id))
    .all();
}

/** 解读与附件 and batches of 主题分类, over SQLite. */
export const createMaterialReader = (db: Db): MaterialReader => ({
  ofDocument: async (documentId) =>
    db.select().from(s.material).where(eq(s.material.documentId, documentId)).orderBy(asc(s.material.id)).all(),
  ofAttachment: async (attachmentId) =>
    db
      .select()
      .from(s.material)
      .where(and(eq(s.material.attachmentId, attachmentId), ne(s.material.state, 'removed')))
      .all(),
  subjectBatches: async (limit) => db.select().from(s.subjectBatch).orderBy(desc(s.subjectBatch.id)).limit(limit).all(),
  unsorted: async ({ offset, limit }) => {
    const where = and(isNull(s.document.subject), ne(s.document.status, 'abandoned'));
    const rows = db
      .select({ id: s.document.id })
      .from(s.document)
      .where(where)
      .orderBy(asc(s.document.id))
      .limit(limit)
      .offset(offset)
      .all();
    const total = db.select({ total: count() }).from(s.document).where(where).get();
    return { rows: rows.map((row) => row.id), total: total?.total ?? 0 };
  },
});
