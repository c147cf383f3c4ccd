/** Subscriptions by mail. */
import type { SubscriptionRow, SubscriptionState } from '../domain/subscription/row.ts';

export interface SubscriptionReader {
  /** In these states, the longest-standing first. */
  list(states: readonly SubscriptionState[]): Promise<SubscriptionRow[]>;
  /** Those of an address that have not ended. */
  of(contact: string): Promise<SubscriptionRow[]>;
}

/** Tokens of links in mails: made and checked with a secret of this installation, kept nowhere. */
export interface LinkTokens {
  of(purpose: 'confirm' | 'end', id: number): string;
  fits(purpose: 'confirm' | 'end', id: number, token: string): boolean;
}

/** What the public may do about subscriptions. Nothing that is answered tells whether an address is known. */
export interface SubscriptionIntake {
  /** Asks for a mail with a link to confirm. Throws Fault('input.invalid'). */
  ask(said: unknown): Promise<void>;
  /** Throws Fault('subscription.token') where that can be told at once. */
  confirm(link: { id: number; token: string }): Promise<void>;
  end(link: { id: number; token: string }): Promise<void>;
}
