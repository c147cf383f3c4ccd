/** Profiles and working-day calendars entered here. */
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../server/domain/day.ts';
import { dayColumn, id, json, version } from '../columns.ts';

export const profile = sqliteTable(
  'profile',
  {
    id: id(),
    version: version(),
    fromDay: dayColumn('from_day').notNull(),
    figures: json<unknown>('json').notNull(),
    note: text('note'),
    savedAt: text('saved_at'),
    savedById: integer('saved_by_id'),
  },
  (t) => [uniqueIndex('ix_profile_day').on(t.fromDay)],
);

/** Days off and days worked of one year by the yearly notice of the State Council, entered here; beats the seeded table. */
export const calendarYear = sqliteTable('calendar_year', {
  id: id(),
  version: version(),
  year: integer('year').notNull().unique(),
  holidays: json<Day[]>('holidays').notNull(),
  workdays: json<Day[]>('workdays').notNull(),
  source: text('source'),
});
