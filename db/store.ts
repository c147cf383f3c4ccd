import type { Actor } from '../server/domain/actor.ts';
import type { Change, TableName, Unheld, Write } from '../server/domain/change.ts';
import { Fault } from '../server/domain/fault.ts';
import type { NumberSeriesRow } from '../server/domain/numbers/row.ts';
import type { Clock, Committed, Committer } from '../server/ports.ts';
import { auditedWrite, createAuditLog } from './audit.ts';
import { createNumbering } from './numbers.ts';
import * as s from './schema.ts';
import type { AuditedWrite } from './schema.ts';
import { createSpanWriter } from './spans.ts';
import { patiently, sqliteCode } from './sqlite.ts';
import type { Sqlite } from './sqlite.ts';
import { prepareTable } from './tables.ts';
import type { PreparedTable } from './tables.ts';

/** Table name → drizzle table, for everything a Change may write. */
export const WRITABLE = {
  issuer: s.issuer,
  document: s.document,
  documentIssuer: s.documentIssuer,
  textVersion: s.textVersion,
  upload: s.upload,
  uploadPage: s.uploadPage,
  legalEvent: s.legalEvent,
  relation: s.relation,
  review: s.review,
  filing: s.filing,
  problemEvent: s.problemEvent,
  flag: s.flag,
  notice: s.notice,
  mail: s.mail,
  noticeStep: s.noticeStep,
  reminderSetting: s.reminderSetting,
  calendarFeed: s.calendarFeed,
  expiryLetter: s.expiryLetter,
  user: s.user,
  token: s.token,
  profile: s.profile,
  calendarYear: s.calendarYear,
  issuerName: s.issuerName,
  importBatch: s.importBatch,
  importedDocument: s.importedDocument,
  comparison: s.comparison,
  hintVerdict: s.hintVerdict,
  attachment: s.attachment,
  reviewStep: s.reviewStep,
  reviewPoint: s.reviewPoint,
  reviewCounsel: s.reviewCounsel,
  emergency: s.emergency,
  classification: s.classification,
  determination: s.determination,
  evidence: s.evidence,
  consultation: s.consultation,
  consultationComment: s.consultationComment,
  explanation: s.explanation,
  registration: s.registration,
  filingStep: s.filingStep,
  statedCount: s.statedCount,
  numberSeries: s.numberSeries,
  seriesNumber: s.seriesNumber,
  suggestion: s.suggestion,
  bulletin: s.bulletin,
  subscription: s.subscription,
  interview: s.interview,
  interviewStep: s.interviewStep,
  cleanupRound: s.cleanupRound,
  cleanupTask: s.cleanupTask,
  cleanupItem: s.cleanupItem,
  cleanupEntry: s.cleanupEntry,
  cleanupStep: s.cleanupStep,
  cleanupRun: s.cleanupRun,
  evaluation: s.evaluation,
  scanDay: s.scanDay,
  routineRecord: s.routineRecord,
  supporting: s.supporting,
  material: s.material,
  subjectBatch: s.subjectBatch,
} as const satisfies Record<TableName, unknown>;

type Fields = Record<string, unknown>;

const actorName = (actor: Actor): string =>
  actor.kind === 'user' ? actor.login : actor.kind === 'system' ? `系统:${actor.name}` : '公众';

const SPAN_TABLES: ReadonlySet<TableName> = new Set(['document', 'textVersion', 'legalEvent']);

