import { asc, count, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Day } from '../server/domain/day.ts';
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
    ofSubject: async (subjectId) =>
      db.select().from(s.seriesNumber).where(eq(s.seriesNumber.subjectId, subjectId)).all(),
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
    numbered: async () =>
      db
        .select({
          id: s.document.id,
          number: sql<string>`${s.document.registrationNumber}`,
          tier: s.document.tier,
          on: sql<Day | null>`coalesce(${s.document.signedOn}, ${s.document.publishedOn})`,
          issuerId: s.document.issuerId,
        })
        .from(s.document)
        .where(isNotNull(s.document.registrationNumber))
        .all(),
    ofMeasures: async () =>
      db
        .select({ paper: s.interview.paperNumber, rectification: s.interview.rectificationNumber })
        .from(s.interview)
        .all()
        .flatMap(({ paper, rectification }) => [paper, rectification].filter((number) => number !== null)),
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

/**
 * Documents whose 统一登记编号 and register disagree: a registration that holds without its number in use, a number that its document
 * does not bear, or a serial that its series says it has not given yet.
 */
export function wrongNumbers(sqlite: Sqlite): number[] {
  return sqlite
    .prepare<[], number>(
      `SELECT r.document_id FROM registration r JOIN document d ON d.id = r.document_id
         LEFT JOIN series_number n ON n.id = r.number_id
       WHERE r.state IN ('registered', 'published')
         AND (d.registration_number IS NOT r.number
           OR (r.number_id IS NOT NULL AND (n.id IS NULL OR n.state <> 'used' OR n.printed <> r.number)))
       UNION
       SELECT coalesce(n.document_id, 0) FROM series_number n JOIN number_series s ON s.id = n.series_id
       WHERE n.serial < s.starts_at OR n.serial >= s.next_serial`,
    )
    .pluck()
    .all();
}
