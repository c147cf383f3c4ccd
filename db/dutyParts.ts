import type { Day } from '../server/domain/day.ts';
import type { DocumentDuties } from '../server/domain/duties/documentDuties.ts';
import type { DutyNeeds } from '../server/domain/duties/needs.ts';
import type { Sqlite } from './sqlite.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** A row as an array: the document's id first, then columns in the order of the query. */
export type Cells = [number, ...never[]];
/** Ids from `first` to `last`, and the day that is asked for. */
export interface Range {
  first: number;
  last: number;
  on: Day;
  recordsFrom: Day;
}
export interface Rows<P, R = Cells> {
  all(params: P): R[];
}

/** What few documents have; `spans` are those beside the one of the day. */
export type Parts = Mutable<
  Pick<
    DocumentDuties,
    'spans' | 'reviews' | 'filings' | 'registrations' | 'consultations' | 'evaluations' | 'amendments'
  >
>;

export const RANGE = 'document_id BETWEEN @first AND @last';

/** What each part of a document is read by; with `needs` only as much as the duties of `@on` can depend on. */
const partsOf = (needs: DutyNeeds | null): Record<keyof Parts, string> => ({
  // Days before matter only for when a trial began.
  spans: `SELECT document_id, from_day, validity FROM document_span WHERE ${RANGE} AND NOT (from_day <= @on AND to_day >= @on)
     ${needs ? 'AND (from_day > @on OR document_id IN (SELECT id FROM document WHERE id BETWEEN @first AND @last AND trial = 1))' : ''}
     ORDER BY document_id, from_day`,
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

const emptyParts = (): Parts => ({
  spans: [],
  reviews: [],
  filings: [],
  registrations: [],
  consultations: [],
  evaluations: [],
  amendments: [],
});

/** The parts of every document that has none: nobody changes it. */
export const NO_PARTS: Readonly<Parts> = emptyParts();

/** Reads the parts of a range of documents, by the document's id; one that has none is left out. */
export function createPartsReader(
  sqlite: Sqlite,
  needs: DutyNeeds | null,
): (range: Range) => ReadonlyMap<number, Parts> {
  const read = Object.fromEntries(
    Object.entries(partsOf(needs)).map(([name, sql]) => [name, sqlite.prepare(sql).raw()]),
  ) as unknown as Record<keyof Parts, Rows<Range>>;
  return (range) => {
    const byId = new Map<number, Parts>();
    for (const [of, from, validity] of read.spans.all(range)) partsIn(byId, of).spans.push({ from, validity } as never);
    for (const [of, id, state, acceptedOn, dueOn, concludedOn, supplementDueOn] of read.reviews.all(range))
      partsIn(byId, of).reviews.push({ id, state, acceptedOn, dueOn, concludedOn, supplementDueOn } as never);
    for (const [of, id, line, state, clockFrom, dueOn, submittedOn, ...since] of read.filings.all(range)) {
      const [receivedOn, registeredOn, stateFrom, answerBy, reviewBy] = since;
      const running = { receivedOn, registeredOn, stateFrom, answerBy, reviewBy };
      partsIn(byId, of).filings.push({ id, line, state, clockFrom, dueOn, submittedOn, ...running } as never);
    }
    for (const [of, id, state, requestedOn, decideBy, decidedOn, ...more] of read.registrations.all(range)) {
      const [publishBy, publishedOn] = more;
      const row = { id, state, requestedOn, decideBy, decidedOn, publishBy, publishedOn };
      partsIn(byId, of).registrations.push(row as never);
    }
    for (const [of, id, fromOn, toOn, resultOn, withdrawnOn] of read.consultations.all(range))
      partsIn(byId, of).consultations.push({ id, fromOn, toOn, resultOn, withdrawnOn } as never);
    for (const [of, id, purpose, termEndsOn, conclusion, concludedOn] of read.evaluations.all(range))
      partsIn(byId, of).evaluations.push({ id, purpose, termEndsOn, conclusion, concludedOn } as never);
    for (const [of, id, since, dueOn, citation] of read.amendments.all(range))
      partsIn(byId, of).amendments.push({ id, since, dueOn, citation } as never);
    return byId;
  };
}

function partsIn(byId: Map<number, Parts>, id: number): Parts {
  let parts = byId.get(id);
  if (parts === undefined) byId.set(id, (parts = emptyParts()));
  return parts;
}
