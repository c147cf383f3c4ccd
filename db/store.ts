import { desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../server/domain/actor.ts';
import type { Change, TableName, Write } from '../server/domain/change.ts';
import { Fault } from '../server/domain/fault.ts';
import type { Clock, Committed, Committer } from '../server/ports.ts';
import { auditedWrite, sealOf } from './audit.ts';
import * as s from './schema.ts';
import type { AuditedWrite } from './schema.ts';
import { rewriteSpans } from './spans.ts';
import { patiently, sqliteCode } from './sqlite.ts';
import type { Db, Sqlite } from './sqlite.ts';

/** Table name → drizzle table, for everything a Change may write. */
export const WRITABLE = {
  issuer: s.issuer,
  document: s.document,
  documentIssuer: s.documentIssuer,
  textVersion: s.textVersion,
  upload: s.upload,
  legalEvent: s.legalEvent,
  relation: s.relation,
  review: s.review,
  filing: s.filing,
  problemEvent: s.problemEvent,
  flag: s.flag,
  notice: s.notice,
  mail: s.mail,
  user: s.user,
  token: s.token,
  profile: s.profile,
} as const satisfies Record<TableName, unknown>;

/** Drizzle cannot follow a table that is chosen at run time; every writable table has these two columns. */
type AnyTable = typeof s.issuer;
const tableOf = (name: TableName): AnyTable => WRITABLE[name] as unknown as AnyTable;
type Fields = Record<string, unknown>;

const actorName = (actor: Actor): string =>
  actor.kind === 'user' ? actor.login : actor.kind === 'system' ? `系统:${actor.name}` : '公众';

function currentRow(db: Db, table: TableName, id: number, version: number): Fields {
  const row = db
    .select()
    .from(tableOf(table))
    .where(eq(tableOf(table).id, id))
    .get() as Fields | undefined;
  if (!row || row['version'] !== version) throw new Fault('conflict.stale', { table, id });
  return row;
}

function apply(db: Db, write: Write): AuditedWrite {
  const table = tableOf(write.table);
  if (write.op === 'insert') {
    db.insert(table)
      .values({ ...write.row, version: 1 } as never)
      .run();
    return auditedWrite('insert', write.table, write.row.id, {}, write.row as Fields);
  }
  const before = currentRow(db, write.table, write.id, write.version);
  if (write.op === 'delete') {
    db.delete(table).where(eq(table.id, write.id)).run();
    return auditedWrite('delete', write.table, write.id, before, {});
  }
  db.update(table)
    .set({ ...write.set, version: write.version + 1 } as never)
    .where(eq(table.id, write.id))
    .run();
  return auditedWrite('update', write.table, write.id, before, write.set as Fields);
}

const SPAN_TABLES: ReadonlySet<TableName> = new Set(['document', 'textVersion', 'legalEvent']);

/** The only writer of the database (design §1.3): versions checked, rows written, spans folded, audit row sealed, or nothing at all. */
export function createCommitter(sqlite: Sqlite, db: Db, clock: Clock): Committer {
  const run = (change: Change, actor: Actor): Committed => {
    for (const rely of change.relies ?? []) currentRow(db, rely.table, rely.id, rely.version);
    const changes = change.writes.map((write) => apply(db, write));
    if (change.writes.some((write) => SPAN_TABLES.has(write.table)))
      for (const id of change.documents) rewriteSpans(db, id);
    const last = db
      .select({ seq: s.audit.seq, hash: s.audit.hash })
      .from(s.audit)
      .orderBy(desc(s.audit.seq))
      .limit(1)
      .get();
    const row = {
      seq: (last?.seq ?? 0) + 1,
      at: clock.now(),
      actor: actorName(actor),
      actorId: actor.kind === 'user' ? actor.id : null,
      act: change.act,
      documents: change.documents,
      changes,
      note: change.note ?? null,
    };
    db.insert(s.audit)
      .values({ ...row, hash: sealOf(row, last?.hash ?? '') })
      .run();
    for (const documentId of new Set(change.documents))
      db.insert(s.auditDocument).values({ documentId, seq: row.seq }).run();
    return { seq: row.seq, at: row.at };
  };
  const transaction = sqlite.transaction(run).immediate;
  const together = sqlite.transaction((changes: readonly Change[], actor: Actor) =>
    changes.map((change) => run(change, actor)),
  ).immediate;
  const reserve = sqlite.transaction((count: number): number => {
    db.insert(s.sequence).values({ name: 'id', next: 1 }).onConflictDoNothing().run();
    const [row] = db
      .update(s.sequence)
      .set({ next: sql`${s.sequence.next} + ${count}` })
      .where(eq(s.sequence.name, 'id'))
      .returning({ next: s.sequence.next })
      .all();
    return (row?.next ?? 0) - count;
  }).immediate;

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
