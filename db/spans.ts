import { eq } from 'drizzle-orm';
import { spansOf } from '../server/domain/validity.ts';
import * as s from './schema.ts';
import type { Db } from './sqlite.ts';

/** Folds one document's events again and rewrites its interval rows; called inside the commit of every event. */
export function rewriteSpans(db: Db, documentId: number): void {
  const events = db.select().from(s.legalEvent).where(eq(s.legalEvent.documentId, documentId)).all();
  const versions = db
    .select({ id: s.textVersion.id, startsOn: s.textVersion.startsOn, ordinal: s.textVersion.ordinal })
    .from(s.textVersion)
    .where(eq(s.textVersion.documentId, documentId))
    .all();
  const spans = spansOf({ events, versions });
  db.delete(s.validitySpan).where(eq(s.validitySpan.documentId, documentId)).run();
  db.delete(s.documentSpan).where(eq(s.documentSpan.documentId, documentId)).run();
  const rows = [...spans.versions].flatMap(([versionId, list]) =>
    list.map((span) => ({ versionId, documentId, fromDay: span.from, toDay: span.to, validity: span.validity })),
  );
  if (rows.length > 0) db.insert(s.validitySpan).values(rows).run();
  const whole = spans.document.map((span) => ({
    documentId,
    fromDay: span.from,
    toDay: span.to,
    validity: span.validity,
  }));
  db.insert(s.documentSpan).values(whole).run();
}
