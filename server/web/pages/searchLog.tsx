import type { JSX } from 'preact';
import { QUERY_NOTE_MONTHS } from '../../domain/queryNote.ts';
import type { QueryCount } from '../../ports.ts';
import { count } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { SelectField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Table } from '../components/parts.tsx';
import { emptyForm } from '../form.ts';
import { paths } from '../paths.ts';

/** Days back that can be looked at; a choice of ours. */
export const LOG_DAYS = [7, 30, 90, 365] as const;

/** What the public searches for, `GET /search/log?days=`. */
export interface SearchLogPage {
  chrome: Chrome;
  days: number;
  nothing: readonly QueryCount[];
  asked: readonly QueryCount[];
  opened: readonly { query: string; documentId: number; title: string; times: number }[];
}

export function SearchLogPage(page: SearchLogPage): JSX.Element {
  const form = emptyForm<string>({ days: String(page.days) });
  return (
    <Layout
      chrome={page.chrome}
      title="公众检索情况"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '公众检索情况' }]}
    >
      <h1>公众检索情况</h1>
      <p class="lead">
        只记检索词、件数和点开的文件，按天合计；不记录来访者、地址和会话，7位以上的数字和邮箱遮去。保存
        {QUERY_NOTE_MONTHS}
        个月（本系统自定）。
      </p>
      <form class="filters" method="get" action={paths.searchLog()} aria-label="选定时间">
        <SelectField
          form={form}
          name="days"
          label="最近多久"
          options={LOG_DAYS.map((days) => ({ value: String(days), label: `${days}天` }))}
        />
        <button type="submit" class="button">
          查看
        </button>
      </form>
      <section>
        <h2>没有结果的检索</h2>
        <p class="hint">可能是库里缺文件，也可能是说法不同：可以补收文件，或者在别名表里加上这种说法。</p>
        <Queries label="没有结果的检索" lines={page.nothing} />
      </section>
      <section>
        <h2>检索最多的</h2>
        <Queries label="检索最多的" lines={page.asked} />
      </section>
      <section>
        <h2>点开的文件</h2>
        {page.opened.length === 0 ? (
          <Empty>这段时间没有从检索结果点开的文件。</Empty>
        ) : (
          <Table label="点开的文件" head={['检索词', '文件', '次数', '排序']}>
            {page.opened.map((line) => (
              <tr>
                <td>{line.query}</td>
                <td class="cell-title">
                  <a href={paths.document(line.documentId)}>{line.title}</a>
                </td>
                <td class="number">{count(line.times)}</td>
                <td class="nowrap">
                  <a href={paths.searchExplain({ q: line.query, document: line.documentId })}>
                    为什么排在这里<span class="unseen">：{line.title}</span>
                  </a>
                </td>
              </tr>
            ))}
          </Table>
        )}
      </section>
    </Layout>
  );
}

function Queries({ label, lines }: { label: string; lines: readonly QueryCount[] }): JSX.Element {
  if (lines.length === 0) return <Empty>这段时间没有。</Empty>;
  return (
    <Table label={label} head={['检索词', '次数', '结果件数', '点开次数']}>
      {lines.map((line) => (
        <tr>
          <td>
            <a href={paths.search({ q: line.query })}>{line.query}</a>
          </td>
          <td class="number">{count(line.times)}</td>
          <td class="number">{count(line.results)}</td>
          <td class="number">{count(line.opened)}</td>
        </tr>
      ))}
    </Table>
  );
}
