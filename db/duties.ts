import { and, asc, desc, eq, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Day } from '../server/domain/day.ts';
import type { DocumentDuties } from '../server/domain/duties/documentDuties.ts';
import type { DutyReader } from '../server/ports.ts';
import * as s from './schema.ts';
import type { Db, Sqlite } from './sqlite.ts';

const BATCH = 2000;
type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };
/** A row as an array: the document's id first, then columns in the order of the query. */
type Cells = [number, ...never[]];

const RANGE = 'document_id BETWEEN ? AND ?';
const EACH = {
  documents: `SELECT id, issuer_id, tier, title, status, signed_on, published_on, effective_on, registration_number
     FROM document WHERE id > ? AND status <> 'abandoned' ORDER BY id LIMIT ${BATCH}`,
  spans: `SELECT document_id, from_day, to_day, validity FROM document_span WHERE ${RANGE} ORDER BY document_id, from_day`,
  events: `SELECT document_id, id, kind, on_day, scope, voided_at FROM legal_event WHERE ${RANGE} ORDER BY document_id, on_day, id`,
  // A review that was concluded by then asks nothing more of anybody; nearly all are.
  reviews: `SELECT document_id, id, state, accepted_on, due_on, concluded_on FROM review
     WHERE ${RANGE} AND (concluded_on IS NULL OR concluded_on > ?) ORDER BY id`,
  filings: `SELECT document_id, id, line, state, clock_from, due_on, submitted_on, received_on, registered_on, state_from, answer_by, review_by FROM filing WHERE ${RANGE} ORDER BY id`,
  registrations: `SELECT document_id, id, state, requested_on, decide_by, decided_on, publish_by, published_on
     FROM registration WHERE ${RANGE} ORDER BY id`,
};

/**
 * Every document with what its duties depend on, in batches of ids, so that no read lock is held for long. Plain SQL and
 * rows as arrays: the scan reads all of it each night, and naming the columns of each row took longer than the rules.
 */
function* streamDuties(sqlite: Sqlite, on: Day): Generator<DocumentDuties> {
  const read = Object.fromEntries(
    Object.entries(EACH).map(([name, sql]) => [name, sqlite.prepare(sql).raw()]),
  ) as unknown as Record<keyof typeof EACH, { all(...params: unknown[]): Cells[] }>;
  for (let last = 0; ;) {
    const byId = new Map<number, Mutable<DocumentDuties>>();
    for (const [id, issuerId, tier, title, status, ...more] of read.documents.all(last)) {
      const [signedOn, publishedOn, effectiveOn, registrationNumber] = more;
      const dated = {
        id,
        issuerId,
        tier,
        title,
        status,
        signedOn,
        publishedOn,
        effectiveOn,
        registrationNumber,
      } as never;
      byId.set(id, Object.assign(dated, { spans: [], events: [], reviews: [], filings: [], registrations: [] }));
    }
    const batch = [...byId.values()];
    const first = batch[0]?.id;
    if (first === undefined) return;
    last = batch.at(-1)?.id ?? first;
    for (const [id, from, to, validity] of read.spans.all(first, last))
      byId.get(id)?.spans.push({ from, to, validity } as never);
    for (const [of, id, kind, at, scope, voidedAt] of read.events.all(first, last))
      byId.get(of)?.events.push({ id, kind, on: at, scope, voidedAt } as never);
    for (const [of, id, state, acceptedOn, dueOn, concludedOn] of read.reviews.all(first, last, on))
      byId.get(of)?.reviews.push({ id, state, acceptedOn, dueOn, concludedOn } as never);
    for (const [of, id, line, state, clockFrom, dueOn, submittedOn, ...since] of read.filings.all(first, last)) {
      const [receivedOn, registeredOn, stateFrom, answerBy, reviewBy] = since;
      const running = { receivedOn, registeredOn, stateFrom, answerBy, reviewBy };
      byId.get(of)?.filings.push({ id, line, state, clockFrom, dueOn, submittedOn, ...running } as never);
    }
    for (const [of, id, state, requestedOn, decideBy, decidedOn, publishBy, publishedOn] of read.registrations.all(
      first,
      last,
    ))
      byId
        .get(of)
        ?.registrations.push({ id, state, requestedOn, decideBy, decidedOn, publishBy, publishedOn } as never);
    yield* batch;
  }
}

/** What the scan, the desk and the mail read. */
export function createDutyReader(sqlite: Sqlite, db: Db): DutyReader {
  return {
    duties: (on) => streamDuties(sqlite, on),
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
            filter.flagId === undefined ? undefined : eq(s.notice.flagId, filter.flagId),
            filter.open ? isNull(s.flag.clearedOn) : undefined,
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
    mailWaiting: async () => db.select().from(s.notice).where(eq(s.notice.mailWaits, true)).all(),
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
