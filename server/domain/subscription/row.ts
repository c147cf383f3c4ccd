import type { Day } from '../day.ts';
import type { Instant, Row } from '../model.ts';

export const SUBSCRIPTION_STATES = ['asked', 'active', 'ended'] as const;
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number];

/** What somebody wants to hear of: a search, a body, or a search among what a body issued. */
export interface SubscriptionQuery {
  q: string;
  issuerIds: number[];
}

/** A subscription by mail. It begins with the holder's own confirmation and leaves no address behind. */
export interface SubscriptionRow extends Row {
  /** The mail address; empty once it has ended. Never in the audit log, never shown to anybody. */
  contact: string;
  query: SubscriptionQuery;
  state: SubscriptionState;
  askedAt: Instant;
  /** When the mail with the link to confirm went out. */
  askSentAt: Instant | null;
  confirmedAt: Instant | null;
  endedAt: Instant | null;
  /** Up to which entry of the log, and up to which legal day, the holder has been told. */
  toldSeq: number;
  toldOn: Day;
}
