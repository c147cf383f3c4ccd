import type { JSX } from 'preact';
import type { PublishedRound } from '../../domain/rounds/rows.ts';
import { ROUND_KIND } from '../../text/roundLabels.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Pager, type Paging, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';

/** `GET /cleanup-results`. */
export interface ResultsModel {
  chrome: Chrome;
  rows: readonly PublishedRound[];
  paging: Paging;
}

export function ResultsPage({ chrome, rows, paging }: ResultsModel): JSX.Element {
  return (
    <Layout
      chrome={chrome}
      title="文件清理结果"
      crumbs={[{ href: paths.home(), text: '首页' }, { text: '文件清理结果' }]}
    >
      <div class="page-head">
        <h1>文件清理结果</h1>
        <p class="acts">
          <a href={paths.resultsFeed()} rel="alternate" type="application/atom+xml">
            订阅（Atom）
          </a>
        </p>
      </div>
      {rows.length === 0 ? (
        <Empty>还没有公布清理结果。</Empty>
      ) : (
        <Table label="清理结果" head={['清理结果', '方式', '截止日', '生效', '公布']}>
          {rows.map((row) => (
            <tr>
              <td>
                <a href={paths.result(row.id)}>{row.decisionTitle ?? row.title}</a>
                {row.decisionNumber === null ? null : <small>{row.decisionNumber}</small>}
              </td>
              <td>{ROUND_KIND[row.kind]}</td>
              <td class="nowrap">
                <DayCell day={row.cutOff} />
              </td>
              <td class="nowrap">
                <DayCell day={row.effectiveOn} />
              </td>
              <td class="nowrap">
                <DayCell day={row.publishedOn} />
              </td>
            </tr>
          ))}
        </Table>
      )}
      <Pager paging={paging} href={(page) => paths.results({ page })} />
    </Layout>
  );
}
