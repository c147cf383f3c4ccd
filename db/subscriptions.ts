import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { SubscriptionReader } from '../server/ports.ts';
import * as s from './schema.ts';
import type { Db } from './sqlite.ts';

/** Subscriptions by mail, over SQLite. */
export function createSubscriptionReader(db: Db): SubscriptionReader {
  const { subscription } = s;
  return {
    list: async (states) =>
      db
        .select()
        .from(subscription)
        .where(inArray(subscription.state, [...states]))
        .orderBy(asc(subscription.id))
        .all(),
    of: async (contact) =>
      db
        .select()
        .from(subscription)
        .where(and(eq(subscription.contact, contact), ne(subscription.state, 'ended')))
        .orderBy(asc(subscription.id))
        .all(),
  };
}
