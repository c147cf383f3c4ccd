import { and, asc, desc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { TableName, Tables } from '../../server/domain/change.ts';
import type { Reader } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';
import { WRITABLE } from '../store.ts';
import { createAuditReads } from './auditLines.ts';
import { readComparisons } from './comparisons.ts';
import { readDocumentCounts, readStatusCounts } from './counts.ts';
import { readDossier } from './dossier.ts';
import { readDocumentsById, readLives, readNamedLike, readOpenDecisions, readUnlinked } from './matching.ts';
import { readHintVerdicts } from './hintVerdicts.ts';
import { readReferences } from './issuers.ts';
import { NAME } from './names.ts';
import { readSearchDocs } from './searchDocs.ts';
import { createPublicReads } from './publicReads.ts';
import { isPublished } from './visibility.ts';

/** Everything that actions and pages read, over SQLite. */
export function createReader(db: Db): Reader {
  return {
    async row<T extends TableName>(table: T, id: number) {
      const from = WRITABLE[table] as unknown as typeof s.issuer;
      return (db.select().from(from).where(eq(from.id, id)).get() ?? null) as unknown as Tables[T] | null;
    },
    ...createPublicReads(db),
    ...createAuditReads(db),
    dossier: async (id) => readDossier(db, id),
    documentCounts: async (visibility) => readDocumentCounts(db, visibility),
    statusCounts: async (filter) => readStatusCounts(db, filter),
    async documentsNamed(docNumberKey, title) {
      const tests = [
        docNumberKey === null ? undefined : eq(s.document.docNumberKey, docNumberKey),
        title === null ? undefined : eq(s.document.title, title),
      ].filter((test) => test !== undefined);
      return tests.length === 0
        ? []
        : db
            .select(NAME)
            .from(s.document)
            .where(or(...tests))
            .limit(title === null ? 200 : 20)
            .all();
    },
    documentByExternalId: async (externalId) =>
      db.select().from(s.document).where(eq(s.document.externalId, externalId)).get() ?? null,
    async externalIds(ids) {
      // One parameter for all of them: a scan asks for thousands.
      const rows = db
        .select({ id: s.document.id, externalId: s.document.externalId })
        .from(s.document)
        .where(sql`${s.document.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
        .all();
      return new Map(rows.flatMap(({ id, externalId }) => (externalId === null ? [] : [[id, externalId]])));
    },
    openRelations: async () =>
      db
        .select()
        .from(s.relation)
        .where(
          and(isNull(s.relation.targetDocumentId), ne(s.relation.kind, 'based_on'), eq(s.relation.state, 'stated')),
        )
        .orderBy(asc(s.relation.id))
        .all(),
    eventsBasedOn: async (documentId) =>
      db.select().from(s.legalEvent).where(eq(s.legalEvent.basisDocumentId, documentId)).all(),
    unlinkedRelations: async (numberKey, titleKey) => readUnlinked(db, numberKey, titleKey),
    namedLike: async (numberKeys, titleKeys) => readNamedLike(db, numberKeys, titleKeys),
    documentsById: async (ids) => readDocumentsById(db, ids),
    livesOf: async (ids) => readLives(db, ids),
    openDecisions: async () => readOpenDecisions(db),
    async held(fileSha256, textSha256) {
      const same = or(
        eq(s.textVersion.fileSha256, fileSha256),
        textSha256 === null ? undefined : eq(s.textVersion.textSha256, textSha256),
      );
      const documents = db
        .selectDistinct(NAME)
        .from(s.document)
        .innerJoin(s.textVersion, eq(s.textVersion.documentId, s.document.id))
        .where(same)
        .all();
      const uploads = db
        .select()
        .from(s.upload)
        .where(
          and(eq(s.upload.fileSha256, fileSha256), inArray(s.upload.state, ['waiting', 'ocr', 'ready', 'confirmed'])),
        )
        .all();
      return { documents, uploads };
    },
    documentsOfIssuer: async (issuerId) =>
      db
        .selectDistinct({ id: s.documentIssuer.documentId })
        .from(s.documentIssuer)
        .where(eq(s.documentIssuer.issuerId, issuerId))
        .all()
        .map((row) => row.id),
    issuerReferences: async (issuerId) => readReferences(db, issuerId),
    async uploads(filter) {
      const where = and(
        filter.states && inArray(s.upload.state, [...filter.states]),
        filter.uploadedById === undefined ? undefined : eq(s.upload.uploadedById, filter.uploadedById),
      );
      const total = db
        .select({ count: sql<number>`count(*)` })
        .from(s.upload)
        .where(where)
        .get();
      const rows = db
        .select()
        .from(s.upload)
        .where(where)
        .orderBy(desc(s.upload.id))
        .limit(filter.limit)
        .offset(filter.offset)
        .all();
      return { total: total?.count ?? 0, rows };
    },
    history: async (documentId) =>
      db
        .select({
          seq: s.audit.seq,
          at: s.audit.at,
          actor: s.audit.actor,
          act: s.audit.act,
          note: s.audit.note,
          changes: s.audit.changes,
        })
        .from(s.auditDocument)
        .innerJoin(s.audit, eq(s.audit.seq, s.auditDocument.seq))
        .where(eq(s.auditDocument.documentId, documentId))
        .orderBy(desc(s.audit.seq))
        .all()
        .map((row) => ({ ...row, changes: row.changes.map((change) => ({ ...change, fields: change.fields ?? {} })) })),
    async publicOriginal(documentId, sha256) {
      const row = db
        .select({ version: s.textVersion })
        .from(s.textVersion)
        .innerJoin(s.document, eq(s.document.id, s.textVersion.documentId))
        .where(and(eq(s.document.id, documentId), eq(s.textVersion.fileSha256, sha256), isPublished()))
        .get();
      return row?.version ?? null;
    },
    hintVerdicts: async (documentId) => readHintVerdicts(db, documentId),
    issuerProblems: async (issuerId) =>
      db
        .select()
        .from(s.problemEvent)
        .where(eq(s.problemEvent.issuerId, issuerId))
        .orderBy(desc(s.problemEvent.on))
        .all(),
    problems: async () => db.select().from(s.problemEvent).orderBy(asc(s.problemEvent.on)).all(),
    openReviews: async () =>
      db
        .select({ review: s.review, document: NAME })
        .from(s.review)
        .innerJoin(s.document, eq(s.document.id, s.review.documentId))
        .where(
          and(eq(s.document.status, 'in_review'), inArray(s.review.state, ['submitted', 'accepted', 'supplement'])),
        )
        .orderBy(asc(s.review.dueOn))
        .all()
        .map((row) => ({ ...row.review, document: row.document })),
    users: async () => db.select().from(s.user).orderBy(asc(s.user.id)).all(),
    calendarYears: async () => db.select().from(s.calendarYear).orderBy(asc(s.calendarYear.year)).all(),
    issuerNames: async () => db.select().from(s.issuerName).orderBy(asc(s.issuerName.toDay)).all(),
    profiles: async () => db.select().from(s.profile).orderBy(asc(s.profile.fromDay)).all(),
    searchDocs: async (documentId) => readSearchDocs(db, documentId),
    comparisons: async (documentId) => readComparisons(db, documentId),
    documentIds: async () =>
      db
        .select({ id: s.document.id })
        .from(s.document)
        .orderBy(asc(s.document.id))
        .all()
        .map((row) => row.id),
  };
}
