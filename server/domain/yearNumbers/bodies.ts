import { TIERS, type Tier } from '../codes.ts';
import type { Day } from '../day.ts';
import { headOf, type Bodies } from '../issuers.ts';
import type { Stretch } from '../rates/facts.ts';
import type { Numbers } from './counts.ts';
import type { CountedLife } from './life.ts';
import { bodyRows } from './years.ts';

/** A body in a table of one year. */
export interface BodyRow {
  issuerId: number | null;
  /** Null: the documents name no body that we hold. */
  name: string | null;
  tier: Tier;
  numbers: Numbers;
}

/** Rows of bodies: a document counts with the body that answers for it, under its own tier. */
export function bodiesIn(lives: readonly CountedLife[], bodies: Bodies, stretch: Stretch, on: Day): BodyRow[] {
  const headId = (life: CountedLife): number | null =>
    life.issuerId === null ? null : headOf(life.issuerId, bodies, on);
  const rows = TIERS.flatMap((tier) => {
    const ofTier = lives.filter((life) => life.tier === tier);
    return [...bodyRows(ofTier, stretch, on, headId)].map(([issuerId, numbers]) => ({
      issuerId,
      name: issuerId === null ? null : (bodies.get(issuerId)?.name ?? null),
      tier,
      numbers,
    }));
  });
  return rows.sort(
    (a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) || (a.name ?? '').localeCompare(b.name ?? '', 'zh'),
  );
}

/** A document behind a figure, with the days on which it did what is counted. */
export interface ListedLife {
  life: CountedLife;
  issuerName: string | null;
  days: (Day | null)[];
}
