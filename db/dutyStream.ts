import { DAWN, type Day } from '../server/domain/day.ts';
import type { DocumentDuties } from '../server/domain/duties/documentDuties.ts';
import type { DutyNeeds } from '../server/domain/duties/needs.ts';
import type { FlagRow } from '../server/domain/model.ts';
import type { Sqlite } from './sqlite.ts';

const BATCH = 500;
type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };
/** A row as an array: the document's id first, then columns in the order of the query. */
type Cells = [number, ...never[]];

const RANGE = 'document_id BETWEEN @first AND @last';
const DOCUMENTS = `SELECT id, issuer_id, tier, title, status, trial, signed_on, published_on, effective_on, registration_number
     FROM document WHERE id > ? AND id <= ? AND status <> 'abandoned' ORDER BY id LIMIT ${BATCH}`;

/** What each part of a document is read by; with `needs` only as much as the duties of `@on` can depend on. */
const partsOf = (needs: DutyNeeds | null) => ({
  // Days before matter only for when a trial began.
  spans: `SELECT document_id, from_day, to_day, validity FROM document_span WHERE ${RANGE}
     ${needs ? 'AND (to_day >= @on OR document_id IN (SELECT id FROM document WHERE id BETWEEN @first AND @last AND trial = 1))' : ''}
     ORDER BY document_id, from_day`,
  // Duties look at events of the whole document that count and have a day; the spans know of the others.
  events: `SELECT document_id, id, kind, on_day, until_day FROM legal_event
     WHERE ${RANGE} AND voided_at IS NULL AND scope = 'whole' AND on_day IS NOT NULL
     ${needs ? `AND (kind IN (${needs.events.map((kind) => `'${kind}'`).join(', ')}) OR document_id IN (SELECT document_id FROM cleanup_item WHERE ${RANGE}))` : ''}
     ORDER BY document_id, on_day, id`,
  // A review that was concluded by then asks nothing more of anybody; nearly all are.
  reviews: `SELECT document_id, id, state, accepted_on, due_on, concluded_on, supplement_due_on FROM review
     WHERE ${RANGE} AND (concluded_on IS NULL OR concluded_on > @on) ORDER BY id`,
  filings: `SELECT document_id, id, line, state, clock_from, due_on, submitted_on, received_on, registered_on, state_from, answer_by, review_by
     FROM filing WHERE ${RANGE}
     ${needs ? `AND (state <> 'closed' OR submitted_on > @on OR document_id IN (SELECT id FROM document WHERE id BETWEEN @first AND @last AND COALESCE(published_on, signed_on) >= @recordsFrom))` : ''}
     ORDER BY id`,
  registrations: `SELECT document_id, id, state, requested_on, decide_by, decided_on, publish_by, published_on
     FROM registration WHERE ${RANGE} ORDER BY id`,
  consultations: `SELECT document_id, id, from_day, to_day, result_day, withdrawn_day FROM consultation
     WHERE ${RANGE} AND COALESCE(result_day, withdrawn_day, '9999') > @on ORDER BY id`,
  evaluations: `SELECT document_id, id, purpose, term_ends_on, conclusion, concluded_on FROM evaluation
     WHERE ${RANGE} AND state = 'concluded' AND concluded_on IS NOT NULL ORDER BY concluded_on, id`,
  amendments: `SELECT i.document_id, i.id, r.effective_on, COALESCE(i.amend_by, e.amend_by),
       CASE WHEN i.amend_by IS NULL AND e.amend_by IS NOT NULL THEN json_extract(r.amend_within, '$.citation') END
     FROM cleanup_item i JOIN cleanup_round r ON r.id = i.round_id
       LEFT JOIN cleanup_entry e ON e.document_id = i.document_id AND e.round_id = r.id
     WHERE i.${RANGE} AND r.state = 'published' AND i.state = 'accepted' AND i.conclusion = 'amend' AND r.effective_on IS NOT NULL
     ORDER BY r.effective_on, i.id`,
});

/**
 * Every document with what its duties depend on, in batches of ids, so that no read lock is held for long. Plain SQL and
 * rows as arrays: the scan reads all of it each night, and naming the columns of each row took longer than the rules.
 */
