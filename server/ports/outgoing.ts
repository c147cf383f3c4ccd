/** What leaves the house: mail, workbooks, papers, and their wording. */
import type { RoutineDue } from '../domain/routine/duties.ts';
import type { ProblemKind } from '../domain/codes.ts';
import type { Day } from '../domain/day.ts';
import type * as M from '../domain/model.ts';
import type { Paper } from '../domain/paper.ts';
import type { Reason } from '../domain/reminders/step.ts';

/** Outgoing mail; null transport when no SMTP_URL is set. */
export interface Mailer {
  /** Rejects with Fault('mail.unreachable', {reason}) when no mail could be sent now, with another error when this one was refused. */
  send(mail: {
    messageId: string;
    to: string;
    subject: string;
    text: string;
    headers?: Readonly<Record<string, string>>;
  }): Promise<void>;
}

/** A cell to be written: texts stay texts whatever they begin with. */
export type WrittenCell = string | number | null;

/** A sheet to be written: its first row stands fast and is set as a head. */
export interface WrittenSheet {
  name: string;
  head: string[];
  rows: WrittenCell[][];
  /** Width of each column in characters. */
  widths: number[];
}

/** Excel workbooks, written. */
export interface Workbooks {
  write(sheets: readonly WrittenSheet[]): Promise<Uint8Array>;
}

/** A whole-day event of a calendar. */
export interface CalendarEntry {
  /** The same for as long as it is the same event. */
  uid: string;
  on: Day;
  summary: string;
  description: string;
  url: string;
  changedAt: M.Instant;
  /** Rises with each change. */
  sequence: number;
}

/** Calendars as iCalendar (RFC 5545). */
export interface Calendars {
  write(calendar: { name: string; entries: readonly CalendarEntry[] }): Promise<string>;
}

/** Papers of the office as Word (DOCX), set as GB/T 9704 wants; their wording comes from `text/papers`. */
export interface Papers {
  write(paper: Paper): Promise<Uint8Array>;
}

/** A reminder as a mail tells of it. */
export interface DigestItem {
  flag: M.FlagRow;
  reason: Reason;
  /** Who handed it over, and what was said. */
  handed: { from: string; note: string | null } | null;
  /** Where it is looked at and settled; null when the service does not know its own address. */
  url: string | null;
}

/** Zip archives of files under their names; names are unique. */
export interface Bundles {
  write(files: readonly { name: string; bytes: Uint8Array }[]): Promise<Uint8Array>;
}

/** The sentences that go out with notices; actions decide, this words. */
export interface Wording {
  digest(
    name: string,
    items: readonly DigestItem[],
    on: Day,
    deskUrl: string | null,
  ): { subject: string; body: string };
  problem(kind: ProblemKind): string;
  /** What the bureau owes by the calendar, as the flag words it. */
  routine(due: Pick<RoutineDue, 'duty' | 'period'>): string;
  /** Why documents of a round go to another body; `to` null: to the bureau. */
  taskMoved(from: string, to: string | null): string;
}
