import { and, asc, desc, eq, getTableName, inArray, ne, notInArray, sql } from 'drizzle-orm';
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { TableName } from '../server/domain/change.ts';
import type { ImportReader } from '../server/ports.ts';
import * as s from './schema.ts';
import type { Db } from './sqlite.ts';

/** Acts that the import itself, the daily scan and changes of other things leave in a document's file. */
const NOT_LATER = ['document.import', 'import.link', 'import.undo', 'flag.scan', 'notice.send', 'issuer.edit'];

/** Tables whose rows belong to one document. */
const OF_DOCUMENT = {
  documentIssuer: s.documentIssuer,
  textVersion: s.textVersion,
  legalEvent: s.legalEvent,
  relation: s.relation,
  filing: s.filing,
  flag: s.flag,
  problemEvent: s.problemEvent,
  importedDocument: s.importedDocument,
} as const satisfies Partial<
  Record<TableName, SQLiteTable & { id: AnySQLiteColumn; version: AnySQLiteColumn; documentId: AnySQLiteColumn }>
>;

/** Columns that name a document and that undoing an import sees to; every other one keeps the document where it is. */
const SEEN_TO: ReadonlySet<string> = new Set([
  ...Object.values(OF_DOCUMENT).map((table) => `${getTableName(table)}.document_id`),
  'legal_event.basis_document_id',
  'relation.target_document_id',
]);

/** Columns of all tables that name a document, as the database itself knows them: also of tables that came later than this. */
function namingColumns(db: Db): { table: string; column: string }[] {
  const found = db.all<{ table: string; column: string }>(
    sql`SELECT m.name AS "table", f."from" AS "column" FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND f."table" = 'document'`,
  );
  return found.filter(({ table, column }) => !SEEN_TO.has(`${table}.${column}`));
}

/** What bulk imports have done, over SQLite. */
export function createImportReader(db: Db): ImportReader {
  const rowsOf = (table: (typeof OF_DOCUMENT)[keyof typeof OF_DOCUMENT], documentId: number) =>
    db.select({ id: table.id, version: table.version }).from(table).where(eq(table.documentId, documentId)).all();
  const noticeStepsOf = (documentId: number) =>
    db
      .select({ id: s.noticeStep.id, version: s.noticeStep.version })
      .from(s.noticeStep)
      .innerJoin(s.flag, eq(s.flag.id, s.noticeStep.flagId))
      .where(eq(s.flag.documentId, documentId))
      .all();
  const noticesOf = (documentId: number) =>
    db
      .select({ id: s.notice.id, version: s.notice.version })
      .from(s.notice)
      .innerJoin(s.flag, eq(s.flag.id, s.notice.flagId))
      .where(eq(s.flag.documentId, documentId))
      .all();
  return {
    batches: async (limit) => db.select().from(s.importBatch).orderBy(desc(s.importBatch.id)).limit(limit).all(),
    batchesIn: async (states) =>
      db
        .select()
        .from(s.importBatch)
        .where(inArray(s.importBatch.state, [...states]))
        .orderBy(asc(s.importBatch.id))
        .all(),
    imported: async (batchId) =>
      db
        .select()
        .from(s.importedDocument)
        .where(eq(s.importedDocument.batchId, batchId))
        .orderBy(asc(s.importedDocument.id))
        .all(),
    async laterActs(batchId) {
      const rows = db
        .select({
          documentId: s.auditDocument.documentId,
          act: s.audit.act,
          actor: s.audit.actor,
          at: s.audit.at,
        })
        .from(s.importedDocument)
        .innerJoin(s.auditDocument, eq(s.auditDocument.documentId, s.importedDocument.documentId))
        .innerJoin(s.audit, eq(s.audit.seq, s.auditDocument.seq))
        .where(and(eq(s.importedDocument.batchId, batchId), notInArray(s.audit.act, NOT_LATER)))
        .orderBy(asc(s.audit.seq))
        .all();
      const acts: Awaited<ReturnType<ImportReader['laterActs']>> = new Map();
      for (const { documentId, ...act } of rows) acts.set(documentId, [...(acts.get(documentId) ?? []), act]);
      return acts;
    },
    async usedElsewhere(ids) {
      const list = JSON.stringify(ids);
      const used = namingColumns(db).flatMap(({ table, column }) =>
        db.all<{ id: number }>(
          sql`SELECT DISTINCT ${sql.identifier(column)} AS id FROM ${sql.identifier(table)} WHERE ${sql.identifier(column)} IN (SELECT value FROM json_each(${list}))`,
        ),
      );
      return new Set(used.map((row) => row.id));
    },
    async traces(documentId) {
      const own = Object.entries(OF_DOCUMENT).map(([name, table]) => [name, rowsOf(table, documentId)] as const);
      return {
        rows: {
          noticeStep: noticeStepsOf(documentId),
          notice: noticesOf(documentId),
          ...Object.fromEntries(own),
        },
        caused: db
          .select()
          .from(s.legalEvent)
          .where(and(eq(s.legalEvent.basisDocumentId, documentId), ne(s.legalEvent.documentId, documentId)))
          .all(),
        meant: db
          .select()
          .from(s.relation)
          .where(and(eq(s.relation.targetDocumentId, documentId), ne(s.relation.documentId, documentId)))
          .all(),
      };
    },
  };
}
