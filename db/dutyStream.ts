import type { EventKind, Status, Tier, Validity } from '../server/domain/codes.ts';
import { DAWN, type Day } from '../server/domain/day.ts';
import type { DocumentDuties, DutyEvent, DutySpan } from '../server/domain/duties/documentDuties.ts';
import type { DutyNeeds } from '../server/domain/duties/needs.ts';
import type { FlagRow } from '../server/domain/model.ts';
import { createPartsReader, NO_PARTS, RANGE, type Parts, type Range, type Rows } from './dutyParts.ts';
import type { Sqlite } from './sqlite.ts';

/**
 * Documents in hand at a time: few, because what a scan holds while the next rows come is what the collector of garbage carries about (a
 * third of its time with 500). Of what few documents have, `STRETCH` times as many ids are read at once.
 */
const BATCH = 64;
const STRETCH = 8;
const FLAG_BATCH = 500;

const DOCUMENTS = `SELECT d.id, d.issuer_id, d.tier, d.title, d.status, d.trial, d.signed_on, d.published_on, d.effective_on, d.registration_number,
       s.from_day, s.validity
     FROM document d LEFT JOIN document_span s ON s.document_id = d.id AND s.from_day <= @on AND s.to_day >= @on
     WHERE d.id > @after AND d.id <= @upTo AND d.status <> 'abandoned' ORDER BY d.id LIMIT ${BATCH}`;

/** Duties look at events of the whole document that count and have a day; the spans know of the others. */
const eventsOf = (needs: DutyNeeds | null): string => `SELECT document_id, id, kind, on_day, until_day FROM legal_event
     WHERE ${RANGE} AND voided_at IS NULL AND scope = 'whole' AND on_day IS NOT NULL
     ${needs ? `AND (kind IN (${needs.events.map((kind) => `'${kind}'`).join(', ')}) OR document_id IN (SELECT document_id FROM cleanup_item WHERE ${RANGE}))` : ''}
     ORDER BY document_id, on_day, id`;

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
  const documents = sqlite.prepare(DOCUMENTS).raw() as unknown as Rows<
    { on: Day; after: number; upTo: number },
    DocumentCells
  >;
  const allEvents = sqlite.prepare(eventsOf(needs)).raw() as unknown as Rows<Range, EventCells>;
  const readParts = createPartsReader(sqlite, needs);
  const recordsFrom = needs?.recordsFrom ?? DAWN;
  let parts: ReadonlyMap<number, Parts> = new Map();
  for (let read = after, partsTo = after; ;) {
    const rows = documents.all({ on, after: read, upTo });
    const first = rows[0]?.[0];
    if (first === undefined) return;
    const last = rows.at(-1)?.[0] ?? first;
    if (last > partsTo) {
      partsTo = Math.min(upTo, last + (last - first) * (STRETCH - 1));
      parts = readParts({ first, last: partsTo, on, recordsFrom });
    }
    const events = allEvents.all({ first, last, on, recordsFrom });
    let at = 0;
    for (const row of rows) {
      // Both are in the order of ids; events of a document that was given up are passed by.
      while (at < events.length && events[at]![0] < row[0]) at++;
      let next = at;
      while (next < events.length && events[next]![0] === row[0]) next++;
      yield documentOf(row, eventsIn(events, at, next), parts.get(row[0]) ?? NO_PARTS);
      at = next;
    }
    read = last;
  }
}

type EventCells = [documentId: number, id: number, kind: EventKind, on: Day, until: Day | null];
const NO_EVENTS: readonly DutyEvent[] = [];

function eventsIn(rows: readonly EventCells[], from: number, to: number): readonly DutyEvent[] {
  if (from === to) return NO_EVENTS;
  const events = [eventOf(rows[from]!)];
  for (let i = from + 1; i < to; i++) events.push(eventOf(rows[i]!));
  return events;
}

// By their places: taking an array apart by names costs more than the object that is made of it.
const eventOf = (row: EventCells): DutyEvent => ({
  id: row[1],
  kind: row[2],
  on: row[3],
  until: row[4],
  scope: 'whole',
  voidedAt: null,
});

const byFrom = (a: DutySpan, b: DutySpan): number => (a.from < b.from ? -1 : 1);

/** The span of the day and the others, ascending. */
function spansOf(from: Day | null, validity: DutySpan['validity'], others: readonly DutySpan[]): readonly DutySpan[] {
  if (from === null) return others;
  return others.length === 0 ? [{ from, validity }] : [{ from, validity }, ...others].sort(byFrom);
}

type DocumentCells = [
  id: number,
  issuerId: number | null,
  tier: Tier | null,
  title: string,
  status: Status,
  trial: number,
  signedOn: Day | null,
  publishedOn: Day | null,
  effectiveOn: Day | null,
  registrationNumber: string | null,
  from: Day | null,
  validity: Validity,
];

function documentOf(row: DocumentCells, events: readonly DutyEvent[], parts: Readonly<Parts>): DocumentDuties {
  return {
    id: row[0],
    issuerId: row[1],
    tier: row[2],
    title: row[3],
    status: row[4],
    trial: row[5] === 1,
    signedOn: row[6],
    publishedOn: row[7],
    effectiveOn: row[8],
    registrationNumber: row[9],
    spans: spansOf(row[10], row[11], parts.spans),
    events,
    reviews: parts.reviews,
    filings: parts.filings,
    registrations: parts.registrations,
    consultations: parts.consultations,
    evaluations: parts.evaluations,
    amendments: parts.amendments,
  };
}

/** One document with everything that its duties depend on, what was concluded long ago too: what explains them. */
export const readDuties = (sqlite: Sqlite, documentId: number): DocumentDuties | null =>
  streamDuties(sqlite, DAWN, null, documentId - 1, documentId).next().value ?? null;

const FLAGS = `SELECT id, version, key, kind, document_id AS documentId, issuer_id AS issuerId, due_on AS dueOn, rule, citation, evidence,
     first_seen_on AS firstSeenOn, cleared_on AS clearedOn FROM flag WHERE cleared_on IS NULL AND id > ? ORDER BY id LIMIT ${FLAG_BATCH}`;

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
