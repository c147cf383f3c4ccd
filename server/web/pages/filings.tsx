import type { JSX } from 'preact';
import { FILING_LINES, type FilingLine } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import { FILING_SHOWS, type FilingShow } from '../../domain/filing/shows.ts';
import type { FilingLineRow } from '../../ports.ts';
import { FILING_SHOW } from '../../text/filing.ts';
import { FILING_LINE, FILING_OUTCOME, FILING_STATE } from '../../text/labels.ts';
import { count } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { TextField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Pager, Table, type Paging } from '../components/parts.tsx';
import { type FilingsQuery, paths } from '../paths.ts';
import { FilingChoices } from '../filing/choices.tsx';

/** 备案, `GET /filings`: what is to be done of all filings that one may see. */
export interface FilingsPage {
  chrome: Chrome;
  today: Day;
  query: FilingsQuery & { show: FilingShow };
  rows: readonly FilingLineRow[];
  paging: Paging;
  /** How many there are of each look that goes by state, and of those by line. */
  counts: ReadonlyMap<FilingShow, number>;
  lines: ReadonlyMap<FilingLine, number>;
  issuers: readonly { id: number; name: string }[];
  /** Words on the yearly list of what was issued, while its day has not passed. */
  yearly: string | null;
  maySites: boolean;
}

export function FilingsPage(page: FilingsPage): JSX.Element {
  const { query, paging, counts } = page;
  return (
    <Layout
      chrome={page.chrome}
      title="备案"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '备案' }]}
    >
      <h1>备案</h1>
      <p class="lead">
        未办结 {count(counts.get('open') ?? 0)} 项：
        {FILING_LINES.map((line) => `${FILING_LINE[line]} ${count(page.lines.get(line) ?? 0)} 项`).join('，')}。
      </p>
      {page.yearly === null ? null : <p class="hint">{page.yearly}</p>}
      <nav class="section-nav" aria-label="按办理情况看">
        <ul>
          {FILING_SHOWS.map((show) => (
            <li>
              <a
                href={paths.filings({ ...query, show, page: 1 })}
                aria-current={show === query.show ? 'page' : undefined}
              >
                {FILING_SHOW[show]}
                {counts.has(show) ? ` ${count(counts.get(show) ?? 0)}` : ''}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Choices page={page} />
      <p class="result-head" role="status">
        <span>
          <b>{count(paging.total)}</b> 项
        </span>
      </p>
      {page.rows.length === 0 ? (
        <Empty>没有符合条件的备案。</Empty>
      ) : (
        <Table label="备案清单" head={['文件', '制定机关', '渠道', '状态', '报送期限', '首次报送', '备案编号']}>
          {page.rows.map((row) => (
            <Row row={row} today={page.today} />
          ))}
        </Table>
      )}
      <Pager paging={paging} href={(at) => paths.filings({ ...query, page: at })} />
      <p>
        <a class="button" href={paths.filingsFile(query)}>
          导出 Excel
        </a>{' '}
        <a class="button" href={paths.rates()}>
          备案率
        </a>{' '}
        {page.maySites ? (
          <a class="button" href={paths.filingSites()}>
            与网站公布的文件比对
          </a>
        ) : null}
      </p>
    </Layout>
  );
}

function Row({ row, today }: { row: FilingLineRow; today: Day }): JSX.Element {
  const { filing } = row;
  const late =
    filing.dueOn !== null &&
    (filing.firstSubmittedOn ?? (filing.state === 'due' ? today : filing.dueOn)) > filing.dueOn;
  return (
    <tr>
      <td>
        <a href={paths.filing(filing.documentId, filing.id)}>{row.title}</a> <small>{row.docNumber}</small>
      </td>
      <td>{row.issuerName}</td>
      <td>{FILING_LINE[filing.line]}</td>
      <td>
        <span class={`state state-${filing.state}`}>{FILING_STATE[filing.state]}</span>
        {filing.outcome === null ? null : <small>{FILING_OUTCOME[filing.outcome]}</small>}
      </td>
      <td class="nowrap">
        <DayCell day={filing.dueOn} />
        {late ? <small class="late">{filing.firstSubmittedOn === null ? '已超期' : '迟报'}</small> : null}
      </td>
      <td class="nowrap">
        <DayCell day={filing.firstSubmittedOn} />
      </td>
      <td>{filing.filingNumber}</td>
    </tr>
  );
}

function Choices({ page }: { page: FilingsPage }): JSX.Element {
  const values = Object.fromEntries(Object.entries(page.query).map(([name, value]) => [name, String(value ?? '')]));
  const form = { values, errors: [] };
  return (
    <form class="filters" method="get" action={paths.filings()} role="search" aria-label="筛选">
      <input type="hidden" name="show" value={page.query.show} />
      <TextField form={form} name="q" label="标题、文号、备案编号" type="search" />
      <FilingChoices form={form} line={{ label: '渠道', empty: '全部' }} issuers={page.issuers} />
      <TextField form={form} name="from" label="报送从" type="date" />
      <TextField form={form} name="to" label="到" type="date" />
      <button type="submit" class="button">
        筛选
      </button>
    </form>
  );
}
