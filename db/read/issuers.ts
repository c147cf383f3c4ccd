import { asc, eq, or } from 'drizzle-orm';
import type { HeldIssuer } from '../../server/domain/issuers.ts';
import type { IssuerReferences } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';

/** Every body with the names that it had before its present one. */
export function readIssuers(db: Db): HeldIssuer[] {
  const former = new Map<number, string[]>();
  for (const { issuerId, name } of db.select().from(s.issuerName).orderBy(asc(s.issuerName.toDay)).all())
    former.set(issuerId, [...(former.get(issuerId) ?? []), name]);
  return db
    .select()
    .from(s.issuer)
    .orderBy(asc(s.issuer.id))
    .all()
    .map((row) => ({ ...row, formerNames: former.get(row.id) ?? [] }));
}

/** Every row that names a body, with its version: what moves when the body turns out to be a double of another one. */
export function readReferences(db: Db, id: number): IssuerReferences {
  const at = { id: s.document.id, version: s.document.version };
  return {
    documents: db
      .select({ ...at, issuerId: s.document.issuerId, draftedById: s.document.draftedById })
      .from(s.document)
      .where(or(eq(s.document.issuerId, id), eq(s.document.draftedById, id)))
      .all(),
    documentIssuers: db
      .select({ id: s.documentIssuer.id, version: s.documentIssuer.version, documentId: s.documentIssuer.documentId })
      .from(s.documentIssuer)
      .where(eq(s.documentIssuer.issuerId, id))
      .all(),
    uploads: db
      .select({ id: s.upload.id, version: s.upload.version })
      .from(s.upload)
      .where(eq(s.upload.issuerId, id))
      .all(),
    users: db.select({ id: s.user.id, version: s.user.version }).from(s.user).where(eq(s.user.issuerId, id)).all(),
    problemEvents: db
      .select({ id: s.problemEvent.id, version: s.problemEvent.version })
      .from(s.problemEvent)
      .where(eq(s.problemEvent.issuerId, id))
      .all(),
    interviews: db
      .select({ id: s.interview.id, version: s.interview.version })
      .from(s.interview)
      .where(eq(s.interview.issuerId, id))
      .all(),
    flags: db
      .select({ id: s.flag.id, version: s.flag.version, documentId: s.flag.documentId })
      .from(s.flag)
      .where(eq(s.flag.issuerId, id))
      .all(),
    names: db
      .select({ id: s.issuerName.id, version: s.issuerName.version })
      .from(s.issuerName)
      .where(eq(s.issuerName.issuerId, id))
      .all(),
  };
}
