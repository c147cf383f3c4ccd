import { and, asc, between, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { FilingReader } from '../server/ports.ts';
import type { Stretch } from '../server/domain/rates/facts.ts';
import { rewound, type PastWrite } from '../server/domain/yearNumbers/rewind.ts';
import type { FilingStepRow } from '../server/domain/filing/rows.ts';
import type { DocumentRow, FilingRow } from '../server/domain/model.ts';
import { bodiesOf } from '../server/domain/actor.ts';
import * as s from './schema.ts';
import { NO_DOCUMENT, NO_FILING, since } from './read/since.ts';
import type { Db, Sqlite } from './sqlite.ts';

const ISSUED_ON = sql<string>`coalesce(${s.document.publishedOn}, ${s.document.signedOn})`;

const issuedOn = (document: DocumentRow): string => document.publishedOn ?? document.signedOn ?? '';

/** Whether a document was issued in some days, or a filing of it moved in them: the condition of the query, for rows as they were. */
function isOfStretch(
  { document, filings, steps }: { document: DocumentRow; filings: FilingRow[]; steps: FilingStepRow[] },
  { from, to }: Stretch,
): boolean {
  const within = (on: string | null): boolean => on !== null && on >= from && on <= to;
  return (
    (document.status === 'issued' || document.status === 'filed') &&
    (within(issuedOn(document)) ||
      filings.some((filing) => within(filing.receivedOn) || within(filing.closedOn)) ||
      steps.some((step) => within(step.on)))
  );
}

/** Rows of a child table by the document that they belong to. */
function byDocument<R extends { documentId: number }>(rows: readonly R[]): Map<number, R[]> {
  const lists = new Map<number, R[]>();
  for (const row of rows) {
    const list = lists.get(row.documentId);
    if (list) list.push(row);
    else lists.set(row.documentId, [row]);
  }
  return lists;
}

/** Filings over SQLite: what is counted for the rates, and the lists of the office. */
export function createFilingReader(sqlite: Sqlite, db: Db): FilingReader {
  const among = (ids: readonly number[]) => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const children = (ids: readonly number[], writes: readonly PastWrite[]) => ({
    filings: byDocument<FilingRow>(
      rewound(
        'filing',
        db
          .select()
          .from(s.filing)
          .where(sql`${s.filing.documentId} IN ${among(ids)}`)
          .orderBy(asc(s.filing.id))
          .all(),
        writes,
        NO_FILING,
      ),
    ),
    steps: byDocument<FilingStepRow>(
      db
        .select()
        .from(s.filingStep)
        .where(sql`${s.filingStep.documentId} IN ${among(ids)}`)
        .orderBy(asc(s.filingStep.id))
        .all(),
    ),
  });
  return {
    async counted(stretch, knownAt) {
      const { from, to } = stretch;
      const { writes, touched } = since(sqlite, knownAt);
      const moved = db
        .select({ id: s.filing.documentId })
        .from(s.filing)
        .where(or(between(s.filing.receivedOn, from, to), between(s.filing.closedOn, from, to)));
      const received = db
        .select({ id: s.filingStep.documentId })
        .from(s.filingStep)
        .where(between(s.filingStep.on, from, to));
      const ofStretch = and(
        inArray(s.document.status, ['issued', 'filed']),
        or(between(ISSUED_ON, from, to), inArray(s.document.id, moved), inArray(s.document.id, received)),
      );
      // What has been touched since may have been of the stretch then; what it was is told by the log.
      const candidates = db
        .select()
        .from(s.document)
        .where(touched.size === 0 ? ofStretch : or(ofStretch, sql`${s.document.id} IN ${among([...touched])}`))
        .all();
      const documents = rewound('document', candidates, writes, NO_DOCUMENT);
      const { filings, steps } = children(
        documents.map((document) => document.id),
        writes,
      );
      const names = new Map(
        db
          .select({ id: s.issuer.id, name: s.issuer.name })
          .from(s.issuer)
          .all()
          .map((row) => [row.id, row.name]),
      );
      return documents
        .map((document) => ({
          document,
          issuerName: document.issuerId === null ? null : (names.get(document.issuerId) ?? null),
          filings: filings.get(document.id) ?? [],
          steps: steps.get(document.id) ?? [],
        }))
        .filter((one) => one.document.createdAt <= knownAt && isOfStretch(one, stretch))
        .sort((a, b) => issuedOn(a.document).localeCompare(issuedOn(b.document)) || a.document.id - b.document.id);
    },
    async list({ visibility, lines, states, tier, issuerIds, q, from, to, late, on, offset, limit }) {
      const bodies = visibility.kind === 'issuer' ? bodiesOf(visibility) : null;
      const held = and(
        inArray(s.document.status, ['issued', 'filed']),
        bodies === null ? undefined : inArray(s.document.issuerId, [...bodies]),
        lines === undefined ? undefined : inArray(s.filing.line, [...lines]),
        states === undefined ? undefined : inArray(s.filing.state, [...states]),
        tier === undefined ? undefined : eq(s.document.tier, tier),
        issuerIds === undefined ? undefined : inArray(s.document.issuerId, [...issuerIds]),
        from === undefined ? undefined : sql`coalesce(${s.filing.firstSubmittedOn}, ${s.filing.dueOn}) >= ${from}`,
        to === undefined ? undefined : sql`coalesce(${s.filing.firstSubmittedOn}, ${s.filing.dueOn}) <= ${to}`,
        late === true
          ? or(
              and(eq(s.filing.state, 'due'), lt(s.filing.dueOn, on)),
              // Flags of steps are named by their filing, those of the sending by document and line.
              sql`EXISTS (SELECT 1 FROM ${s.flag} f WHERE f.document_id = ${s.filing.documentId} AND f.cleared_on IS NULL
                AND (f.key LIKE 'filing.%_overdue:' || ${s.filing.id} || ':%'
                  OR f.key LIKE 'filing.overdue:' || ${s.filing.documentId} || ':' || ${s.filing.line} || ':%'))`,
            )
          : undefined,
        q === undefined
          ? undefined
          : or(
              sql`instr(${s.document.title}, ${q}) > 0`,
              sql`instr(${s.document.docNumber}, ${q}) > 0`,
              sql`instr(${s.filing.filingNumber}, ${q}) > 0`,
            ),
      );
      const joined = () =>
        db
          .select({
            filing: s.filing,
            title: s.document.title,
            docNumber: s.document.docNumber,
            tier: s.document.tier,
            publishedOn: s.document.publishedOn,
            issuerName: s.issuer.name,
          })
          .from(s.filing)
          .innerJoin(s.document, eq(s.document.id, s.filing.documentId))
          .leftJoin(s.issuer, eq(s.issuer.id, s.document.issuerId));
      const [counted] = db
        .select({ total: sql<number>`count(*)` })
        .from(s.filing)
        .innerJoin(s.document, eq(s.document.id, s.filing.documentId))
        .where(held)
        .all();
      const rows = joined()
        .where(held)
        .orderBy(
          sql`CASE ${s.filing.state} WHEN 'closed' THEN 1 ELSE 0 END`,
          sql`coalesce(${s.filing.stateFrom}, ${s.filing.dueOn}, '') DESC`,
          sql`${s.filing.id} DESC`,
        )
        .limit(limit)
        .offset(offset)
        .all();
      return { total: counted?.total ?? 0, rows };
    },
    async stateCounts(visibility) {
      const bodies = visibility.kind === 'issuer' ? bodiesOf(visibility) : null;
      return db
        .select({ line: s.filing.line, state: s.filing.state, count: sql<number>`count(*)` })
        .from(s.filing)
        .innerJoin(s.document, eq(s.document.id, s.filing.documentId))
        .where(
          and(
            inArray(s.document.status, ['issued', 'filed']),
            bodies === null ? undefined : inArray(s.document.issuerId, [...bodies]),
          ),
        )
        .groupBy(s.filing.line, s.filing.state)
        .all();
    },
    stated: async ({ from, to }) =>
      db
        .select()
        .from(s.statedCount)
        .where(
          and(
            isNull(s.statedCount.removedAt),
            sql`${s.statedCount.fromDay} >= ${from}`,
            sql`${s.statedCount.toDay} <= ${to}`,
          ),
        )
        .orderBy(asc(s.statedCount.fromDay), asc(s.statedCount.id))
        .all(),
  };
}