/** The only writer of the database (design §1.3): versions checked, rows written, spans folded, audit row sealed, or nothing at all. */
export function createCommitter(sqlite: Sqlite, clock: Clock): Committer {
  const tables = Object.fromEntries(
    Object.entries(WRITABLE).map(([name, table]) => [name, prepareTable(sqlite, table)]),
  ) as Record<TableName, PreparedTable>;
  const rewriteSpans = createSpanWriter(sqlite);
  const log = createAuditLog(sqlite);
  const seriesId = sqlite.prepare<[string], number>('SELECT id FROM number_series WHERE key = ?').pluck();
  const numbered = createNumbering(sqlite, (key) => {
    const id = seriesId.get(key);
    return id === undefined ? undefined : (tables.numberSeries.read(id) as unknown as NumberSeriesRow);
  });

  const currentRow = (table: TableName, id: number, version: number): Fields => {
    const row = tables[table].read(id);
    if (row?.['version'] !== version) throw new Fault('conflict.stale', { table, id });
    return row;
  };
  const holders = sqlite
    .prepare<[string | null, string | null], number>(
      `SELECT id FROM document WHERE status <> 'abandoned' AND (doc_number_key = ? OR id IN
         (SELECT document_id FROM text_version WHERE text_sha256 = ?))`,
    )
    .pluck();
  const demandUnheld = ({ numberKey, textSha256, known }: Unheld): void => {
    const documents = holders.all(numberKey, textSha256).filter((id) => !known.includes(id));
    if (documents.length > 0) throw new Fault('conflict.held', { documents });
  };
  const apply = (write: Write): AuditedWrite => {
    const table = tables[write.table];
    if (write.op === 'insert') {
      table.insert({ ...write.row, version: 1 });
      return auditedWrite('insert', write.table, write.row.id, {}, write.row as Fields);
    }
    const before = currentRow(write.table, write.id, write.version);
    if (write.op === 'delete') {
      table.remove(write.id);
      return auditedWrite('delete', write.table, write.id, before, {});
    }
    table.update(write.id, { ...write.set, version: write.version + 1 });
    return auditedWrite('update', write.table, write.id, before, write.set as Fields);
  };
  const run = (change: Change, actor: Actor): Committed => {
    for (const rely of change.relies ?? []) currentRow(rely.table, rely.id, rely.version);
    if (change.unheld) demandUnheld(change.unheld);
    const writes = change.numbers ? numbered(change.numbers, change.writes) : change.writes;
    const changes = writes.map(apply);
    if (change.writes.some((write) => SPAN_TABLES.has(write.table))) change.documents.forEach(rewriteSpans);
    return log.append({
      at: clock.now(),
      actor: actorName(actor),
      actorId: actor.kind === 'user' ? actor.id : null,
      act: change.act,
      documents: change.documents,
      changes,
      note: change.note ?? null,
    });
  };
  const transaction = sqlite.transaction(run).immediate;
  const together = sqlite.transaction((changes: readonly Change[], actor: Actor) => {
    // Rows of one change may name rows of another, whichever comes first; the end of the transaction checks them all.
    sqlite.pragma('defer_foreign_keys = ON');
    return changes.map((change) => run(change, actor));
  }).immediate;
  const counter = sqlite.prepare(
    `INSERT INTO sequence (name, next) VALUES ('id', 1 + ?) ON CONFLICT (name) DO UPDATE SET next = next + ? RETURNING next`,
  );
  const reserve = sqlite.transaction(
    (count: number): number => (counter.get(count, count) as { next: number }).next - count,
  ).immediate;

  // Ids are taken in blocks, so that most reservations cost no transaction; what a block has left at exit is a gap.
  let block = { next: 0, end: 0 };
  return {
    async ids(count) {
      if (block.end - block.next < count) {
        const size = Math.max(64, count);
        const first = await patiently(() => reserve(size));
        block = { next: first, end: first + size };
      }
      const first = block.next;
      block.next += count;
      return Array.from({ length: count }, (_, i) => first + i);
    },
    async commit(change, actor) {
      try {
        return await patiently(() => transaction(change, actor));
      } catch (error) {
        throw uniqueFault(error) ?? error;
      }
    },
    async commitAll(changes, actor) {
      try {
        return await patiently(() => together(changes, actor));
      } catch (error) {
        throw uniqueFault(error) ?? error;
      }
    },
  };
}

/** A unique index that says no is two people doing the same at once, which people are told like any other stale write. */
function uniqueFault(error: unknown): Fault | null {
  if (sqliteCode(error) !== 'SQLITE_CONSTRAINT_UNIQUE' || !(error instanceof Error)) return null;
  const said = error.cause instanceof Error ? error.cause.message : error.message;
  return new Fault('conflict.exists', { what: /failed: (.+)$/.exec(said)?.[1] ?? '' });
}
