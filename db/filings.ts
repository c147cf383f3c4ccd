import { and, asc, between, eq, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { FilingReader } from '../server/ports.ts';
import type { FilingStepRow } from '../server/domain/filing/rows.ts';
import type { FilingRow } from '../server/domain/model.ts';
import { bodiesOf } from '../server/domain/actor.ts';
import * as s from './schema.ts';
import type { Db } from './sqlite.ts';

const ISSUED_ON = sql<string>`coalesce(${s.document.publishedOn}, ${s.document.signedOn})`;

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
export function createFilingReader(db: Db): FilingReader {
  const among = (ids: readonly number[]) => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const children = (ids: readonly number[]) => ({
    filings: byDocument<FilingRow>(
      db
        .select()
        .from(s.filing)
        .where(sql`${s.filing.documentId} IN ${among(ids)}`)
        .orderBy(asc(s.filing.id))
        .all(),
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
    async counted({ from, to }, createdBy) {
      const moved = db
        .select({ id: s.filing.documentId })
        .from(s.filing)
        .where(or(between(s.filing.receivedOn, from, to), between(s.filing.closedOn, from, to)));
      const received = db
        .select({ id: s.filingStep.documentId })
        .from(s.filingStep)
        .where(between(s.filingStep.on, from, to));
      const documents = db
        .select({ document: s.document, issuerName: s.issuer.name })
        .from(s.document)
        .leftJoin(s.issuer, eq(s.issuer.id, s.document.issuerId))
        .where(
          and(
            inArray(s.document.status, ['issued', 'filed']),
            lte(s.document.createdAt, createdBy),
            or(between(ISSUED_ON, from, to), inArray(s.document.id, moved), inArray(s.document.id, received)),
          ),
        )
        .orderBy(asc(ISSUED_ON), asc(s.document.id))
        .all();
      const { filings, steps } = children(documents.map(({ document }) => document.id));
      return documents.map(({ document, issuerName }) => ({
        document,
        issuerName,
        filings: filings.get(document.id) ?? [],
        steps: steps.get(document.id) ?? [],
      }));
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
