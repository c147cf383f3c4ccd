import type * as C from '../codes.ts';
import type { Day } from '../day.ts';
import type { Instant, Row } from './base.ts';

/** A duty that the scan has found, created once by its key. */
export interface FlagRow extends Row {
  key: string;
  kind: C.FlagKind;
  documentId: number | null;
  issuerId: number | null;
  dueOn: Day;
  rule: string;
  citation: string;
  evidence: FlagEvidence[];
  firstSeenOn: Day;
  /** The day on which a scan no longer found it. */
  clearedOn: Day | null;
}

/** One line of "why is this due". */
export interface FlagEvidence {
  label: string;
  on?: Day | null;
  table?: string;
  id?: number;
}

/** A flag told to one person, once per step of the ladder. */
export interface NoticeRow extends Row {
  flagId: number;
  userId: number;
  step: string;
  on: Day;
  createdAt: Instant;
  acknowledgedAt: Instant | null;
  mailId: number | null;
  /** Put off: off the desk until this day, when it comes back. */
  snoozedUntil: Day | null;
  /** Handed over to this person, who is told in one's stead. */
  handedToId: number | null;
  /** Not yet mailed: waits for the person's next digest. */
  mailWaits: boolean;
}

export interface MailRow extends Row {
  messageId: string;
  userId: number;
  address: string;
  subject: string;
  body: string;
  state: C.MailState;
  attempts: number;
  nextTryAt: Instant | null;
  lastError: string | null;
  sentAt: Instant | null;
}
