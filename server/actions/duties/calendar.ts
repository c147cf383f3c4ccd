import type { Context } from '../../ports.ts';
import type { CalendarEntry } from '../../ports.ts';
import { feedReader } from '../accounts/calendarFeed.ts';
import { withNames } from './desk.ts';
import type { About } from './desk.ts';
import { inboxOf } from './inbox.ts';
import type { InboxItem } from './inbox.ts';

/** A duty in the calendar of a person. */
export type CalendarDuty = InboxItem & About;

/** Words and addresses of an entry; the rest follows from the duty. */
export type EntryWording = (duty: CalendarDuty) => Pick<CalendarEntry, 'summary' | 'description' | 'url'>;

/**
 * The calendar behind a secret address, as iCalendar; null where the address opens nothing. It holds what its person may see
 * and still has to do: what is settled, or handed to a colleague, is no longer in it.
 */
export async function calendarOf(
  ctx: Context,
  secret: string,
  name: string,
  words: EntryWording,
): Promise<string | null> {
  const user = await feedReader(ctx, secret);
  if (user === null) return null;
  const items = (await inboxOf(ctx, user.id, ctx.clock.today())).filter((item) => item.state !== 'handed_over');
  const host = ctx.config.mailFrom.split('@')[1] ?? 'localhost';
  const entries = (await withNames(ctx, items))
    .sort((a, b) => (a.flag.dueOn < b.flag.dueOn ? -1 : a.flag.dueOn > b.flag.dueOn ? 1 : a.flag.id - b.flag.id))
    .map((duty) => ({
      uid: `duty-${duty.flag.id}@${host}`,
      on: duty.flag.dueOn,
      changedAt: duty.notice.createdAt,
      sequence: duty.flag.version - 1,
      ...words(duty),
    }));
  return ctx.calendars.write({ name, entries });
}
