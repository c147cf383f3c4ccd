import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';
import { NAME } from './names.ts';

/** The statements of a connection, put together at their first use and kept: to put them together takes longer than to run them. */
function kept<T>(prepare: (db: Db) => T): (db: Db) => T {
  const held = new WeakMap<Db, T>();
  return (db) => {
    const statements = held.get(db) ?? prepare(db);
    held.set(db, statements);
    return statements;
  };
}

const id = sql.placeholder('id');

/** Asked of a document in both halves. */
export const lifeQuestions = kept((db) => {
  return {
    document: db.select().from(s.document).where(eq(s.document.id, id)).prepare(),
    relations: db.select().from(s.relation).where(eq(s.relation.documentId, id)).orderBy(asc(s.relation.id)).prepare(),
    events: db
      .select()
      .from(s.legalEvent)
      .where(eq(s.legalEvent.documentId, id))
      .orderBy(asc(s.legalEvent.on), asc(s.legalEvent.id))
      .prepare(),
    inbound: db
      .select({ relation: s.relation, source: NAME })
      .from(s.relation)
      .innerJoin(s.document, eq(s.document.id, s.relation.documentId))
      .where(eq(s.relation.targetDocumentId, id))
      .prepare(),
    spans: db
      .select({ from: s.documentSpan.fromDay, to: s.documentSpan.toDay, validity: s.documentSpan.validity })
      .from(s.documentSpan)
      .where(eq(s.documentSpan.documentId, id))
      .orderBy(asc(s.documentSpan.fromDay))
      .prepare(),
    issuers: db
      .select()
      .from(s.documentIssuer)
      .where(eq(s.documentIssuer.documentId, id))
      .orderBy(asc(s.documentIssuer.ordinal))
      .prepare(),
    versions: db
      .select()
      .from(s.textVersion)
      .where(eq(s.textVersion.documentId, id))
      .orderBy(asc(s.textVersion.ordinal))
      .prepare(),
  };
});

/** Asked of a document in the house alone: the public copy has none of these tables. */
export const houseQuestions = kept((db) => {
  return {
    reviews: db.select().from(s.review).where(eq(s.review.documentId, id)).orderBy(asc(s.review.id)).prepare(),
    filings: db.select().from(s.filing).where(eq(s.filing.documentId, id)).orderBy(asc(s.filing.id)).prepare(),
    filingSteps: db
      .select()
      .from(s.filingStep)
      .where(eq(s.filingStep.documentId, id))
      .orderBy(asc(s.filingStep.id))
      .prepare(),
    registrations: db
      .select()
      .from(s.registration)
      .where(eq(s.registration.documentId, id))
      .orderBy(asc(s.registration.id))
      .prepare(),
    problems: db
      .select()
      .from(s.problemEvent)
      .where(eq(s.problemEvent.documentId, id))
      .orderBy(asc(s.problemEvent.on))
      .prepare(),
    flags: db
      .select()
      .from(s.flag)
      .where(and(eq(s.flag.documentId, id), isNull(s.flag.clearedOn)))
      .orderBy(asc(s.flag.dueOn))
      .prepare(),
  };
});

/** Asked for the index: by document `id`, and by the bodies `ids`, a list as JSON. */
export const indexQuestions = kept((db) => {
  const amongIds = sql`(SELECT value FROM json_each(${sql.placeholder('ids')}))`;
  return {
    wordingSpans: db
      .select()
      .from(s.validitySpan)
      .where(eq(s.validitySpan.documentId, id))
      .orderBy(asc(s.validitySpan.fromDay))
      .prepare(),
    bodies: db
      .select()
      .from(s.issuer)
      .where(sql`${s.issuer.id} IN ${amongIds}`)
      .prepare(),
    formerNames: db
      .select()
      .from(s.issuerName)
      .where(sql`${s.issuerName.issuerId} IN ${amongIds}`)
      .prepare(),
  };
});
