import type { DocumentRow, IssuerRow, LegalEventRow } from '../../server/domain/model.ts';
import type { ValiditySpan } from '../../server/domain/validity.ts';
import type { LivedDocument } from '../../server/domain/yearNumbers/life.ts';
import { eventsKnownAt, rewound } from '../../server/domain/yearNumbers/rewind.ts';
import type { YearNumberReader } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db, Sqlite } from '../sqlite.ts';
import { NO_DOCUMENT, NO_EVENT, since, type Since } from './since.ts';

type Stated = Pick<
  DocumentRow,
  'id' | 'title' | 'docNumber' | 'tier' | 'issuerId' | 'status' | 'isPublic' | 'publishedOn' | 'signedOn' | 'createdAt'
>;

const NOTHING: Since = { writes: [], touched: new Set() };
const EVENTS = 'SELECT document_id, id, kind, on_day, until_day, scope, articles, known_at, voided_at FROM legal_event';
const SQL = {
  documents: `SELECT id, title, doc_number docNumber, tier, issuer_id issuerId, status, is_public isPublic,
      published_on publishedOn, signed_on signedOn, created_at createdAt FROM document`,
  spans: 'SELECT document_id, from_day, to_day, validity FROM document_span ORDER BY document_id, from_day',
  events: EVENTS,
  // Where the stored fold tells the spans, an enactment says nothing more, unless it is to be told how a document lapsed.
  actsAlone: `${EVENTS} WHERE voided_at IS NULL AND (kind <> 'enact' OR document_id IN
      (SELECT document_id FROM legal_event WHERE kind IN ('lapse', 'conditional_lapse') AND voided_at IS NULL))`,
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
  const events = (sql: string): LegalEventRow[] =>
    cells(sql).map(([documentId = 0, id = 0, kind, on, until, scope, articles, knownAt, voidedAt]) => ({
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
  const stated = (): Stated[] =>
    (sqlite.prepare(SQL.documents).all() as (Stated & { isPublic: unknown })[]).map((row) => ({
      ...row,
      isPublic: Boolean(row.isPublic),
    }));

  return {
    async known(at) {
      const { writes, touched } = at === null ? NOTHING : since(sqlite, at);
      const documents = rewound('document', stated(), writes, NO_DOCUMENT);
      const issuers: IssuerRow[] = rewound('issuer', db.select().from(s.issuer).all(), writes, {} as IssuerRow);
      const ofEvents = byDocument(
        rewound('legalEvent', events(at === null ? SQL.actsAlone : SQL.events), writes, NO_EVENT).map((value) => ({
          documentId: value.documentId,
          value,
        })),
      );
      const ofSpans = spans();
      const normative = new Map(
        cells(SQL.determinations, at ?? '9999').map(([documentId = 0, is]) => [documentId as number, Boolean(is)]),
      );
      const tiers = new Map(issuers.map((row) => [row.id, row.tier]));
      const known: LivedDocument[] = [];
      for (const document of documents) {
        if (document.status !== 'issued' && document.status !== 'filed') continue;
        if (at !== null && document.createdAt > at) continue;
        const { id, title, docNumber, issuerId, publishedOn, signedOn } = document;
        const own = ofEvents.get(id) ?? [];
        known.push({
          id,
          title,
          docNumber,
          issuerId,
          publishedOn,
          signedOn,
          tier: document.tier ?? (issuerId === null ? undefined : tiers.get(issuerId)) ?? 'department',
          beside: normative.get(id) === false ? 'not_normative' : document.isPublic ? null : 'not_public',
          // The stored fold is that of today's knowledge: what has been touched since is folded again.
          spans: touched.has(id) ? null : (ofSpans.get(id) ?? null),
          events: at !== null && touched.has(id) ? eventsKnownAt(own, at) : own,
        });
      }
      return { documents: known, issuers };
    },
  };
}
