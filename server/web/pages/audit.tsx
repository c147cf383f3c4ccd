import type { JSX } from 'preact';
import { visibility } from '../../domain/may.ts';
import type { HistoryEntry } from '../../domain/dossier.ts';
import { actLabel } from '../../text/labels.ts';
import type { Chrome } from '../chrome.ts';
import { InstantText } from '../components/days.tsx';
import { DayField, SelectField } from '../components/fields.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Table } from '../components/parts.tsx';
import { Changes, linesOf, type Named } from '../dossier/history.tsx';
import { emptyForm } from '../form.ts';
import { type AuditQuery, paths } from '../paths.ts';

/** One row of the log; `about`: the account or body that it changed; `who` is the person's name, `login` what the log itself holds. */
export type AuditRow = HistoryEntry & { who: string; documents: readonly number[]; about?: string | null };

/** 操作记录, `GET /audit` and `/audit.csv` with these names in the address. */
export interface AuditPage {
  chrome: Chrome;
  query: AuditQuery;
  rows: readonly AuditRow[];
  /** Older rows go on before this one; null at the end. */
  older: number | null;
  people: readonly { id: number; name: string; login: string }[];
  acts: readonly string[];
  named: Named;
}

export function AuditPage(page: AuditPage): JSX.Element {
  const { query } = page;
  const seesAll = visibility(page.chrome.actor).kind === 'all';
  return (
    <Layout
      chrome={page.chrome}
      title="操作记录"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '操作记录' }]}
    >
      <div class="page-head">
        <h1>操作记录</h1>
        <p>
          <a class="button" href={paths.auditFile({ ...query, before: undefined })}>
            <Icon name="download" />
            导出表格（CSV）
          </a>
        </p>
      </div>
      <p class="figure-lead">
        谁在什么时候办了什么、改了什么，一经记下不能修改，逐条连环封签；用 guibei verify 可以核对有没有被动过。
        {seesAll ? null : '文件的内容不在这里显示。'}
      </p>
      <Filters page={page} />
      {page.rows.length === 0 ? (
        <Empty>
          没有符合条件的记录。<a href={paths.audit()}>看全部记录</a>
        </Empty>
      ) : (
        <Table label="操作记录" head={['时间', '办理人', '事项', '内容']}>
          {page.rows.map((row) => (
            <tr>
              <td class="nowrap">
                <InstantText at={row.at} />
                <small>第{row.seq}条</small>
              </td>
              <td>
                {row.who}
                {row.who === row.actor ? null : <small>{row.actor}</small>}
              </td>
              <td>
                {actLabel(row.act)}
                {row.documents.slice(0, MOST_DOCUMENTS).map((id) => (
                  <small>
                    <a href={paths.dossier(id)}>卷宗{id}</a>
                  </small>
                ))}
                {row.documents.length > MOST_DOCUMENTS ? <small>等{row.documents.length}件</small> : null}
              </td>
              <td>
                <What row={row} named={page.named} />
              </td>
            </tr>
          ))}
        </Table>
      )}
      {page.older === null ? null : (
        <p>
          <a class="button" href={paths.audit({ ...query, before: page.older })}>
            更早的记录
          </a>
        </p>
      )}
    </Layout>
  );
}

const MOST_DOCUMENTS = 5;

function What({ row, named }: { row: AuditRow; named: Named }): JSX.Element {
  const lines = linesOf(row, named);
  return (
    <>
      {row.about == null ? null : <p>{row.about}</p>}
      {row.note === null ? null : <p class="prose">{row.note}</p>}
      {lines.length === 0 ? null : <Changes lines={lines} />}
    </>
  );
}

function Filters({ page: { query, people, acts } }: { page: AuditPage }): JSX.Element {
  const form = emptyForm<string>({
    person: query.person?.toString(),
    act: query.act,
    from: query.from,
    to: query.to,
  });
  return (
    <form class="filters" method="get" action={paths.audit()} role="search" aria-label="筛选操作记录">
      <SelectField
        form={form}
        name="person"
        label="办理人"
        empty="全部"
        options={people.map(({ id, name, login }) => ({ value: String(id), label: `${name}（${login}）` }))}
      />
      <SelectField
        form={form}
        name="act"
        label="事项"
        empty="全部"
        options={acts.map((value) => ({ value, label: actLabel(value) }))}
      />
      <DayField form={form} name="from" label="自" />
      <DayField form={form} name="to" label="至" />
      <button type="submit" class="button">
        筛选
      </button>
    </form>
  );
}
