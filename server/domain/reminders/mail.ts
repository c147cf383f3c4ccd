import { Temporal } from 'temporal-polyfill';
import { addDays, type Day } from '../day.ts';
import type { MailRhythm } from './codes.ts';
import type { ReminderSettingRow } from './rows.ts';

/** What holds for a person who has set nothing. */
export const DEFAULT_RHYTHM: MailRhythm = 'at_once';

/** The Monday of a day's week. */
export const mondayOf = (on: Day): Day => addDays(on, 1 - Temporal.PlainDate.from(on).dayOfWeek);

/**
 * Whether what waits for a person's mail goes out on `on`: at once, or with the first scan of a day or week whose digest has
 * not gone out. A digest of a day to come shows that the clock was set back, and holds up nothing.
 */
export function mailsNow(setting: Pick<ReminderSettingRow, 'mail' | 'digestOn'> | undefined, on: Day): boolean {
  const rhythm = setting?.mail ?? DEFAULT_RHYTHM;
  if (rhythm === 'at_once') return true;
  if (rhythm === 'none') return false;
  const last = setting?.digestOn ?? null;
  return last === null || last < (rhythm === 'daily' ? on : mondayOf(on)) || last > on;
}
