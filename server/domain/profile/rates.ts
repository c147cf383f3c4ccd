import type { RateCount } from './codes.ts';
import type { RateFormula } from './shapes.ts';

/** A rate as it is shown: its parts, so that nobody has to guess what it is of. */
export interface Rate {
  over: number;
  base: number;
  /** Per cent, unrounded; null where there is nothing to count. */
  percent: number | null;
  /** Whether the target is met; null without a target or without a rate. */
  met: boolean | null;
}

/** A rate by its formula from what was counted (domain.md §4; 内蒙古: 报备率 197/198). */
export function rateOf({ over, base, better, target }: RateFormula, counts: Readonly<Record<RateCount, number>>): Rate {
  const [a, b] = [counts[over], counts[base]];
  const percent = b === 0 ? null : (a / b) * 100;
  const met = percent === null || target === null ? null : better === 'higher' ? percent >= target : percent < target;
  return { over: a, base: b, percent, met };
}
