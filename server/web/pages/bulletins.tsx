import type { JSX } from 'preact';
import type { BulletinRow } from '../../domain/bulletin/row.ts';
import { mayAny } from '../../domain/may.ts';
import { BULLETIN_STATE } from '../../text/labels.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Pager, type Paging, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';

/** `GET /bulletins` for everybody, `GET /bulletins/work` for the bureau with its drafts. */
export interface BulletinsPage {
  chrome: Chrome;
  work: boolean;
  rows: readonly BulletinRow[];
  paging: Paging;
}

export function BulletinsPage({ chrome, work, rows, paging }: BulletinsPage): JSX.Element {
  const first = work ? { href: paths.desk(), text: '待办' } : { href: paths.home(), text: '首页' };
  return (
    <Layout
      chrome={chrome}
      title="备案情况通报"
      width={work ? 'wide' : 'page'}
      indexed={!work}
      crumbs={[first, { text: '备案情况通报' }]}
    >
      <div class="page-head">
        <h1>备案情况通报</h1>
        {work && mayAny(chrome.actor, 'bulletin.draft') ? (
          <p class="acts">
            <a class="button" href={paths.bulletinNew()}>
              起草通报
            </a>
          </p>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <Empty>{work ? '还没有通报。' : '还没有公开的通报。'}</Empty>
      ) : (
        <Table label="通报" head={['标题', '签发', ...(work ? ['状态'] : [])]}>
          {rows.map((row) => (
            <tr>
              <td>
                <a href={work ? paths.bulletinWork(row.id) : paths.bulletin(row.id)}>{row.title}</a>
                {row.number === null ? null : <small>{row.number}</small>}
              </td>
              <td class="nowrap">
                <DayCell day={row.issuedOn} />
              </td>
              {work ? (
                <td class="nowrap">
                  {BULLETIN_STATE[row.state]}
                  {row.isPublic ? <small>已公开</small> : null}
                </td>
              ) : null}
            </tr>
          ))}
        </Table>
      )}
      <Pager paging={paging} href={(page) => (work ? paths.bulletinsWork({ page }) : paths.bulletins({ page }))} />
    </Layout>
  );
}
