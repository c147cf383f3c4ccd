import type { Day } from '../day.ts';
import { daysLater, monthsLater } from '../dayNumbers.ts';
import { addWorkdays, type Calendar, type Limit } from '../workdays.ts';
import type { Duration } from './shapes.ts';

/** The last day of a time limit whose first day is the one after `from`; working days by the calendar, which says when it does not know. */
export function limitAfter(from: Day, { count, unit }: Duration, calendar: Calendar): Limit {
  if (unit === 'workday') return addWorkdays(from, count, calendar);
  return { day: unit === 'day' ? daysLater(from, count) : monthsLater(from, count), provisional: false };
}
