import { yearOf, type Day } from '../day.ts';
import { daysLater, monthsLater } from '../dayNumbers.ts';
import { addWorkdays, isWorkday, type Calendar, type Limit } from '../workdays.ts';
import type { Duration } from './shapes.ts';

/** The last day of a time limit whose first day is the one after `from`; working days by the calendar, which says when it does not know. */
export function limitAfter(from: Day, { count, unit }: Duration, calendar: Calendar): Limit {
  if (unit === 'workday') return addWorkdays(from, count, calendar);
  return { day: unit === 'day' ? daysLater(from, count) : monthsLater(from, count), provisional: false };
}

/** The last day that lies a time limit before `end`: 届满前三十日. Working days are counted back by the calendar. */
export function limitBefore(end: Day, { count, unit }: Duration, calendar: Calendar): Limit {
  if (unit !== 'workday')
    return { day: unit === 'day' ? daysLater(end, -count) : monthsLater(end, -count), provisional: false };
  let day = end;
  let provisional = false;
  for (let left = count; left > 0;) {
    day = daysLater(day, -1);
    provisional ||= !(yearOf(day) in calendar.years);
    if (isWorkday(day, calendar)) left -= 1;
  }
  return { day, provisional };
}
