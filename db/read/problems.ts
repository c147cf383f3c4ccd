import { and, asc, count, desc, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { ProblemFilter, ProblemReader } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';

const wanted = (filter: Omit<ProblemFilter, 'offset' | 'limit'>): SQL | undefined =>
  and(
    filter.kinds && inArray(s.problemEvent.kind, [...filter.kinds]),
    filter.states && inArray(s.problemEvent.state, [...filter.states]),
    filter.issuerIds && inArray(s.problemEvent.issuerId, [...filter.issuerIds]),
    filter.from && gte(s.problemEvent.on, filter.from),
    filter.to && lte(s.problemEvent.on, filter.to),
  );

/** 问题事件, over SQLite. */
export const createProblemReader = (db: Db): ProblemReader => ({
  async page({ offset, limit, ...filter }) {
    const [total] = db.select({ rows: count() }).from(s.problemEvent).where(wanted(filter)).all();
    const rows = db
      .select({
        event: s.problemEvent,
        issuerName: s.issuer.name,
        tier: s.issuer.tier,
        title: s.document.title,
        docNumber: s.document.docNumber,
      })
      .from(s.problemEvent)
      .innerJoin(s.issuer, eq(s.issuer.id, s.problemEvent.issuerId))
      .leftJoin(s.document, eq(s.document.id, s.problemEvent.documentId))
      .where(wanted(filter))
      .orderBy(desc(s.problemEvent.on), asc(s.problemEvent.id))
      .limit(limit)
      .offset(offset)
      .all();
    return { total: total?.rows ?? 0, rows };
  },
  async held(keys) {
    // One parameter for all of them: a first scan asks for thousands.
    const rows = db
      .select({ key: s.problemEvent.key })
      .from(s.problemEvent)
      .where(sql`${s.problemEvent.key} IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`)
      .all();
    return new Set(rows.flatMap(({ key }) => key ?? []));
  },
});
