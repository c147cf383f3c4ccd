import { asc, eq } from 'drizzle-orm';
import type { HintVerdictRow } from '../../server/domain/model.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';

/** Every verdict on the hints of a document, in all its reviews, oldest first. */
export const readHintVerdicts = (db: Db, documentId: number): HintVerdictRow[] =>
  db.select().from(s.hintVerdict).where(eq(s.hintVerdict.documentId, documentId)).orderBy(asc(s.hintVerdict.id)).all();
