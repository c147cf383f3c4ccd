import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Visibility } from '../../server/domain/actor.ts';
import { TIERS } from '../../server/domain/codes.ts';
import type { Status, Tier } from '../../server/domain/codes.ts';
import type { Day } from '../../server/domain/day.ts';
import type { ChangeTold, DocumentLine } from '../../server/domain/dossier.ts';
import type { DocumentFilter } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';
import { LINE, conditions, lineOf, spanOn } from './documents.ts';
import { withLastDays } from './lastDays.ts';
import { issuedByOneOf, visibleTo } from './visibility.ts';

const count = sql<number>`count(*)`;

/** Documents in force on a day, by tier and by 主办机关. */
export function readInForceCounts(
  db: Db,
  visibility: Visibility,
  on: Day,
): { tiers: Record<Tier, number>; issuers: Map<number, number> } {
  const rows = db
    .select({ tier: s.document.tier, issuerId: s.document.issuerId, count })
    .from(s.document)
    .innerJoin(s.documentSpan, spanOn(on))
    .where(and(visibleTo(visibility), eq(s.documentSpan.validity, 'in_force')))
    .groupBy(s.document.tier, s.document.issuerId)
    .all();
  const tiers = Object.fromEntries(TIERS.map((tier) => [tier, 0])) as Record<Tier, number>;
  const issuers = new Map<number, number>();
  for (const row of rows) {
    if (row.tier !== null) tiers[row.tier] += row.count;
    if (row.issuerId !== null) issuers.set(row.issuerId, (issuers.get(row.issuerId) ?? 0) + row.count);
  }
  return { tiers, issuers };
}

export function readDocumentCounts(db: Db, visibility: Visibility): Map<number, number> {
  const rows = db
    .select({ issuerId: s.document.issuerId, count })
    .from(s.document)
    .where(visibleTo(visibility))
    .groupBy(s.document.issuerId)
    .all();
  return new Map(rows.flatMap((row) => (row.issuerId === null ? [] : [[row.issuerId, row.count] as const])));
}

export function readStatusCounts(db: Db, filter: DocumentFilter): Partial<Record<Status, number>> {
  const rows = db
    .select({ status: s.document.status, count })
    .from(s.document)
    .innerJoin(s.documentSpan, spanOn(filter.on))
    .where(conditions({ ...filter, status: undefined }))
    .groupBy(s.document.status)
    .all();
  return Object.fromEntries(rows.map((row) => [row.status, row.count]));
}

export function readYears(db: Db, visibility: Visibility): number[] {
  const year = sql<
    string | null
  >`substr(coalesce(${s.document.publishedOn}, ${s.document.signedOn}, ${s.document.effectiveOn}), 1, 4)`;
  const rows = db.selectDistinct({ year }).from(s.document).where(visibleTo(visibility)).orderBy(desc(year)).all();
  return rows.flatMap((row) => (row.year === null ? [] : [Number(row.year)]));
}

/** Subjects that documents bear, the most borne first. */
export function readSubjects(db: Db, visibility: Visibility): string[] {
  const rows = db
    .select({ subject: s.document.subject, count })
    .from(s.document)
    .where(and(visibleTo(visibility), isNotNull(s.document.subject)))
    .groupBy(s.document.subject)
    .orderBy(desc(count), s.document.subject)
    .all();
  return rows.map((row) => row.subject!);
}

/** Legal events in a stretch of days, newest first, each with its document's standing on the last of them. */
export function readChanges(
  db: Db,
  visibility: Visibility,
  from: Day,
  to: Day,
  limit: number,
  issuerIds?: readonly number[],
): (DocumentLine & ChangeTold)[] {
  const rows = db
    .select({
      ...LINE,
      on: s.legalEvent.on,
      kind: s.legalEvent.kind,
      scope: s.legalEvent.scope,
      articles: s.legalEvent.articles,
    })
    .from(s.legalEvent)
    .innerJoin(s.document, eq(s.document.id, s.legalEvent.documentId))
    .innerJoin(s.documentSpan, spanOn(to))
    .where(
      and(
        visibleTo(visibility),
        isNull(s.legalEvent.voidedAt),
        sql`${s.legalEvent.on} BETWEEN ${from} AND ${to}`,
        issuerIds === undefined ? undefined : issuedByOneOf(issuerIds),
      ),
    )
    .orderBy(desc(s.legalEvent.on), desc(s.legalEvent.id))
    .limit(limit)
    .all();
  return withLastDays(
    db,
    to,
    rows.map(({ on, kind, scope, articles, ...row }) => {
      const parts = scope === 'whole' ? [] : articles.length === 0 ? ['部分条款'] : articles;
      return { ...lineOf(row), on: on ?? to, kind, parts };
    }),
  );
}
