import type { Day } from '../day.ts';
import type { Instant, Row } from '../model.ts';
import type { MailRhythm, NoticeAct } from './codes.ts';

/** What a person did with a reminder, for its history. */
export interface NoticeStepRow extends Row {
  noticeId: number;
  flagId: number;
  kind: NoticeAct;
  on: Day;
  at: Instant;
  byId: number;
  /** Until when it was put off. */
  until: Day | null;
  /** Who it was handed to. */
  toUserId: number | null;
  note: string | null;
}

/** How a person wants to be told by mail; who has set nothing is told at once. */
export interface ReminderSettingRow extends Row {
  userId: number;
  mail: MailRhythm;
  /** The day of the last digest, for daily and weekly ones. */
  digestOn: Day | null;
}

/** The secret address of a person's calendar: only its hash is kept. */
export interface CalendarFeedRow extends Row {
  userId: number;
  /** SHA-256 of the secret, hex. */
  hash: string;
  createdAt: Instant;
  revokedAt: Instant | null;
}

/** A document in a letter, as it stood on the day of the letter. */
export interface LetteredDocument {
  documentId: number;
  title: string;
  docNumber: string | null;
  /** Last day in force. */
  until: Day;
}

/** 到期提示函: what an issuer was told of its documents that end within a quarter. */
export interface ExpiryLetterRow extends Row {
  /** First and last day of the quarter. */
  fromDay: Day;
  toDay: Day;
  issuerId: number;
  /** As the body was called then. */
  issuerName: string;
  on: Day;
  at: Instant;
  byId: number | null;
  documents: LetteredDocument[];
  /** Its number from the register; null for letters of before there was one, and where the bureau has no code. */
  number: string | null;
}
