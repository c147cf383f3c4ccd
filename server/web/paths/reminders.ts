/** Addresses of the desk, of each duty on it, of the own calendar, and of letters on what ends. */
import { queryString } from './address.ts';
import type { Id } from './address.ts';

/** The desk as its address holds it. */
export interface DeskQuery {
  show?: string;
  kind?: string;
  issuer?: number;
  due?: string;
  /** What is to be done, by the first kind of duty that it settles. */
  todo?: string;
  /** `todo`: grouped by what is to be done; left out: by day. */
  by?: string;
  page?: number;
}

/** A quarter as an address holds it. */
export interface QuarterQuery {
  year?: number;
  quarter?: number;
}

export const reminderPaths = {
  desk: (query: DeskQuery = {}) => `/desk${queryString({ ...query, page: query.page === 1 ? null : query.page })}`,
  duty: (flagId: Id) => `/desk/duties/${flagId}`,
  acknowledge: (noticeId: Id) => `/desk/notices/${noticeId}/acknowledge`,
  acknowledgeAll: () => '/desk/acknowledge',
  snoozeAll: () => '/desk/snooze',
  snooze: (noticeId: Id) => `/desk/notices/${noticeId}/snooze`,
  handOver: (noticeId: Id) => `/desk/notices/${noticeId}/hand-over`,
  accountReminders: () => '/account/reminders',
  accountCalendar: () => '/account/calendar',
  accountCalendarRevoke: () => '/account/calendar/revoke',
  /** `secret` of the person's calendar. */
  calendarFeed: (secret: string) => `/calendars/${secret}.ics`,
  expiryLetters: (query: QuarterQuery = {}) => `/expiry-letters${queryString({ ...query })}`,
  expiryLettersFile: (query: QuarterQuery = {}) => `/expiry-letters.xlsx${queryString({ ...query })}`,
  expiryLettersWrite: () => '/expiry-letters/write',
  expiryLetter: (id: Id) => `/expiry-letters/${id}.docx`,
};
