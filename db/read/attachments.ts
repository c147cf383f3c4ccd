import { and, asc, eq, inArray } from 'drizzle-orm';
import type { AttachmentReader } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';

/** Papers beside documents, over SQLite. */
export const createAttachmentReader = (db: Db): AttachmentReader => ({
  list: async (of) =>
    db
      .select()
      .from(s.attachment)
      .where(
        'documentId' in of
          ? eq(s.attachment.documentId, of.documentId)
          : and(eq(s.attachment.subject, of.subject), inArray(s.attachment.subjectId, [...of.subjectIds])),
      )
      .orderBy(asc(s.attachment.id))
      .all(),
});
