import { asc, eq, inArray } from 'drizzle-orm';
import type { SearchDoc } from '../../server/domain/search.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';

/** The index rows of one document, one for each wording. Drafts are indexed too: visibility is the search's own filter. */
export function readSearchDocs(db: Db, documentId: number): SearchDoc[] {
  const document = db.select().from(s.document).where(eq(s.document.id, documentId)).get();
  if (!document || document.status === 'abandoned') return [];
  const named = db
    .select()
    .from(s.documentIssuer)
    .where(eq(s.documentIssuer.documentId, documentId))
    .orderBy(asc(s.documentIssuer.ordinal))
    .all();
  const ids = named.flatMap((row) => row.issuerId ?? []);
  const bodies = new Map(
    (ids.length === 0 ? [] : db.select().from(s.issuer).where(inArray(s.issuer.id, ids)).all()).map((row) => [
      row.id,
      row,
    ]),
  );
  const former =
    ids.length === 0 ? [] : db.select().from(s.issuerName).where(inArray(s.issuerName.issuerId, ids)).all();
  const spans = db
    .select()
    .from(s.validitySpan)
    .where(eq(s.validitySpan.documentId, documentId))
    .orderBy(asc(s.validitySpan.fromDay))
    .all();
  const versions = db
    .select()
    .from(s.textVersion)
    .where(eq(s.textVersion.documentId, documentId))
    .orderBy(asc(s.textVersion.ordinal))
    .all();
  const issuers = named.map((row) => {
    const body = bodies.get(row.issuerId ?? -1);
    if (!body) return { id: row.issuerId, name: row.name, aliases: [] };
    const names = former.filter((one) => one.issuerId === body.id).map((one) => one.name);
    return {
      id: body.id,
      name: row.name,
      aliases: [...new Set([body.name, ...names, ...body.shortNames, ...body.codes])],
    };
  });
  const drafter =
    document.draftedById === null ? [] : [{ id: document.draftedById, name: '', aliases: [], drafts: true as const }];
  return versions.map((version) => ({
    versionId: version.id,
    documentId,
    externalId: document.externalId,
    title: document.title,
    docNumber: document.docNumber,
    registrationNumber: document.registrationNumber,
    issuers: [...issuers, ...drafter],
    genre: document.genre,
    subject: document.subject,
    day: document.publishedOn ?? document.signedOn ?? document.effectiveOn,
    isPublic: document.isPublic && (document.status === 'issued' || document.status === 'filed'),
    text: version.text,
    articles: version.articles.map(({ label, kind, start, end }) => ({ label, kind, start, end })),
    spans: spans
      .filter((span) => span.versionId === version.id)
      .map((span) => ({ from: span.fromDay, to: span.toDay, validity: span.validity })),
  }));
}
