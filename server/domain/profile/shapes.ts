import type { ProblemKind, Tier } from '../codes.ts';
import type { Day } from '../day.ts';
import type { RateCount } from './codes.ts';

export const DURATION_UNITS = ['day', 'workday', 'month'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** A time limit as a text states it: 15日, 5个工作日, 2个月. */
export interface Duration {
  count: number;
  unit: DurationUnit;
}

/** A step of supervision: reached when the weighted sum of problem events is at least `threshold`. */
export interface InterviewTier {
  measure: string;
  threshold: number;
}

/**
 * How 统一登记编号 are written for one tier: literal text with the slots `{code}` (the issuer's own 代字), `{year}` and
 * `{serial}`, or `{serial:3}` for at least three digits (`{code}〔{year}〕{serial:3}` → 杨管规〔2012〕001). A serial starts at 1
 * each year, for each issuer where the pattern holds `{code}`, else for the whole tier.
 */
export interface NumberGrammar {
  tier: Tier;
  pattern: string;
}

/** A rate with its direction: `over` counted among `base`; `target` in per cent, null where none is set. */
export interface RateFormula {
  over: RateCount;
  base: RateCount;
  better: 'higher' | 'lower';
  target: number | null;
}

/** A day of every year, `MM-DD`. */
export type YearDay = `${string}-${string}`;

/** The value that stands behind each shape without options of its own. */
interface Values {
  days: number;
  workdays: number;
  months: number;
  copies: number;
  duration: Duration;
  ladder: number[];
  flag: boolean;
  day: Day;
  yearDay: YearDay;
  words: string[];
  weights: Record<ProblemKind, number>;
  tiers: InterviewTier[];
  grammars: NumberGrammar[];
  rate: RateFormula;
}

export type PlainShape = keyof Values;

/** What a figure can hold: from it follow its type, its check (`actions/profiles/schema.ts`), its field in the form and its wording. */
export type Shape =
  | { readonly shape: PlainShape }
  | { readonly shape: 'choice'; readonly of: readonly string[] }
  | { readonly shape: 'codes'; readonly of: readonly string[] };

export type ShapeName = Shape['shape'];

export type ValueOf<S extends Shape> = S extends { shape: 'choice'; of: readonly (infer C)[] }
  ? C
  : S extends { shape: 'codes'; of: readonly (infer C)[] }
    ? C[]
    : S extends { shape: infer P extends PlainShape }
      ? Values[P]
      : never;