export function* streamDuties(
  sqlite: Sqlite,
  on: Day,
  needs: DutyNeeds | null,
  after = 0,
  upTo = Number.MAX_SAFE_INTEGER,
): Generator<DocumentDuties> {
  const documents = sqlite.prepare(DOCUMENTS).raw() as unknown as { all(...params: unknown[]): Cells[] };
  const read = Object.fromEntries(
    Object.entries(partsOf(needs)).map(([name, sql]) => [name, sqlite.prepare(sql).raw()]),
  ) as unknown as Record<keyof ReturnType<typeof partsOf>, { all(...params: unknown[]): Cells[] }>;
  for (let last = after; ;) {
    const byId = new Map<number, Mutable<DocumentDuties>>();
    for (const row of documents.all(last, upTo)) byId.set(row[0], documentOf(row));
    const batch = [...byId.values()];
    const first = batch[0]?.id;
    if (first === undefined) return;
    last = batch.at(-1)?.id ?? first;
    const range = { first, last, on, recordsFrom: needs?.recordsFrom ?? DAWN };
    for (const [id, from, to, validity] of read.spans.all(range))
      byId.get(id)?.spans.push({ from, to, validity } as never);
    for (const [of, id, kind, at, until] of read.events.all(range))
      byId.get(of)?.events.push({ id, kind, on: at, until, scope: 'whole', voidedAt: null } as never);
    for (const [of, id, state, acceptedOn, dueOn, concludedOn, supplementDueOn] of read.reviews.all(range))
      byId.get(of)?.reviews.push({ id, state, acceptedOn, dueOn, concludedOn, supplementDueOn } as never);
    for (const [of, id, line, state, clockFrom, dueOn, submittedOn, ...since] of read.filings.all(range)) {
      const [receivedOn, registeredOn, stateFrom, answerBy, reviewBy] = since;
      const running = { receivedOn, registeredOn, stateFrom, answerBy, reviewBy };
      byId.get(of)?.filings.push({ id, line, state, clockFrom, dueOn, submittedOn, ...running } as never);
    }
    for (const [of, id, state, requestedOn, decideBy, decidedOn, ...more] of read.registrations.all(range)) {
      const [publishBy, publishedOn] = more;
      const row = { id, state, requestedOn, decideBy, decidedOn, publishBy, publishedOn };
      byId.get(of)?.registrations.push(row as never);
    }
    for (const [of, id, fromOn, toOn, resultOn, withdrawnOn] of read.consultations.all(range))
      byId.get(of)?.consultations.push({ id, fromOn, toOn, resultOn, withdrawnOn } as never);
    for (const [of, id, purpose, termEndsOn, conclusion, concludedOn] of read.evaluations.all(range))
      byId.get(of)?.evaluations.push({ id, purpose, termEndsOn, conclusion, concludedOn } as never);
    for (const [of, id, since, dueOn, citation] of read.amendments.all(range))
      byId.get(of)?.amendments.push({ id, since, dueOn, citation } as never);
    yield* batch;
  }
}

function documentOf([id, issuerId, tier, title, status, trial, ...more]: Cells): Mutable<DocumentDuties> {
  const [signedOn, publishedOn, effectiveOn, registrationNumber] = more;
  return {
    id,
    issuerId,
    tier,
    title,
    status,
    trial: trial === 1,
    signedOn,
    publishedOn,
    effectiveOn,
    registrationNumber,
    spans: [],
    events: [],
    reviews: [],
    filings: [],
    registrations: [],
    consultations: [],
    evaluations: [],
    amendments: [],
  } as never;
}

/** One document with everything that its duties depend on, what was concluded long ago too: what explains them. */
export const readDuties = (sqlite: Sqlite, documentId: number): DocumentDuties | null =>
  streamDuties(sqlite, DAWN, null, documentId - 1, documentId).next().value ?? null;

const FLAGS = `SELECT id, version, key, kind, document_id AS documentId, issuer_id AS issuerId, due_on AS dueOn, rule, citation, evidence,
     first_seen_on AS firstSeenOn, cleared_on AS clearedOn FROM flag WHERE cleared_on IS NULL AND id > ? ORDER BY id LIMIT ${BATCH}`;

/** Every flag that stands, in batches of ids. */
export function* streamFlags(sqlite: Sqlite): Generator<FlagRow> {
  const read = sqlite.prepare<[number], Omit<FlagRow, 'evidence'> & { evidence: string }>(FLAGS);
  for (let last = 0; ;) {
    const rows = read.all(last);
    if (rows.length === 0) return;
    last = rows.at(-1)!.id;
    for (const { evidence, ...row } of rows) yield { ...row, evidence: JSON.parse(evidence) as FlagRow['evidence'] };
  }
}
