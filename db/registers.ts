import { asc, count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { RegisterReader } from '../server/ports.ts';
import { createBorne } from './numbers.ts';
import { NAME } from './read/names.ts';
import * as s from './schema.ts';
import type { Db, Sqlite } from './sqlite.ts';

/** 登记簿 over SQLite: series, their numbers, and registrations that wait. */
export function createRegisterReader(sqlite: Sqlite, db: Db): RegisterReader {
  const borneIn = createBorne(sqlite);
  return {
    series: async () =>
      db.select().from(s.numberSeries).orderBy(desc(s.numberSeries.year), asc(s.numberSeries.key)).all(),
    byKey: async (key) => db.select().from(s.numberSeries).where(eq(s.numberSeries.key, key)).get() ?? null,
    given: async (seriesId) =>
      db
        .select()
        .from(s.seriesNumber)
        .where(eq(s.seriesNumber.seriesId, seriesId))
        .orderBy(asc(s.seriesNumber.serial))
        .all(),
    async counts() {
      const rows = db
        .select({
          id: s.seriesNumber.seriesId,
          given: count(),
          voided: sql<number>`sum(${s.seriesNumber.state} = 'void')`,
        })
        .from(s.seriesNumber)
        .groupBy(s.seriesNumber.seriesId)
        .all();
      return new Map(rows.map(({ id, ...counted }) => [id, counted]));
    },
    borne: async (series) => borneIn(series),
    bearers: async (number) =>
      db
        .select({ id: s.document.id })
        .from(s.document)
        .where(eq(s.document.registrationNumber, number))
        .all()
        .map((row) => row.id),
    registrations: async (states) =>
      db
        .select({ registration: s.registration, document: NAME, issuerId: s.document.issuerId })
        .from(s.registration)
        .innerJoin(s.document, eq(s.document.id, s.registration.documentId))
        .where(inArray(s.registration.state, [...states]))
        .orderBy(asc(s.registration.id))
        .all()
        .map(({ registration, ...more }) => ({ ...registration, ...more })),
    registrationsOf: async (documentIds) =>
      documentIds.length === 0
        ? []
        : db
            .select()
            .from(s.registration)
            .where(sql`${s.registration.documentId} IN (SELECT value FROM json_each(${JSON.stringify(documentIds)}))`)
            .orderBy(asc(s.registration.id))
            .all(),
  };
}
