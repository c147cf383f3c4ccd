import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Day } from '../../server/domain/day.ts';
import type { ReminderReader } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db, Sqlite } from '../sqlite.ts';

/** A document of which nobody has said that it lapses, whose last span in force is followed by one of having lapsed. */
const ENDING = `SELECT d.id AS documentId, d.title, d.doc_number AS docNumber, d.issuer_id AS issuerId, s.to_day AS until
  FROM document_span s
  JOIN document_span n ON n.document_id = s.document_id AND n.from_day = date(s.to_day, '+1 day') AND n.validity = 'lapsed'
  JOIN document d ON d.id = s.document_id
  WHERE s.to_day BETWEEN ? AND ? AND s.validity IN ('in_force', 'suspended') AND d.status IN ('issued', 'filed')
    AND NOT EXISTS (SELECT 1 FROM legal_event e WHERE e.document_id = d.id AND e.kind = 'lapse' AND e.scope = 'whole'
      AND e.voided_at IS NULL AND e.on_day = n.from_day)
  ORDER BY d.issuer_id, s.to_day, d.id`;

type Ending = Awaited<ReturnType<ReminderReader['ending']>>;

/** What reminders, settings and letters are read from, over SQLite. */
export function createReminderReader(sqlite: Sqlite, db: Db): ReminderReader {
  const ending = sqlite.prepare<[Day, Day], Ending[number]>(ENDING);
  return {
    settings: async () => db.select().from(s.reminderSetting).all(),
    setting: async (userId) =>
      db.select().from(s.reminderSetting).where(eq(s.reminderSetting.userId, userId)).get() ?? null,
    steps: async (flagId) =>
      db
        .select()
        .from(s.noticeStep)
        .where(eq(s.noticeStep.flagId, flagId))
        .orderBy(asc(s.noticeStep.at), asc(s.noticeStep.id))
        .all(),
    feedByHash: async (hash) => db.select().from(s.calendarFeed).where(eq(s.calendarFeed.hash, hash)).get() ?? null,
    feedOf: async (userId) =>
      db
        .select()
        .from(s.calendarFeed)
        .where(and(eq(s.calendarFeed.userId, userId), isNull(s.calendarFeed.revokedAt)))
        .orderBy(desc(s.calendarFeed.createdAt), desc(s.calendarFeed.id))
        .get() ?? null,
    ending: async (from, to) => ending.all(from, to),
    letters: async (from) =>
      db
        .select()
        .from(s.expiryLetter)
        .where(eq(s.expiryLetter.fromDay, from))
        .orderBy(asc(s.expiryLetter.at), asc(s.expiryLetter.id))
        .all(),
  };
}
