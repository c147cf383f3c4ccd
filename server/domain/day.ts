import { Temporal } from 'temporal-polyfill';

/**
 * A legal day in Asia/Shanghai as ISO text (`2026-11-22`). Kept as text because it is compared and stored far more often
 * than it is calculated with: ISO days compare correctly as strings. All arithmetic goes through `Temporal.PlainDate`.
 */
export type Day = string & { readonly __day: true };

/** Before and after every real day: the open ends of an interval. */
export const DAWN = '0001-01-01' as Day;
export const FOREVER = '9999-12-31' as Day;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether `value` is an existing day written `YYYY-MM-DD` (2023-02-30 is not). */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !SHAPE.test(value)) return false;
  try {
    Temporal.PlainDate.from(value, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Takes `YYYY-MM-DD`, returns it as a `Day`; throws RangeError for a day that does not exist. */
export function day(value: string): Day {
  if (!isDay(value)) throw new RangeError(`not a day: ${value}`);
  return value;
}

/** Year, month (1–12) and day of month → `Day`, or null when the calendar has no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays(from: Day, days: number): Day {
  return Temporal.PlainDate.from(from).add({ days }).toString() as Day;
}

/** The day `months` months later; where that month has no such day, its last day (2024-01-31 + 1 → 2024-02-29). */
export function addMonths(from: Day, months: number): Day {
  return Temporal.PlainDate.from(from).add({ months }).toString() as Day;
}

/** Calendar days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Temporal.PlainDate.from(a).until(Temporal.PlainDate.from(b)).days;
}

/**
 * The last day in force of a term of `months` months that starts on `start`: the day before the corresponding day
 * (2023-01-01 + 60 → 2027-12-31); where the corresponding day does not exist, the last day of that month.
 */
export function lastDayOfTerm(start: Day, months: number): Day {
  const end = Temporal.PlainDate.from(start).add({ months });
  const startDay = Temporal.PlainDate.from(start).day;
  return (end.day === startDay ? end.subtract({ days: 1 }) : end).toString() as Day;
}

/** The later of two days; a null loses. */
export function laterOf(a: Day | null, b: Day | null): Day | null {
  if (a === null) return b;
  if (b === null) return a;
  return a > b ? a : b;
}

/** Calendar year of a day. */
export const yearOf = (d: Day): number => Number(d.slice(0, 4));
