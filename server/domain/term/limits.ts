import type { Day } from '../day.ts';
import { daysLater, monthsLater } from '../dayNumbers.ts';
import type { FigureName, Figures } from '../profile.ts';
import type { Duration } from '../profile/shapes.ts';
import { isWorkday, type Calendar, type Limit } from '../workdays.ts';
import { unknownYears } from '../calendarYear.ts';

/** What has to be done before a term ends, in the order of their days. */
export const TERM_CLOCKS = ['evaluate', 'amendHandIn', 'handIn', 'end'] as const;
export type TermClock = (typeof TERM_CLOCKS)[number];

/** A day before the end of a term; null where the place has set none. `evaluate` is a first day, the others are last ones. */
export interface TermLimit {
  clock: TermClock;
  day: Day | null;
  provisional: boolean;
  figure: FigureName | null;
}

/** The last day that leaves the whole of a time limit before `end` (届满三十日前: the 30th day before the last one). */
export function limitBefore(end: Day, { count, unit }: Duration, calendar: Calendar): Limit {
  if (unit !== 'workday')
    return { day: unit === 'day' ? daysLater(end, -count) : monthsLater(end, -count), provisional: false };
  let at = end;
  for (let left = count; left > 0;) {
    at = daysLater(at, -1);
    if (isWorkday(at, calendar)) left -= 1;
  }
  return { day: at, provisional: unknownYears(at, end, calendar).length > 0 };
}

/**
 * The days that count back from the last day in force: from when to evaluate, until when to hand in for going on amended and
 * unamended (domain.md §5), by the figures in force on the day that is asked about.
 */
export function termLimits(lastDay: Day, figures: Figures, calendar: Calendar): TermLimit[] {
  const months = figures['expiry.evaluationMonths'].value;
  const before = (clock: TermClock, name: 'expiry.handIn' | 'expiry.amendHandIn'): TermLimit => {
    const { value } = figures[name];
    const limit = value === null ? { day: null, provisional: false } : limitBefore(lastDay, value, calendar);
    return { clock, ...limit, figure: name };
  };
  const evaluate = months === null ? null : monthsLater(lastDay, -months);
  return [
    { clock: 'evaluate', day: evaluate, provisional: false, figure: 'expiry.evaluationMonths' },
    before('amendHandIn', 'expiry.amendHandIn'),
    before('handIn', 'expiry.handIn'),
    { clock: 'end', day: lastDay, provisional: false, figure: null },
  ];
}
