import type { Day } from '../day.ts';
import type { Instant, Row } from './base.ts';

/** A version of the jurisdiction profile that was set here: the figures that change from `fromDay` on. */
export interface ProfileRow extends Row {
  fromDay: Day;
  figures: unknown;
  note: string | null;
  savedAt: Instant | null;
  savedById: number | null;
}

/** 放假安排 of one year as entered here: days off by the notice, and weekend days that are worked. */
export interface CalendarYearRow extends Row {
  year: number;
  holidays: Day[];
  workdays: Day[];
  /** The notice it was taken from. */
  source: string | null;
}
