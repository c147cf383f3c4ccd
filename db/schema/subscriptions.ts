/** Who wants to hear of what by mail. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SubscriptionQuery, SubscriptionState } from '../../server/domain/subscription/row.ts';
import { dayColumn, id, json, version } from '../columns.ts';

export const subscription = sqliteTable(
  'subscription',
  {
    id: id(),
    version: version(),
    contact: text('contact').notNull(),
    query: json<SubscriptionQuery>('query').notNull(),
    state: text('state').$type<SubscriptionState>().notNull(),
    askedAt: text('asked_at').notNull(),
    askSentAt: text('ask_sent_at'),
    confirmedAt: text('confirmed_at'),
    endedAt: text('ended_at'),
    toldSeq: integer('told_seq').notNull(),
    toldOn: dayColumn('told_on').notNull(),
  },
  (t) => [index('ix_subscription_state').on(t.state), index('ix_subscription_contact').on(t.contact)],
);
