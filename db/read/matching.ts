import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { DocumentName } from '../../server/domain/dossier.ts';
import type { DocumentRow, LegalEventRow, RelationRow } from '../../server/domain/model.ts';
import type { NamedCandidate } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';
import { NAME } from './names.ts';

/** A list of any length as one parameter: a cleanup decision asks for hundreds. */
const oneOf = (column: unknown, values: readonly (string | number)[]) =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;

const ISSUERS = sql<string>`(SELECT json_group_array(di.name) FROM document_issuer di WHERE di.document_id = ${s.document.id})`;

/** Issued documents that bear one of these numbers or one of these titles, by their keys. */
export function readNamedLike(db: Db, numberKeys: readonly string[], titleKeys: readonly string[]): NamedCandidate[] {
  return db
    .select({
      ...NAME,
      numberKey: s.document.docNumberKey,
      titleKey: s.document.titleKey,
      bornOn: sql<
        NamedCandidate['bornOn']
      >`coalesce(${s.document.publishedOn}, ${s.document.signedOn}, ${s.document.effectiveOn})`,
      issuers: ISSUERS,
    })
    .from(s.document)
    .where(
      and(
        or(oneOf(s.document.docNumberKey, numberKeys), oneOf(s.document.titleKey, titleKeys)),
        sql`${s.document.status} IN ('issued', 'filed')`,
      ),
    )
    .orderBy(s.document.id)
    .all()
    .map((row) => ({ ...row, issuers: JSON.parse(row.issuers) as string[] }));
}

/** Confirmed relations that are not linked and name this number or this title, by their keys. */
export const readUnlinked = (db: Db, numberKey: string | null, titleKey: string): RelationRow[] =>
  db
    .select()
    .from(s.relation)
    .where(
      and(
        isNull(s.relation.targetDocumentId),
        eq(s.relation.state, 'stated'),
        or(
          eq(s.relation.targetTitleKey, titleKey),
          numberKey === null ? undefined : eq(s.relation.targetNumberKey, numberKey),
        ),
      ),
    )
    .all();

/** The legal events of many documents, voided ones too, by document. */
export function readLives(db: Db, ids: readonly number[]): Map<number, LegalEventRow[]> {
  const rows = db.select().from(s.legalEvent).where(oneOf(s.legalEvent.documentId, ids)).orderBy(s.legalEvent.id).all();
  const lives = new Map<number, LegalEventRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) lives.get(row.documentId)?.push(row);
  return lives;
}

export const readDocumentsById = (db: Db, ids: readonly number[]): DocumentRow[] =>
  db.select().from(s.document).where(oneOf(s.document.id, ids)).orderBy(s.document.id).all();

/** Issued documents whose lists nobody has gone through to the end, oldest first, with how many rows wait. */
export const readOpenDecisions = (db: Db): { document: DocumentName; rows: number }[] =>
  db
    .select({ document: NAME, rows: sql<number>`count(*)` })
    .from(s.relation)
    .innerJoin(s.document, eq(s.document.id, s.relation.documentId))
    .where(and(eq(s.relation.state, 'proposed'), sql`${s.document.status} IN ('issued', 'filed')`))
    .groupBy(s.document.id)
    .orderBy(s.document.id)
    .all();
