import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Dossier } from '../../server/domain/dossier.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';
import { NAME, namesOf } from './names.ts';

/** What the house alone has on file about a document. */
type HouseFile = Pick<Dossier, 'reviews' | 'filings' | 'filingSteps' | 'registrations' | 'problems' | 'flags'>;

/** A document with its texts, its life and what it and others say of each other; null when there is none. */
export function readLife(db: Db, id: number): Omit<Dossier, keyof HouseFile> | null {
  const document = db.select().from(s.document).where(eq(s.document.id, id)).get();
  if (!document) return null;
  const relations = db.select().from(s.relation).where(eq(s.relation.documentId, id)).orderBy(asc(s.relation.id)).all();
  const events = db
    .select()
    .from(s.legalEvent)
    .where(eq(s.legalEvent.documentId, id))
    .orderBy(asc(s.legalEvent.on), asc(s.legalEvent.id))
    .all();
  const inbound = db
    .select({ relation: s.relation, source: NAME })
    .from(s.relation)
    .innerJoin(s.document, eq(s.document.id, s.relation.documentId))
    .where(eq(s.relation.targetDocumentId, id))
    .all();
  const names = namesOf(db, [
    ...relations.flatMap((row) => row.targetDocumentId ?? []),
    ...events.flatMap((row) => row.basisDocumentId ?? []),
  ]);
  const spans = db
    .select({ from: s.documentSpan.fromDay, to: s.documentSpan.toDay, validity: s.documentSpan.validity })
    .from(s.documentSpan)
    .where(eq(s.documentSpan.documentId, id))
    .orderBy(asc(s.documentSpan.fromDay))
    .all();
  return {
    document,
    issuers: db
      .select()
      .from(s.documentIssuer)
      .where(eq(s.documentIssuer.documentId, id))
      .orderBy(asc(s.documentIssuer.ordinal))
      .all(),
    versions: db
      .select()
      .from(s.textVersion)
      .where(eq(s.textVersion.documentId, id))
      .orderBy(asc(s.textVersion.ordinal))
      .all(),
    events,
    relations: relations.map((row) => ({ ...row, target: names.get(row.targetDocumentId ?? -1) ?? null })),
    inbound: inbound.map((row) => ({ ...row.relation, source: row.source })),
    names,
    spans,
  };
}

/** Reads everything on file about one document; null when there is none. */
export function readDossier(db: Db, id: number): Dossier | null {
  const life = readLife(db, id);
  if (life === null) return null;
  return {
    ...life,
    reviews: db.select().from(s.review).where(eq(s.review.documentId, id)).orderBy(asc(s.review.id)).all(),
    filings: db.select().from(s.filing).where(eq(s.filing.documentId, id)).orderBy(asc(s.filing.id)).all(),
    filingSteps: db
      .select()
      .from(s.filingStep)
      .where(eq(s.filingStep.documentId, id))
      .orderBy(asc(s.filingStep.id))
      .all(),
    registrations: db
      .select()
      .from(s.registration)
      .where(eq(s.registration.documentId, id))
      .orderBy(asc(s.registration.id))
      .all(),
    problems: db
      .select()
      .from(s.problemEvent)
      .where(eq(s.problemEvent.documentId, id))
      .orderBy(asc(s.problemEvent.on))
      .all(),
    flags: db
      .select()
      .from(s.flag)
      .where(and(eq(s.flag.documentId, id), isNull(s.flag.clearedOn)))
      .orderBy(asc(s.flag.dueOn))
      .all(),
  };
}
