import { z } from 'zod';
import { isDay, type Day } from '../server/domain/day.ts';
import type { Calendar } from '../server/domain/workdays.ts';
import calendarJson from './calendar.json' with { type: 'json' };

const days = z.array(z.custom<Day>(isDay));

const calendarSchema: z.ZodType<Calendar> = z.strictObject({
  years: z.record(z.coerce.number().int(), z.strictObject({ holidays: days, workdays: days })),
});

/** The holiday calendar that we ship, 2018 to the last year announced when it was made. */
export function seededCalendar(): Calendar {
  return calendarSchema.parse(calendarJson);
}
