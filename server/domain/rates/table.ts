import type { FilingLine, Tier } from '../codes.ts';
import { TIERS } from '../codes.ts';
import type { Figure, Figures } from '../profile.ts';
import { RATE_COUNTS, type RateCount } from '../profile/codes.ts';
import { rateOf, type Rate } from '../profile/rates.ts';
import type { RateFormula } from '../profile/shapes.ts';
import { isCounted, type RateDocument, type Stretch } from './facts.ts';

/** 报备率, 及时率, 规范率, 公布率, 违法率, 直接纠错率, 整改率, 准确率: the order in which a bulletin gives them. */
export const RATE_NAMES = [
  'rate.filed',
  'rate.timely',
  'rate.proper',
  'rate.published',
  'rate.unlawful',
  'rate.selfCorrected',
  'rate.remedied',
  'rate.accurate',
] as const;
export type RateName = (typeof RATE_NAMES)[number];

/** What was counted. A number that is not known is missing, which is something else than none. */
export type Counts = Partial<Record<RateCount, number>>;

/** A rate with the figure that says what it is of; the formula is null where the bureau has set none, the rate where a number is missing. */
export interface NamedRate {
  name: RateName;
  figure: Figure<RateFormula | null>;
  rate: Rate | null;
}

/** Every rate of some counts by the formulas of a profile (domain.md §4). */
export const ratesOf = (counts: Counts, figures: Figures): NamedRate[] =>
  RATE_NAMES.map((name) => {
    const figure = figures[name];
    return { name, figure, rate: figure.value === null ? null : rateFrom(figure.value, counts) };
  });

function rateFrom(formula: RateFormula, counts: Counts): Rate | null {
  const { [formula.over]: over, [formula.base]: base } = counts;
  if (over === undefined || base === undefined) return null;
  return rateOf(formula, { ...NONE, [formula.over]: over, [formula.base]: base });
}

const NONE = Object.fromEntries(RATE_COUNTS.map((count) => [count, 0])) as Record<RateCount, number>;

/** Whose figures a row gives: of all, of a tier, of an issuer. */
export type RateGroup =
  | { kind: 'all' }
  | { kind: 'tier'; tier: Tier }
  | { kind: 'issuer'; tier: Tier; issuerId: number | null; name: string };

export interface RateRow {
  group: RateGroup;
  counts: Record<RateCount, number>;
}

const keyOf = (one: Pick<RateDocument, 'issuerId' | 'issuerName'>): string =>
  one.issuerId === null ? one.issuerName : String(one.issuerId);

/** The documents that a figure counts: the list behind it. */
export const listBehind = (
  documents: readonly RateDocument[],
  count: RateCount,
  stretch: Stretch,
  lines?: readonly FilingLine[],
): RateDocument[] => documents.filter((one) => isCounted(one, count, stretch, lines));

const countAll = (
  documents: readonly RateDocument[],
  stretch: Stretch,
  lines?: readonly FilingLine[],
): Record<RateCount, number> =>
  Object.fromEntries(
    RATE_COUNTS.map((count) => [count, listBehind(documents, count, stretch, lines).length]),
  ) as Record<RateCount, number>;

/** Counts of all, of each tier, and of each issuer by its name; whoever has nothing to count is left out. */
export function rateTable(
  documents: readonly RateDocument[],
  stretch: Stretch,
  lines?: readonly FilingLine[],
): RateRow[] {
  const row = (group: RateGroup, ofGroup: readonly RateDocument[]): RateRow => ({
    group,
    counts: countAll(ofGroup, stretch, lines),
  });
  const counted = (one: RateRow): boolean => RATE_COUNTS.some((count) => one.counts[count] > 0);
  const issuers = new Map<string, RateDocument[]>();
  for (const one of documents) issuers.set(keyOf(one), [...(issuers.get(keyOf(one)) ?? []), one]);
  const rows = TIERS.flatMap((tier) => [
    row(
      { kind: 'tier', tier },
      documents.filter((one) => one.tier === tier),
    ),
    ...[...issuers.values()]
      .flatMap((ofIssuer) => {
        const own = ofIssuer.filter((one) => one.tier === tier);
        const [first] = own;
        return first === undefined
          ? []
          : [row({ kind: 'issuer', tier, issuerId: first.issuerId, name: first.issuerName }, own)];
      })
      .sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'zh')),
  ]);
  return [row({ kind: 'all' }, documents), ...rows.filter(counted)];
}

const nameOf = ({ group }: RateRow): string => (group.kind === 'issuer' ? group.name : '');
