import type { Tier } from '../domain/codes.ts';
import { dayOf, type Day } from '../domain/day.ts';
import { citationOf, type Figures } from '../domain/profile.ts';
import type { EndingCount, Numbers, YearCount } from '../domain/yearNumbers/counts.ts';
import { YEAR_COUNTS } from '../domain/yearNumbers/counts.ts';
import type { YearRow } from '../domain/yearNumbers/years.ts';
import { dayProse } from './days.ts';
import { FIGURE } from './figureLabels.ts';
import { TIER } from './labels.ts';
import { YEAR_COUNT } from './yearCounts.ts';

/** Columns of a table of years, beside 现行有效. */
const SHOWN_COUNTS = [
  'made',
  'amended',
  'kept',
  'extended',
  'renewed',
  'repealed',
  'declared_lapsed',
  'expired',
  'revoked',
] as const satisfies readonly YearCount[];

/** Counts that most places have none of: shown where there are any. */
const RARE_COUNTS = ['partly_repealed', 'suspended', 'conditionally_lapsed'] as const satisfies YearCount[];

/** The columns that a table of some rows needs. */
export const columnsOf = (rows: readonly { all: Numbers }[]): YearCount[] => [
  ...SHOWN_COUNTS,
  ...RARE_COUNTS.filter((count) => rows.some((row) => row.all[count] > 0)),
];

export const yearName = (year: number | null): string => (year === null ? '日期不详' : `${year}年`);

/** `统计到2026年1月31日，按2026年2月10日掌握的情况。` */
export const timesText = (on: Day, knownOn: Day | null): string =>
  `统计到${dayProse(on)}，按${knownOn === null ? '现在' : `${dayProse(knownOn)}`}掌握的情况。`;

/** How many documents of a year a report calls 废止, by the ends that the profile counts. */
export const endedIn = (numbers: Numbers, ends: readonly EndingCount[]): number =>
  ends.reduce((sum, end) => sum + numbers[end], 0);

export const endsText = (ends: readonly EndingCount[]): string => ends.map((end) => YEAR_COUNT[end]).join('、');

/** A yearly paper or list, with its day for a year's report where the profile has one. */
export interface YearlyDuty {
  label: string;
  /** Null: nothing is set here. */
  dueOn: Day | null;
  citation: string;
}

const DUTIES = ['yearly.list', 'yearly.report', 'yearly.ruleOfLaw', 'yearly.ruleOfLawPublic'] as const;

/** What is due in the year after `year`, and by which rule. */
export const yearlyDuties = (figures: Figures, year: number): YearlyDuty[] =>
  DUTIES.map((name) => {
    const figure = figures[name];
    const [month = 0, day = 0] = figure.value?.split('-').map(Number) ?? [];
    return {
      label: FIGURE[name].replace(/日期$/, ''),
      dueOn: figure.value === null ? null : dayOf(year + 1, month, day),
      citation: citationOf(figure),
    };
  });

type Row = (string | number | null)[];
const numbersOf = (numbers: Numbers): number[] => YEAR_COUNTS.map((count) => numbers[count]);

/** Years by tier, every count, as a sheet. */
export function yearsSheet(rows: readonly YearRow[], undated: YearRow) {
  const lines = [...rows, undated].flatMap((row): Row[] => [
    [yearName(row.year), '合计', ...numbersOf(row.all)],
    ...(Object.keys(TIER) as Tier[]).map((tier) => [yearName(row.year), TIER[tier], ...numbersOf(row.tiers[tier])]),
  ]);
  return {
    name: '分年度',
    head: ['年份', '层级', ...YEAR_COUNTS.map((count) => YEAR_COUNT[count])],
    rows: lines,
    widths: [12, 10, ...YEAR_COUNTS.map(() => 12)],
  };
}

/** One year by bodies, as a sheet. */
export const bodiesSheet = (
  year: number,
  bodies: readonly { name: string | null; tier: Tier; numbers: Numbers }[],
) => ({
  name: `${year}年分机关`,
  head: ['制定机关', '层级', ...YEAR_COUNTS.map((count) => YEAR_COUNT[count])],
  rows: bodies.map((row) => [row.name ?? '制定机关未登记', TIER[row.tier], ...numbersOf(row.numbers)]),
  widths: [32, 10, ...YEAR_COUNTS.map(() => 12)],
});
