/** What the scan and the notices read and keep. */
import type { FlagKind } from '../domain/codes.ts';
import type { Day } from '../domain/day.ts';
import type { DocumentDuties } from '../domain/duties/documentDuties.ts';
import type { DutyNeeds } from '../domain/duties/needs.ts';
import type { ScanDayRow } from '../domain/duties/rows.ts';
import type * as M from '../domain/model.ts';
import type { Instant } from '../domain/model.ts';

/** What the scan and the notices read and keep. */
export interface DutyReader {
  /** Every document that was not given up, with no more than what its duties on `on` depend on. */
  duties(on: Day, needs: DutyNeeds): Iterable<DocumentDuties>;
  /** One document with all that its duties depend on; null for one that is not held or was given up. */
  dutiesOf(documentId: number): Promise<DocumentDuties | null>;
  /** The last day whose scan was finished in order; null where there is none. */
  lastScanDay(): Promise<Day | null>;
  /** Days that were scanned, from `from` on, ascending. */
  scanDays(filter: { from: Day }): Promise<ScanDayRow[]>;
  /** Flags that stand, one after another: a scan compares all of them and keeps few. */
  openFlags(): Iterable<M.FlagRow>;
  flags(filter: { open?: boolean; keys?: readonly string[] }): Promise<M.FlagRow[]>;
  notices(filter: {
    userId?: number;
    unacknowledged?: boolean;
    open?: boolean;
    flagId?: number;
  }): Promise<(M.NoticeRow & { flag: M.FlagRow })[]>;
  noticesOf(flagIds: readonly number[]): Promise<M.NoticeRow[]>;
  /** How many duties wait on a person's desk on a day, by what they are and who answers for them: a count for every page. */
  waitingCounts(userId: number, on: Day): Promise<{ kind: FlagKind; issuerId: number | null; count: number }[]>;
  /** Notices that wait for their person's next digest. */
  mailWaiting(): Promise<M.NoticeRow[]>;
  mails(filter: { states: readonly M.MailRow['state'][]; dueAt?: Instant }): Promise<M.MailRow[]>;
}
