import { inArray } from 'drizzle-orm';
import type { DocumentName } from '../../server/domain/dossier.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';

export const NAME = {
  id: s.document.id,
  title: s.document.title,
  docNumber: s.document.docNumber,
  isPublic: s.document.isPublic,
  status: s.document.status,
};

/** Names of the given documents by id; unknown ids are absent. */
export function namesOf(db: Db, ids: readonly number[]): Map<number, DocumentName> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = db.select(NAME).from(s.document).where(inArray(s.document.id, wanted)).all();
  return new Map(rows.map((row) => [row.id, row]));
}
