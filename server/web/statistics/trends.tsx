import type { JSX } from 'preact';
import { TIERS } from '../../domain/codes.ts';
import type { YearRow } from '../../domain/yearNumbers/years.ts';
import { TIER } from '../../text/labels.ts';
import { Trend } from '../components/trend.tsx';

const ENDED = [
  ['废止', ['repealed']],
  ['失效', ['declared_lapsed', 'conditionally_lapsed', 'expired']],
  ['撤销', ['revoked']],
] as const;

/** First and last value of a row of years in words. */
const told = (rows: readonly YearRow[], what: string, value: (row: YearRow) => number): string => {
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return '';
  const most = rows.reduce((top, row) => (value(row) > value(top) ? row : top), first);
  return `${first.year}年${what}${value(first)}件，${last.year}年${value(last)}件，最多的是${most.year}年${value(most)}件。数据见表。`;
};

/** What was made, what ended and what is in force, year by year, as pictures. `byTier`: parted by 政府, 部门, 镇街. */
export function Trends({ rows, byTier }: { rows: readonly YearRow[]; byTier: boolean }): JSX.Element | null {
  const years = rows.flatMap(({ year }) => year ?? []);
  if (years.length < 2) return null;
  const ended = (row: YearRow): number =>
    ENDED.reduce((sum, [, counts]) => sum + counts.reduce((a, count) => a + row.all[count], 0), 0);
  return (
    <div class="trends">
      <Trend
        id="made"
        title="各年制发件数"
        desc={told(rows, '制发', (row) => row.all.made)}
        kind="columns"
        years={years}
        series={
          byTier
            ? TIERS.map((tier) => ({ name: TIER[tier], values: rows.map((row) => row.tiers[tier].made) }))
            : [{ name: '制发', values: rows.map((row) => row.all.made) }]
        }
      />
      <Trend
        id="ended"
        title="各年废止、失效和撤销件数"
        desc={told(rows, '废止、失效和撤销', ended)}
        kind="columns"
        years={years}
        series={ENDED.map(([name, counts]) => ({
          name,
          values: rows.map((row) => counts.reduce((sum, count) => sum + row.all[count], 0)),
        }))}
      />
      <Trend
        id="in-force"
        title="各年末现行有效件数"
        desc={told(rows, '末现行有效', (row) => row.all.at_end)}
        kind="line"
        years={years}
        series={[{ name: '现行有效', values: rows.map((row) => row.all.at_end) }]}
      />
    </div>
  );
}
