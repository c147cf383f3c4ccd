import type { JSX } from 'preact';
import { may } from '../../domain/may.ts';
import type { CleanupRoundRow } from '../../domain/rounds/rows.ts';
import { ROUND_KIND, ROUND_STATE } from '../../text/roundLabels.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Pager, type Paging, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';

/** `GET /cleanup`. */
export interface RoundsModel {
  chrome: Chrome;
  rows: readonly CleanupRoundRow[];
  paging: Paging;
}

export function RoundsPage({ chrome, rows, paging }: RoundsModel): JSX.Element {
  return (
    <Layout
      chrome={chrome}
      title="清理批次"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '清理批次' }]}
    >
      <div class="page-head">
        <h1>清理批次</h1>
        {may(chrome.actor, 'round.begin', {}) ? (
          <p class="acts">
            <a class="button" href={paths.roundNew()}>
              新建批次
            </a>
          </p>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <Empty>还没有清理批次。</Empty>
      ) : (
        <Table label="清理批次" head={['批次', '方式', '截止日', '报送结论', '完成', '环节']}>
          {rows.map((row) => (
            <tr>
              <td>
                <a href={paths.round(row.id)}>{row.title}</a>
              </td>
              <td>{ROUND_KIND[row.kind]}</td>
              <td class="nowrap">
                <DayCell day={row.cutOff} />
              </td>
              <td class="nowrap">
                <DayCell day={row.answerBy} />
              </td>
              <td class="nowrap">
                <DayCell day={row.finishBy} />
              </td>
              <td class="nowrap">{ROUND_STATE[row.state]}</td>
            </tr>
          ))}
        </Table>
      )}
      <Pager paging={paging} href={(page) => paths.rounds({ page })} />
    </Layout>
  );
}
