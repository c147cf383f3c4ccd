import { and, asc, desc, eq, inArray, isNull, lte, or } from 'drizzle-orm';
import type { DocumentDuties } from '../server/domain/duties/documentDuties.ts';
import type { DutyReader } from '../server/ports.ts';
import * as s from './schema.ts';
import type { Db, Sqlite } from './sqlite.ts';

const BATCH = 2000;
type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** Rows of a child table for documents in an id range, handed to their document in `into`. Plain SQL: the scan reads all of it each night. */
function attach(
  sqlite: Sqlite,
  query: string,
): (from: number, to: number, give: (id: number, row: Record<string, unknown>) => void) => void {
  const statement = sqlite.prepare(query);
  return (from, to, give) => {
    for (const row of statement.all(from, to) as Record<string, unknown>[]) give(row['documentId'] as number, row);
  };
}

/** Every document with what its duties depend on, in batches of ids, so that no read lock is held for long. */
function* streamDuties(sqlite: Sqlite): Generator<DocumentDuties> {
  const documents = sqlite.prepare(
    `SELECT id, issuer_id issuerId, tier, title, status, signed_on signedOn, published_on publishedOn, effective_on effectiveOn
     FROM document WHERE id > ? ORDER BY id LIMIT ${BATCH}`,
  );
  const range = 'BETWEEN ? AND ?';
  const spans = attach(
    sqlite,
    `SELECT document_id documentId, from_day "from", to_day "to", validity FROM document_span WHERE document_id ${range} ORDER BY document_id, from_day`,
  );
  const events = attach(
    sqlite,
    `SELECT document_id documentId, id, kind, on_day "on", scope, voided_at voidedAt FROM legal_event WHERE document_id ${range} ORDER BY document_id, on_day, id`,
  );
  const reviews = attach(
    sqlite,
    `SELECT document_id documentId, id, state, accepted_on acceptedOn, due_on dueOn, concluded_on concludedOn FROM review WHERE document_id ${range} ORDER BY id`,
  );
  const filings = attach(
    sqlite,
    `SELECT document_id documentId, id, line, state, clock_from clockFrom, due_on dueOn, submitted_on submittedOn FROM filing WHERE document_id ${range} ORDER BY id`,
  );
  for (let last = 0; ;) {
    const batch = documents.all(last) as Mutable<DocumentDuties>[];
    const first = batch[0];
    if (!first) return;
    const byId = new Map<number, Mutable<DocumentDuties>>();
    for (const row of batch) {
      row.spans = [];
      row.events = [];
      row.reviews = [];
      row.filings = [];
      byId.set(row.id, row);
    }
    const from = first.id;
    last = batch[batch.length - 1]?.id ?? from;
    spans(from, last, (id, row) => byId.get(id)?.spans.push(row as never));
    events(from, last, (id, row) => byId.get(id)?.events.push(row as never));
    reviews(from, last, (id, row) => byId.get(id)?.reviews.push(row as never));
    filings(from, last, (id, row) => byId.get(id)?.filings.push(row as never));
    yield* batch;
  }
}

/** What the scan, the desk and the mail read. */
export function createDutyReader(sqlite: Sqlite, db: Db): DutyReader {
  return {
    duties: () => streamDuties(sqlite),
    flags: async (filter) =>
      db
        .select()
        .from(s.flag)
        .where(
          and(
            filter.open ? isNull(s.flag.clearedOn) : undefined,
            filter.keys ? inArray(s.flag.key, [...filter.keys]) : undefined,
          ),
        )
        .orderBy(asc(s.flag.dueOn), asc(s.flag.id))
        .all(),
    notices: async (filter) =>
      db
        .select({ notice: s.notice, flag: s.flag })
        .from(s.notice)
        .innerJoin(s.flag, eq(s.flag.id, s.notice.flagId))
        .where(
          and(
            filter.userId === undefined ? undefined : eq(s.notice.userId, filter.userId),
            filter.unacknowledged ? and(isNull(s.notice.acknowledgedAt), isNull(s.flag.clearedOn)) : undefined,
          ),
        )
        .orderBy(asc(s.flag.dueOn), desc(s.notice.id))
        .all()
        .map((row) => ({ ...row.notice, flag: row.flag })),
    async noticesOf(flagIds) {
      const rows = [];
      for (let i = 0; i < flagIds.length; i += 500)
        rows.push(
          ...db
            .select()
            .from(s.notice)
            .where(inArray(s.notice.flagId, flagIds.slice(i, i + 500)))
            .all(),
        );
      return rows;
    },
    mails: async (filter) =>
      db
        .select()
        .from(s.mail)
        .where(
          and(
            inArray(s.mail.state, [...filter.states]),
            filter.dueAt === undefined ? undefined : or(isNull(s.mail.nextTryAt), lte(s.mail.nextTryAt, filter.dueAt)),
          ),
        )
        .orderBy(asc(s.mail.id))
        .all(),
  };
}
