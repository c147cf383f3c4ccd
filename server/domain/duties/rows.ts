import type { Day } from '../day.ts';
import type { Instant, Row } from '../model.ts';

/** A day whose scan was finished, in order: the latest of them is how far the calendar has been looked through. */
export interface ScanDayRow extends Row {
  on: Day;
  at: Instant;
  standing: number;
  found: number;
  cleared: number;
  proved: number;
}
