import { insert, update } from '../change.ts';
import type { Change } from '../change.ts';
import type { Tier } from '../codes.ts';
import type { Day } from '../day.ts';
import { Fault } from '../fault.ts';
import type { StatedCountRow } from '../filing/rows.ts';
import type { Instant } from '../model.ts';
import type { RateCount } from '../profile/codes.ts';
import type { Counts } from './table.ts';

/** Which count is a part of which: a part cannot be more than its whole. */
const PARTS: readonly (readonly [RateCount, RateCount])[] = [
  ['filed', 'issued'],
  ['published', 'issued'],
  ['unlawful', 'issued'],
  ['timely', 'filed'],
  ['proper', 'filed'],
  ['remedied', 'unlawful'],
  ['self_corrected', 'reviewed'],
  ['registered', 'received'],
];

/** Pairs of counts of which the part is more than the whole. */
export const contradictions = (counts: Counts): [RateCount, RateCount][] =>
  PARTS.filter(([part, whole]) => (counts[part] ?? 0) > (counts[whole] ?? Infinity)).map(([part, whole]) => [
    part,
    whole,
  ]);

/** What somebody states: numbers counted elsewhere, of whom, over which days, and from where. */
export interface StatedCounts {
  name: string;
  issuerId: number | null;
  tier: Tier | null;
  fromDay: Day;
  toDay: Day;
  counts: Counts;
  source: string;
}

/** Puts counts on record. Refuses Fault('rate.counts', {pairs}) for a part that is more than its whole, and days in the wrong order. */
export function stateCounts(
  said: StatedCounts,
  by: { id: number; byId: number | null; at: Instant; today: Day },
): Change {
  const pairs = contradictions(said.counts);
  if (pairs.length > 0 || Object.keys(said.counts).length === 0) throw new Fault('rate.counts', { pairs });
  if (said.toDay < said.fromDay)
    throw new Fault('day.order', { field: 'toDay', on: said.toDay, notBefore: said.fromDay });
  if (said.fromDay > by.today) throw new Fault('day.future', { field: 'fromDay', on: said.fromDay });
  return {
    act: 'rate.state',
    documents: [],
    writes: [
      insert('statedCount', {
        ...said,
        id: by.id,
        byId: by.byId,
        knownAt: by.at,
        removedAt: null,
        removedById: null,
        removeReason: null,
      }),
    ],
    note: `${said.name}（${said.fromDay}—${said.toDay}）`,
  };
}

/** Takes counts out that were wrong; they stay on record. Refuses Fault('rate.removed'). */
export function removeCounts(row: StatedCountRow, reason: string, by: { byId: number | null; at: Instant }): Change {
  if (row.removedAt !== null) throw new Fault('rate.removed', {});
  return {
    act: 'rate.remove',
    documents: [],
    writes: [update('statedCount', row, { removedAt: by.at, removedById: by.byId, removeReason: reason })],
    note: reason,
  };
}
