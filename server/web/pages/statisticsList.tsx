import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import type { ListedLife } from '../../domain/yearNumbers/bodies.ts';
import type { YearCount } from '../../domain/yearNumbers/counts.ts';
import { TIER } from '../../text/labels.ts';
import { count } from '../../text/names.ts';
import { timesText, yearName } from '../../text/statistics.ts';
import { YEAR_COUNT } from '../../text/yearCounts.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Pager, Table, type Paging } from '../components/parts.tsx';
import { paths, type NumberListQuery } from '../paths.ts';

/** The documents behind a figure of the year numbers, `GET /statistics/list`. */
export interface StatisticsListPage {
  chrome: Chrome;
  query: NumberListQuery & { count: YearCount };
  on: Day;
  knownOn: Day | null;
  issuerName: string | null;
  rows: readonly ListedLife[];
  paging: Paging;
  /** The county's table is not for everybody. */
  back: { href: string; text: string };
}

export function StatisticsListPage(page: StatisticsListPage): JSX.Element {
  const { query, paging } = page;
  const title = `${yearName(query.year === 'unknown' ? null : query.year)}：${YEAR_COUNT[query.count]}`;
  const whose = [page.issuerName, query.tier === undefined ? null : TIER[query.tier as keyof typeof TIER]].filter(
    (one) => one !== null,
  );
  return (
    <Layout
      chrome={page.chrome}
      title={title}
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, page.back, { text: YEAR_COUNT[query.count] }]}
    >
      <h1>{title}</h1>
      <p class="lead">
        {whose.length === 0 ? '' : `${whose.join('，')}。`}
        {timesText(page.on, page.knownOn)}
      </p>
      <p class="result-head" role="status">
        <span>
          <b>{count(paging.total)}</b> 件
        </span>
      </p>
      {page.rows.length === 0 ? (
        <Empty>没有计入这一项的文件。</Empty>
      ) : (
        <Table label={title} head={['文件', '制定机关', '制发日期', YEAR_COUNT[query.count]]}>
          {page.rows.map(({ life, issuerName, days }) => (
            <tr>
              <td>
                <a href={paths.dossier(life.id)}>{life.title}</a> <small>{life.docNumber}</small>
              </td>
              <td>{issuerName ?? '制定机关未登记'}</td>
              <td class="nowrap">
                <DayCell day={life.madeOn} />
              </td>
              <td class="nowrap">
                {days.map((on) => (on === null ? <p>日期不详</p> : <p>{<DayCell day={on} />}</p>))}
              </td>
            </tr>
          ))}
        </Table>
      )}
      <Pager paging={paging} href={(at) => paths.statisticsList({ ...query, page: at })} />
    </Layout>
  );
}
