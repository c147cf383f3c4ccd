import { RATE_COUNTS } from '../domain/profile/codes.ts';
import type { Rhythm } from '../domain/profile/codes.ts';
import { citationOf } from '../domain/profile.ts';
import type { Counts, NamedRate, RateGroup } from '../domain/rates/table.ts';
import { ratesOf, type RateRow } from '../domain/rates/table.ts';
import type { Figures } from '../domain/profile.ts';
import { FIGURE } from './figureLabels.ts';
import { rateText } from './figureText.ts';
import { TIER } from './labels.ts';
import { RATE_COUNT } from './profileCodeLabels.ts';

/** `99.5%`, or a dash where there is nothing to count. */
export const percentText = ({ rate }: Pick<NamedRate, 'rate'>): string =>
  rate?.percent === null || rate === null ? '—' : `${(Math.round(rate.percent * 100) / 100).toString()}%`;

/** `报备数÷制发数，越高越好，目标100%` with where the formula comes from. */
export function formulaText({ figure }: NamedRate): string {
  if (figure.value === null) return '待司法局设定';
  return `${rateText(figure.value)}。${citationOf(figure)}`;
}

const SPAN_NAMES: Record<Rhythm, (number: number) => string> = {
  month: (n) => `${n}月`,
  quarter: (n) => `第${'一二三四'[n - 1] ?? n}季度`,
  half_year: (n) => (n === 1 ? '上半年' : '下半年'),
  year: () => '',
};

/** `2026年第三季度`. */
export const stretchName = (rhythm: Rhythm, year: number, number: number): string =>
  `${year}年${SPAN_NAMES[rhythm](number)}`;

export const groupName = (group: RateGroup): string =>
  group.kind === 'all' ? '合计' : group.kind === 'tier' ? TIER[group.tier] : group.name;

const WIDTH = 12;

/** Counts and rates as a sheet: of each row its name, every count, every rate in per cent. */
export function ratesSheet(
  name: string,
  rows: readonly { name: string; counts: Counts }[],
  figures: Figures,
): { name: string; head: string[]; rows: (string | number | null)[][]; widths: number[] } {
  const rates = ratesOf({}, figures);
  return {
    name,
    head: ['机关', ...RATE_COUNTS.map((count) => RATE_COUNT[count]), ...rates.map((one) => `${FIGURE[one.name]}（%）`)],
    rows: rows.map((row) => [
      row.name,
      ...RATE_COUNTS.map((count) => row.counts[count] ?? null),
      ...ratesOf(row.counts, figures).map(({ rate }) =>
        rate === null || rate.percent === null ? null : Math.round(rate.percent * 100) / 100,
      ),
    ]),
    widths: [32, ...RATE_COUNTS.map(() => WIDTH), ...rates.map(() => WIDTH)],
  };
}

/** How each rate is made, as a sheet. */
export const formulaSheet = (figures: Figures) => ({
  name: '计算方法',
  head: ['指标', '公式和来源'],
  rows: ratesOf({}, figures).map((one) => [FIGURE[one.name], formulaText(one)]),
  widths: [20, 90],
});

export const rowNames = (rows: readonly RateRow[]): { name: string; counts: Counts }[] =>
  rows.map(({ group, counts }) => ({ name: groupName(group), counts }));
