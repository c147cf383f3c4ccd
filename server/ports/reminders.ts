/** What reminders, their settings and the letters on what ends soon are read from. */
import type { Day } from '../domain/day.ts';
import type { EndingDocument } from '../domain/reminders/letters.ts';
import type { CalendarFeedRow, ExpiryLetterRow, NoticeStepRow, ReminderSettingRow } from '../domain/reminders/rows.ts';

export interface ReminderReader {
  /** What people have set; who has set nothing has no row. */
  settings(): Promise<ReminderSettingRow[]>;
  setting(userId: number): Promise<ReminderSettingRow | null>;
  /** What was done with the reminders of a duty, oldest first. */
  steps(flagId: number): Promise<NoticeStepRow[]>;
  /** The address of which this is the hash, revoked ones too. */
  feedByHash(hash: string): Promise<CalendarFeedRow | null>;
  /** The address that a person's calendar has now. */
  feedOf(userId: number): Promise<CalendarFeedRow | null>;
  /** Issued documents whose last day in force is from `from` to `to`, unless somebody has declared them lapsed already; by issuer and day. */
  ending(from: Day, to: Day): Promise<EndingDocument[]>;
  /** Letters on the quarter that begins on `from`, oldest first. */
  letters(from: Day): Promise<ExpiryLetterRow[]>;
}
