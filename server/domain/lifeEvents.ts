import type { EventKind, Validity } from './codes.ts';
import { DAWN, FOREVER, type Day } from './day.ts';
import { daysLater } from './dayNumbers.ts';
import type { LegalEventRow } from './model.ts';

/** What a whole document becomes by an event that ends it. */
export const ENDINGS: Partial<Record<EventKind, Validity>> = {
  revoke: 'revoked',
  repeal: 'repealed',
  lapse: 'lapsed',
  conditional_lapse: 'lapsed',
};

/**
 * Order of events of one day. An extension is heard before the term is found to have run out; the graver ending wins; a
 * renewal (重新公布) comes last, because "renewed, the old text repealed" leaves the renewed document in force.
 */
const RANK: Record<EventKind, number> = {
  enact: 0,
  extend: 1,
  continue: 2,
  amend: 3,
  resume: 4,
  suspend: 5,
  revoke: 6,
  repeal: 7,
  lapse: 8,
  conditional_lapse: 9,
  renew: 10,
};

/** Kinds that count from the beginning when their day is not known: in doubt a document is not in force. */
const COUNTS_UNDATED: ReadonlySet<EventKind> = new Set([
  'amend',
  'suspend',
  'repeal',
  'lapse',
  'conditional_lapse',
  'revoke',
]);

/** The day from which an event counts; null: never (an extension, renewal or resumption without a day proves nothing). */
export function countsFrom(event: LegalEventRow): Day | null {
  return event.on ?? (COUNTS_UNDATED.has(event.kind) ? DAWN : null);
}

/** The events that count, without the voided ones, in an order that does not depend on when they were recorded. */
export function inLegalOrder(events: readonly LegalEventRow[]): LegalEventRow[] {
  const key = (e: LegalEventRow): string => `${countsFrom(e) ?? DAWN}${String(RANK[e.kind]).padStart(2, '0')}`;
  return events
    .filter((e) => e.voidedAt === null && (e.kind === 'enact' || countsFrom(e) !== null))
    .map((e) => ({ e, key: `${key(e)}${e.until ?? FOREVER}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.e.id - b.e.id))
    .map(({ e }) => e);
}

/**
 * Whether an extension moves the end of the whole document's term. One that does not say until when moves nothing: an end that nobody
 * knows must never make a document endless, so the old one stands until the new one is recorded.
 */
export const movesEnd = ({ kind, scope, until }: Pick<LegalEventRow, 'kind' | 'scope' | 'until'>): boolean =>
  kind === 'extend' && scope === 'whole' && until !== null;

/** Extensions of the whole that count and do not say until when, for a person to complete. */
export const endUnknown = <E extends Pick<LegalEventRow, 'kind' | 'scope' | 'until' | 'voidedAt'>>(
  events: readonly E[],
): E[] => events.filter((e) => e.kind === 'extend' && e.scope === 'whole' && e.until === null && e.voidedAt === null);

/** The day after `until`; null where the end is open. */
export function dayAfter(until: Day | null): Day | null {
  return until === null || until >= FOREVER ? null : daysLater(until, 1);
}

/** The day before, for the last day of an interval. */
export const dayBefore = (from: Day): Day => daysLater(from, -1);
