import type { SearchDoc } from '../../server/domain/search.ts';
import type { Db } from '../sqlite.ts';
import { indexQuestions, lifeQuestions } from './questions.ts';

/** The index rows of one document, one for each wording. Drafts are indexed too: visibility is the search's own filter. */
export function readSearchDocs(db: Db, documentId: number): SearchDoc[] {
  const of = { ...lifeQuestions(db), ...indexQuestions(db) };
  const id = documentId;
  const document = of.document.get({ id });
  if (!document || document.status === 'abandoned') return [];
  const named = of.issuers.all({ id });
  const ids = JSON.stringify(named.flatMap((row) => row.issuerId ?? []));
  const bodies = new Map(of.bodies.all({ ids }).map((row) => [row.id, row]));
  const former = of.formerNames.all({ ids });
  const spans = of.wordingSpans.all({ id });
  const versions = of.versions.all({ id });
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
