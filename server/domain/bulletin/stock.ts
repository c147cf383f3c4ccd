import { TIERS, type EventKind, type Tier } from '../codes.ts';
import type { Day } from '../day.ts';
import type { LegalEventRow } from '../model.ts';
import type { Stretch } from '../rates/facts.ts';
import type { AsOf } from '../rates/standing.ts';
import { validityOn } from '../validity.ts';

/** A document's tier and its legal events, voided ones too. */
export interface Life {
  tier: Tier | null;
  events: readonly LegalEventRow[];
}

/** Events by which a document ends. */
const ENDS: readonly EventKind[] = ['repeal', 'lapse', 'conditional_lapse', 'revoke'];

/** The events of a life as they were known: recorded by then, and voided only since. */
const knownOf = ({ events }: Life, { knownAt }: AsOf): LegalEventRow[] =>
  events
    .filter((one) => one.knownAt <= knownAt && (one.voidedAt === null || one.voidedAt > knownAt))
    .map((one) => ({ ...one, voidedAt: null }));

/** In force on a day by tier, and what ended in a stretch by kind, by what was known then. A document without a tier counts as 部门. */
export function stockOf(
  lives: readonly Life[],
  stretch: Stretch,
  last: Day,
  asOf: AsOf,
): { inForce: Record<Tier, number>; ended: { kind: EventKind; count: number }[] } {
  const inForce = Object.fromEntries(TIERS.map((tier) => [tier, 0])) as Record<Tier, number>;
  const ended = new Map<EventKind, number>();
  for (const life of lives) {
    const events = knownOf(life, asOf);
    if (validityOn(last, { events, versions: [] }).validity === 'in_force') inForce[life.tier ?? 'department'] += 1;
    for (const { kind, on, scope } of events)
      if (ENDS.includes(kind) && scope === 'whole' && on !== null && on >= stretch.from && on <= last)
        ended.set(kind, (ended.get(kind) ?? 0) + 1);
  }
  return {
    inForce,
    ended: ENDS.flatMap((kind) => {
      const count = ended.get(kind) ?? 0;
      return count === 0 ? [] : [{ kind, count }];
    }),
  };
}
