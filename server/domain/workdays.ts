import { yearOf, type Day } from './day.ts';
import { daysLater, weekdayOf } from './dayNumbers.ts';

/**
 * Days off and days worked by the yearly notice of the State Council (调休), for the years that are announced. `holidays`
 * holds every day off by the notice, `workdays` every weekend day that is worked.
 */
export interface Calendar {
  years: Record<number, { holidays: Day[]; workdays: Day[] }>;
}

/** A day that is known, or *provisional* because a year on the way is not announced and only its weekends were counted. */
export interface Limit {
  day: Day;
  provisional: boolean;
}

/** Whether `day` is worked; in a year that is not in the calendar every Monday to Friday is. */
export function isWorkday(day: Day, calendar: Calendar): boolean {
  const year = calendar.years[yearOf(day)];
  if (year?.holidays.includes(day)) return false;
  return year?.workdays.includes(day) === true || weekdayOf(day) <= 5;
}

/** The `n`th working day after `from` (that day itself for 0). Throws RangeError for a negative or broken `n`. */
export function addWorkdays(from: Day, n: number, calendar: Calendar): Limit {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
  let day = from;
  let provisional = false;
  for (let left = n; left > 0;) {
    day = daysLater(day, 1);
    provisional ||= !(yearOf(day) in calendar.years);
    if (isWorkday(day, calendar)) left -= 1;
  }
  return { day, provisional };
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workdaysBetween(from: Day, to: Day, calendar: Calendar): { days: number; provisional: boolean } {
  let days = 0;
  let provisional = false;
  for (let day = from; day < to;) {
    day = daysLater(day, 1);
    provisional ||= !(yearOf(day) in calendar.years);
    if (isWorkday(day, calendar)) days += 1;
  }
  return { days, provisional };
}
