import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { RoutineReader } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';

/** Duties by the calendar and 配套文件, over SQLite. */
export const createRoutineReader = (db: Db): RoutineReader => ({
  records: async () => db.select().from(s.routineRecord).orderBy(desc(s.routineRecord.id)).all(),
  record: async (id) => db.select().from(s.routineRecord).where(eq(s.routineRecord.id, id)).get() ?? null,
  supporting: async ({ issuerIds }) =>
    db
      .select()
      .from(s.supporting)
      .where(issuerIds === undefined ? undefined : inArray(s.supporting.issuerId, [...issuerIds]))
      .orderBy(asc(s.supporting.dueOn), asc(s.supporting.id))
      .all(),
  supportingOf: async (id) => db.select().from(s.supporting).where(eq(s.supporting.id, id)).get() ?? null,
});
