import type { JSX } from 'preact';
import { TIERS } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import type { BodyRow } from '../../domain/yearNumbers/bodies.ts';
import type { YearCount } from '../../domain/yearNumbers/counts.ts';
import type { YearRow } from '../../domain/yearNumbers/years.ts';
import { TIER } from '../../text/labels.ts';
import { columnsOf, timesText, yearName, type YearlyDuty } from '../../text/statistics.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { Caution, Empty } from '../components/parts.tsx';
import { paths, type NumbersQuery } from '../paths.ts';
import { Balance, NumbersTable, type NumbersRow } from '../statistics/table.tsx';
import { CountingRules, TimesForm } from '../statistics/times.tsx';
import { Trends } from '../statistics/trends.tsx';

/** `GET /statistics`: 年度统计 of the whole county. */
export interface StatisticsPage {
  chrome: Chrome;
  query: NumbersQuery & { year: number };
  on: Day;
  knownOn: Day | null;
  rows: readonly YearRow[];
  undated: YearRow;
  /** The year of `query.year`, by body. */
  bodies: readonly BodyRow[];
  yearly: readonly YearlyDuty[];
}

export function StatisticsPage(page: StatisticsPage): JSX.Element {
  const { query, rows, undated } = page;
  const { year, ...times } = query;
  const listOf =
    (row: YearRow, tier?: string) =>
    (of: YearCount): string =>
      paths.statisticsList({
        ...times,
        count: of,
        year: row.year ?? 'unknown',
        ...(tier === undefined ? {} : { tier }),
      });
  const columns: YearCount[] = [...columnsOf([...rows, undated]), 'at_end'];
  const chosen = rows.find((row) => row.year === year);
  return (
    <Layout
      chrome={page.chrome}
      title="年度统计"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '年度统计' }]}
    >
      <div class="page-head">
        <h1>年度统计</h1>
        <p class="acts">
          <a class="button" href={paths.yearReport({ year: rows.length > 1 ? year : undefined, ...timesOnly(query) })}>
            年度报告
          </a>{' '}
          <a class="button" href={paths.statisticsFile('xlsx', query)}>
            <Icon name="download" />
            Excel
          </a>{' '}
          <a class="button" href={paths.statisticsFile('csv', query)}>
            <Icon name="download" />
            CSV
          </a>
        </p>
      </div>
      <p class="lead">{timesText(page.on, page.knownOn)}单位：件。每个数字都可以点开看是哪些文件。</p>
      <TimesForm
        action={paths.statistics()}
        query={query}
        years={[...rows].reverse().flatMap((row) => row.year ?? [])}
        yearLabel="分机关的年份"
        tiers={TIERS.map((value) => ({ value, label: TIER[value] }))}
      />
      <section aria-labelledby="by-year">
        <h2 id="by-year">分年度</h2>
        <NumbersTable
          label="分年度统计"
          first="年份"
          columns={columns}
          rows={[...rows].reverse().flatMap((row) => yearLines(row, listOf, query))}
        />
        {columns.some((of) => undated.all[of] > 0) ? (
          <>
            <h3>日期不详</h3>
            <p class="hint">制发或者生效的日期查不到，不计入任何一年。补录日期以后会自动计入。</p>
            <NumbersTable
              label="日期不详的"
              first="年份"
              columns={columns.filter((of) => undated.all[of] > 0)}
              rows={[{ name: '日期不详', said: '日期不详', numbers: undated.all, strong: true, list: listOf(undated) }]}
            />
          </>
        ) : null}
        <Beside row={chosen ?? rows.at(-1)} list={listOf} />
      </section>
      <Trends rows={rows} byTier={query.tier === undefined} />
      {chosen === undefined ? null : (
        <>
          <section aria-labelledby="balance">
            <h2 id="balance">{year}年现行有效文件的增减</h2>
            <Balance row={{ name: '', said: `${year}年`, numbers: chosen.all, list: listOf(chosen) }} />
          </section>
          <Bodies page={page} columns={columns} />
        </>
      )}
      <Yearly page={page} />
      <CountingRules />
    </Layout>
  );
}

const timesOnly = ({ on, known }: NumbersQuery): Pick<NumbersQuery, 'on' | 'known'> => ({ on, known });

/** A year, and below it its tiers where all are looked at. */
function yearLines(
  row: YearRow,
  listOf: (row: YearRow, tier?: string) => (of: YearCount) => string,
  query: StatisticsPage['query'],
): NumbersRow[] {
  const year = row.year ?? query.year;
  const head: NumbersRow = {
    name: <a href={`${paths.statistics({ ...query, year })}#balance`}>{yearName(row.year)}</a>,
    said: yearName(row.year),
    numbers: row.all,
    strong: true,
    list: listOf(row),
  };
  if (query.tier !== undefined || year !== query.year) return [head];
  return [
    head,
    ...TIERS.map((tier) => ({
      name: TIER[tier],
      said: `${yearName(row.year)}${TIER[tier]}`,
      numbers: row.tiers[tier],
      list: listOf(row, tier),
    })),
  ];
}

/** What is on record and not counted, so that nobody looks for it in vain. */
function Beside(props: {
  row: YearRow | undefined;
  list: (row: YearRow) => (of: YearCount) => string;
}): JSX.Element | null {
  const { row } = props;
  if (row === undefined) return null;
  const rest = (['not_public', 'not_normative', 'stock_unknown'] as const).filter((of) => row.all[of] > 0);
  if (rest.length === 0) return null;
  const words = {
    not_public: '没有公开的',
    not_normative: '经认定不属于行政规范性文件的',
    stock_unknown: '施行日期待核实、不算现行有效的',
  };
  return (
    <Caution>
      到{yearName(row.year)}末，另有
      {rest.map((of, i) => (
        <>
          {i === 0 ? '' : '，'}
          {words[of]}
          <a class="inline" href={props.list(row)(of)}>
            {row.all[of]}件
          </a>
        </>
      ))}
      。
    </Caution>
  );
}

function Bodies({ page, columns }: { page: StatisticsPage; columns: readonly YearCount[] }): JSX.Element {
  const { query } = page;
  return (
    <section aria-labelledby="bodies">
      <h2 id="bodies">{query.year}年分机关</h2>
      {page.bodies.length === 0 ? (
        <Empty>这一年没有可以统计的文件。</Empty>
      ) : (
        <NumbersTable
          label={`${query.year}年分机关统计`}
          first="制定机关"
          columns={columns}
          rows={page.bodies.map((row) => ({
            name:
              row.issuerId === null ? (
                '制定机关未登记'
              ) : (
                <a href={paths.scorecard(row.issuerId, { year: query.year, ...timesOnly(query) })}>{row.name}</a>
              ),
            said: row.name ?? '制定机关未登记',
            numbers: row.numbers,
            list:
              row.issuerId === null
                ? null
                : (of) =>
                    paths.statisticsList({
                      ...timesOnly(query),
                      count: of,
                      year: query.year,
                      tier: row.tier,
                      issuer: row.issuerId ?? undefined,
                    }),
          }))}
        />
      )}
    </section>
  );
}

function Yearly({ page }: { page: StatisticsPage }): JSX.Element {
  return (
    <section aria-labelledby="yearly">
      <h2 id="yearly">{page.query.year}年的报告和目录</h2>
      <dl class="facts">
        {page.yearly.map((duty) => (
          <div>
            <dt>{duty.label}</dt>
            <dd>
              {duty.dueOn === null ? '本地未规定' : <DayCell day={duty.dueOn} />}
              <small>{duty.citation}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
