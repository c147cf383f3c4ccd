import { and, desc, eq, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Visibility } from '../../server/domain/actor.ts';
import type { Day } from '../../server/domain/day.ts';
import type { DayChange } from '../../server/domain/dossier.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';
import { LINE, lineOf, spanOn } from './documents.ts';
import { withLastDays } from './lastDays.ts';
import { issuedByOneOf, visibleTo } from './visibility.ts';

/** Documents that were in force on one of two days alone, or that came and went in between; those that changed last come first. */
export function readDaysCompared(
  db: Db,
  visibility: Visibility,
  from: Day,
  to: Day,
  limit: number,
  issuerIds?: readonly number[],
): DayChange[] {
  const before = alias(s.documentSpan, 'before_span');
  const rows = db
    .select({ ...LINE, before: before.validity })
    .from(s.document)
    .innerJoin(s.documentSpan, spanOn(to))
    .innerJoin(
      before,
      and(eq(before.documentId, s.document.id), sql`${from} BETWEEN ${before.fromDay} AND ${before.toDay}`),
    )
    .where(
      and(
        visibleTo(visibility),
        issuerIds === undefined ? undefined : issuedByOneOf(issuerIds),
        ne(before.validity, s.documentSpan.validity),
        or(
          eq(before.validity, 'in_force'),
          eq(s.documentSpan.validity, 'in_force'),
          and(eq(before.validity, 'upcoming'), ne(s.documentSpan.validity, 'unknown')),
        ),
      ),
    )
    .orderBy(desc(s.documentSpan.fromDay), desc(s.document.id))
    .limit(limit)
    .all();
  return withLastDays(db, to, rows.map(lineOf));
}
