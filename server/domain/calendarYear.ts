import { Temporal } from 'temporal-polyfill';
import { yearOf, type Day } from './day.ts';
import type { Calendar } from './workdays.ts';

export interface YearDays {
  holidays: Day[];
  workdays: Day[];
}

/** What is wrong with the days of a year: each code has its sentence in `text`. */
export interface YearIssue {
  code: 'calendar.none' | 'calendar.year' | 'calendar.both' | 'calendar.weekday' | 'calendar.before';
  day: Day | null;
}

const isWeekend = (day: Day): boolean => Temporal.PlainDate.from(day).dayOfWeek > 5;
const sorted = (days: Iterable<Day>): Day[] => [...new Set(days)].sort();

/**
 * Checks the days off and the days worked that the notice for a year names: of that year, or of the last days of the year
 * before (元旦 often begins there); none of both kinds; worked ones on a weekend.
 */
export function yearIssues(year: number, { holidays, workdays }: YearDays, calendar: Calendar): YearIssue[] {
  const issues: YearIssue[] = [];
  if (!holidays.some((day) => yearOf(day) === year)) issues.push({ code: 'calendar.none', day: null });
  for (const day of sorted([...holidays, ...workdays])) {
    const before = day.startsWith(`${year - 1}-12-`);
    if (yearOf(day) !== year && !before) issues.push({ code: 'calendar.year', day });
    if (before && !(year - 1 in calendar.years)) issues.push({ code: 'calendar.before', day });
    if (holidays.includes(day) && workdays.includes(day)) issues.push({ code: 'calendar.both', day });
    if (workdays.includes(day) && !isWeekend(day)) issues.push({ code: 'calendar.weekday', day });
  }
  return issues;
}

/** The years that a notice changes with all their days: its own, and the one before where it names days of that too. */
export function yearsAfter(year: number, said: YearDays, calendar: Calendar): Map<number, YearDays> {
  const of = (days: readonly Day[], wanted: number): Day[] => days.filter((day) => yearOf(day) === wanted);
  const years = new Map([
    [year, { holidays: sorted(of(said.holidays, year)), workdays: sorted(of(said.workdays, year)) }],
  ]);
  const [off, worked] = [of(said.holidays, year - 1), of(said.workdays, year - 1)];
  const known = calendar.years[year - 1];
  if (known === undefined || off.length + worked.length === 0) return years;
  return years.set(year - 1, {
    holidays: sorted([...known.holidays.filter((day) => !worked.includes(day)), ...off]),
    workdays: sorted([...known.workdays.filter((day) => !off.includes(day)), ...worked]),
  });
}

/** The years from `from` to `to` whose days off nobody has announced: limits that run through them are provisional. */
export function unknownYears(from: Day, to: Day, calendar: Calendar): number[] {
  const years: number[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year++) if (!(year in calendar.years)) years.push(year);
  return years;
}

/** The weeks of a month, Monday first; null before its first and after its last day. */
export function weeksOf(year: number, month: number): (Day | null)[][] {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const days = Array.from({ length: first.daysInMonth }, (_, i) => first.add({ days: i }).toString() as Day);
  const cells: (Day | null)[] = [...Array<null>(first.dayOfWeek - 1).fill(null), ...days];
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, i) => cells.slice(i * 7, i * 7 + 7));
}
