import type { DocumentRow, Instant, IssuerRow, LegalEventRow } from '../../server/domain/model.ts';
import type { ValiditySpan } from '../../server/domain/validity.ts';
import type { LivedDocument } from '../../server/domain/yearNumbers/life.ts';
import { eventsKnownAt, rewound } from '../../server/domain/yearNumbers/rewind.ts';
import type { YearNumberReader } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db, Sqlite } from '../sqlite.ts';
import { NO_DOCUMENT, NO_EVENT, since } from './since.ts';

type Stated = Pick<
  DocumentRow,
  'id' | 'title' | 'docNumber' | 'tier' | 'issuerId' | 'status' | 'isPublic' | 'publishedOn' | 'signedOn' | 'createdAt'
>;

/** After every instant. */
const FOR_EVER = '9999';
const EVENTS = 'SELECT document_id, id, kind, on_day, until_day, scope, articles, known_at, voided_at FROM legal_event';
const DOCUMENTS = `SELECT id, title, doc_number docNumber, tier, issuer_id issuerId, status, is_public isPublic,
    published_on publishedOn, signed_on signedOn, created_at createdAt FROM document`;
const SQL = {
  documents: DOCUMENTS,
  some: `${DOCUMENTS} WHERE id IN (SELECT value FROM json_each(?))`,
  spans: 'SELECT document_id, from_day, to_day, validity FROM document_span ORDER BY document_id, from_day',
  events: `${EVENTS} WHERE document_id IN (SELECT value FROM json_each(?))`,
  // Where the stored fold tells the spans, an enactment says nothing more, unless it is to be told how a document lapsed.
  actsAlone: `${EVENTS} WHERE voided_at IS NULL AND (kind <> 'enact' OR document_id IN
      (SELECT document_id FROM legal_event WHERE kind IN ('lapse', 'conditional_lapse') AND voided_at IS NULL))`,
  // What takes its tier from its body changes with the body.
  tierless: 'SELECT id FROM document WHERE tier IS NULL AND issuer_id IN (SELECT value FROM json_each(?))',
  determinations: 'SELECT document_id, normative FROM determination WHERE at <= ? ORDER BY id',
};

function byDocument<T>(rows: Iterable<{ documentId: number; value: T }>): Map<number, T[]> {
  const lists = new Map<number, T[]>();
  for (const { documentId, value } of rows) {
    const list = lists.get(documentId);
    if (list) list.push(value);
    else lists.set(documentId, [value]);
  }
  return lists;
}

/** Lives of all documents for two times, over SQLite. Rows come as arrays: naming the columns of each took longer than counting. */
export function createYearNumberReader(sqlite: Sqlite, db: Db): YearNumberReader {
  const cells = (sql: string, ...params: unknown[]) =>
    sqlite
      .prepare(sql)
      .raw()
      .all(...params) as never[][];
  const spans = (): Map<number, ValiditySpan[]> =>
    byDocument(
      cells(SQL.spans).map(([documentId = 0, from, to, validity]) => ({
        documentId,
        value: { from, to, validity } as never,
      })),
    );
  /** Events with what the fold and the counts read of them; why and by whom is not fetched. */
  const events = (sql: string, ...params: unknown[]): LegalEventRow[] =>
    cells(sql, ...params).map(([documentId = 0, id = 0, kind, on, until, scope, articles, knownAt, voidedAt]) => ({
      id,
      version: 1,
      documentId,
      kind: kind as never,
      on: on as never,
      until: until as never,
      scope: scope as never,
      articles: articles === ('[]' as never) ? [] : (JSON.parse(String(articles)) as string[]),
      dayStated: true,
      basisDocumentId: null,
      basisText: null,
      relationId: null,
      recordedById: null,
      knownAt: knownAt as never,
      voidedAt: voidedAt as never,
      voidReason: null,
    }));
  const stated = (ids?: string): Stated[] =>
    (
      (ids === undefined ? sqlite.prepare(SQL.documents).all() : sqlite.prepare(SQL.some).all(ids)) as (Stated & {
        isPublic: unknown;
      })[]
    ).map((row) => ({
      ...row,
      isPublic: Boolean(row.isPublic),
    }));

  /** Those of the documents that were issued, with what is known of each. */
  const issued = (
    documents: readonly Stated[],
    issuers: readonly IssuerRow[],
    knownAt: Instant,
    lifeOf: (id: number) => Pick<LivedDocument, 'spans' | 'events'>,
  ): LivedDocument[] => {
    const normative = new Map(
      cells(SQL.determinations, knownAt).map(([documentId = 0, is]) => [documentId as number, Boolean(is)]),
    );
    const tiers = new Map(issuers.map((row) => [row.id, row.tier]));
    return documents.flatMap(({ status, tier, isPublic, createdAt, ...document }) =>
      (status !== 'issued' && status !== 'filed') || createdAt > knownAt
        ? []
        : [
            {
              ...document,
              tier: tier ?? (document.issuerId === null ? undefined : tiers.get(document.issuerId)) ?? 'department',
              beside: normative.get(document.id) === false ? 'not_normative' : isPublic ? null : 'not_public',
              ...lifeOf(document.id),
            },
          ],
    );
  };
  const issuersNow = (): IssuerRow[] => db.select().from(s.issuer).all();

  return {
    async now() {
      const ofSpans = spans();
      const ofEvents = byDocument(events(SQL.actsAlone).map((value) => ({ documentId: value.documentId, value })));
      const issuers = issuersNow();
      const documents = issued(stated(), issuers, FOR_EVER, (id) => ({
        spans: ofSpans.get(id) ?? null,
        events: ofEvents.get(id) ?? [],
      }));
      return { documents, issuers };
    },
    async asOf(at) {
      const { writes, touched } = since(sqlite, at);
      const bodies = writes.filter((write) => write.table === 'issuer').map((write) => write.id);
      for (const id of sqlite.prepare(SQL.tierless).pluck().all(JSON.stringify(bodies)) as number[]) touched.add(id);
      const ids = JSON.stringify([...touched]);
      const issuers = rewound('issuer', issuersNow(), writes, {} as IssuerRow);
      const ofEvents = byDocument(
        rewound('legalEvent', events(SQL.events, ids), writes, NO_EVENT).map((value) => ({
          documentId: value.documentId,
          value,
        })),
      );
      // The stored fold is that of today's knowledge: what has been touched since is folded again.
      const documents = issued(rewound('document', stated(ids), writes, NO_DOCUMENT), issuers, at, (id) => ({
        spans: null,
        events: eventsKnownAt(ofEvents.get(id) ?? [], at),
      }));
      return { touched, documents, issuers };
    },
  };
}
