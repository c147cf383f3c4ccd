import { TIERS, type EventKind, type Tier } from '../codes.ts';
import type { EndingCount } from '../yearNumbers/counts.ts';
import type { CountedLife } from '../yearNumbers/life.ts';
import { countsOf, tally, type Counted } from '../yearNumbers/tally.ts';

/** Events by which a document ends, and what they are counted as. */
const ENDS = {
  repeal: 'repealed',
  lapse: 'declared_lapsed',
  conditional_lapse: 'conditionally_lapsed',
  revoke: 'revoked',
} as const satisfies Partial<Record<EventKind, EndingCount>>;

/** In force on the last day by tier, and what ended in a stretch by kind: the year numbers, as a bulletin tells them. */
export function stockOf(
  lives: readonly CountedLife[],
  stretch: Counted,
): { inForce: Record<Tier, number>; ended: { kind: EventKind; count: number }[] } {
  const sums = tally(
    lives,
    (life) => countsOf(life, stretch),
    (life) => ['all' as const, life.tier],
  );
  const all = sums.get('all');
  return {
    inForce: Object.fromEntries(TIERS.map((tier) => [tier, sums.get(tier)?.at_end ?? 0])) as Record<Tier, number>,
    ended: (Object.keys(ENDS) as (keyof typeof ENDS)[]).flatMap((kind) => {
      const count = all?.[ENDS[kind]] ?? 0;
      return count === 0 ? [] : [{ kind, count }];
    }),
  };
}
