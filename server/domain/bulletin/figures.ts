import type { ProblemKind, Tier } from '../codes.ts';
import type { RateCount } from '../profile/codes.ts';

export type Counts = Record<RateCount, number>;

/** The figures of a bulletin: what the rates are reckoned from, whole, by tier and by issuer, and problem events by kind. */
export interface BulletinFigures {
  whole: Counts;
  tiers: { tier: Tier; counts: Counts }[];
  issuers: { issuerId: number; name: string; tier: Tier; counts: Counts }[];
  problems: { kind: ProblemKind; count: number; contested: number }[];
  /** In force on the day of the bulletin, and what was issued and ended in its time (政府信息公开年报). */
  stock: { inForce: number; issued: number; ended: number };
}
