import { insert, update } from '../change.ts';
import type { Change } from '../change.ts';
import type { Day } from '../day.ts';
import { Fault } from '../fault.ts';
import type { Instant } from '../model.ts';
import type { SubscriptionQuery, SubscriptionRow, SubscriptionState } from './row.ts';

export const SUBSCRIPTION_ACTS = ['subscription.confirm', 'subscription.end', 'subscription.send'] as const;
export type SubscriptionAct = (typeof SUBSCRIPTION_ACTS)[number];

/** The transition table: state × act → next state. What is not named is refused with Fault('subscription.state'). */
export const SUBSCRIPTION_COURSE: Readonly<
  Record<SubscriptionState, Partial<Record<SubscriptionAct, SubscriptionState>>>
> = {
  asked: { 'subscription.confirm': 'active', 'subscription.end': 'ended', 'subscription.send': 'asked' },
  active: { 'subscription.end': 'ended', 'subscription.send': 'active' },
  ended: {},
};

/** Where everybody stands: what came before it was told to others. */
export interface Told {
  seq: number;
  on: Day;
}

function step(row: SubscriptionRow, act: SubscriptionAct, set: Partial<SubscriptionRow>): Change {
  const state = SUBSCRIPTION_COURSE[row.state][act];
  if (state === undefined) throw new Fault('subscription.state', { state: row.state, act });
  return { act, documents: [], writes: [update('subscription', row, { ...set, state })] };
}

/** Somebody asks; nothing goes out before the holder of the address has said yes. */
export const askFor = (id: number, contact: string, query: SubscriptionQuery, at: Instant, told: Told): Change => ({
  act: 'subscription.ask',
  documents: [],
  writes: [
    insert('subscription', {
      ...{ id, contact, query, state: 'asked', askedAt: at, askSentAt: null, confirmedAt: null, endedAt: null },
      toldSeq: told.seq,
      toldOn: told.on,
    }),
  ],
});

/** The holder says yes: told is what happens from now on. */
export const confirm = (row: SubscriptionRow, at: Instant, told: Told): Change =>
  step(row, 'subscription.confirm', { confirmedAt: at, toldSeq: told.seq, toldOn: told.on });

/** The holder has enough, or never said yes: the address goes. */
export const end = (row: SubscriptionRow, at: Instant): Change =>
  step(row, 'subscription.end', { endedAt: at, contact: '' });

/** The mail that asks for a confirmation is out. */
export const askSent = (row: SubscriptionRow, at: Instant): Change => step(row, 'subscription.send', { askSentAt: at });

/** The holder has been told up to here. */
export const told = (row: SubscriptionRow, to: Told): Change =>
  step(row, 'subscription.send', { toldSeq: to.seq, toldOn: to.on });
