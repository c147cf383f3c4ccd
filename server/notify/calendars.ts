import { Temporal } from 'temporal-polyfill';
import type { Calendars } from '../ports.ts';
import type { Day } from '../domain/day.ts';

/** How often programs are asked to come again, in seconds: the duties change once a night. */
const EVERY = 6 * 3600;

/** Noon in UTC: whatever zone the writer counts in, it is the same day. */
const noon = (on: Day): Date =>
  new Date(Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).epochMilliseconds);

/** Writer of calendars (RFC 5545): one whole-day event for each entry. The library is loaded with the first one. */
export function createCalendars(): Calendars {
  return {
    async write({ name, entries }) {
      const { default: ical, ICalEventStatus, ICalEventTransparency } = await import('ical-generator');
      const calendar = ical({ name, prodId: { company: 'guibei', product: 'duties', language: 'ZH' }, ttl: EVERY });
      for (const entry of entries)
        calendar.createEvent({
          id: entry.uid,
          start: noon(entry.on),
          allDay: true,
          summary: entry.summary,
          description: entry.description,
          url: entry.url,
          // Fixed by the row and not by the question: an unchanged calendar is the same bytes.
          stamp: new Date(entry.changedAt),
          sequence: entry.sequence,
          status: ICalEventStatus.CONFIRMED,
          // A duty takes no time of the day away.
          transparency: ICalEventTransparency.TRANSPARENT,
        });
      return calendar.toString();
    },
  };
}
