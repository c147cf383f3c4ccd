import type { JSX } from 'preact';
import { SUGGESTION_SOURCES, SUGGESTION_STATES } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import { mayAny } from '../../domain/may.ts';
import type { SuggestionRow } from '../../domain/suggestion/row.ts';
import { distance } from '../../text/days.ts';
import { SUGGESTION_SOURCE, SUGGESTION_STATE } from '../../text/labels.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { SelectField, TextField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Pager, type Paging, Table } from '../components/parts.tsx';
import { paths, type SuggestionQuery } from '../paths.ts';

export interface SuggestionLine {
  row: SuggestionRow;
  /** The next limit that is not met; null where there is none, or none is set. */
  due: { day: Day; what: string } | null;
}

/** `GET /suggestions`: 审查建议, 司法建议 and 附带审查 that this person may read. */
export interface SuggestionsPage {
  chrome: Chrome;
  today: Day;
  query: SuggestionQuery;
  lines: readonly SuggestionLine[];
  paging: Paging;
}

const choices = <C extends string>(codes: readonly C[], labels: Readonly<Record<C, string>>) =>
  codes.map((value) => ({ value, label: labels[value] }));

export function SuggestionsPage(page: SuggestionsPage): JSX.Element {
  const { query } = page;
  const form = { values: { state: query.state, source: query.source, q: query.q }, errors: [] };
  return (
    <Layout
      chrome={page.chrome}
      title="审查建议"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '审查建议' }]}
    >
      <div class="page-head">
        <h1>审查建议</h1>
        {mayAny(page.chrome.actor, 'suggestion.enter') ? (
          <p class="acts">
            <a class="button" href={paths.suggestionEnter()}>
              登记来函
            </a>
          </p>
        ) : null}
      </div>
      <form class="filters" method="get" action={paths.suggestions()} role="search" aria-label="筛选审查建议">
        <SelectField
          form={form}
          name="state"
          label="环节"
          options={[{ value: 'open', label: '没有办结的' }, ...choices(SUGGESTION_STATES, SUGGESTION_STATE)]}
          empty="全部"
        />
        <SelectField
          form={form}
          name="source"
          label="来源"
          options={choices(SUGGESTION_SOURCES, SUGGESTION_SOURCE)}
          empty="全部"
        />
        <TextField form={form} name="q" label="文件、编号或者理由" type="search" />
        <button type="submit" class="button">
          筛选
        </button>
      </form>
      <p role="status">共{page.paging.total}件。</p>
      {page.lines.length === 0 ? (
        <Empty>没有符合条件的审查建议。公众在“审查建议”页面提交的会出现在这里。</Empty>
      ) : (
        <Table label="审查建议" head={['收到', '编号', '来源', '文件和条款', '环节', '下一个期限']}>
          {page.lines.map(({ row, due }) => (
            <tr>
              <td class="nowrap">
                <DayCell day={row.receivedOn} />
              </td>
              <td class="nowrap">
                <a href={paths.suggestion(row.id)}>{row.receipt}</a>
              </td>
              <td>{SUGGESTION_SOURCE[row.source]}</td>
              <td>
                {row.documentSaid}
                {row.clause === null ? null : <small>{row.clause}</small>}
              </td>
              <td>{SUGGESTION_STATE[row.state]}</td>
              <td class={due !== null && due.day < page.today ? 'late' : undefined}>
                {due === null ? (
                  <small>没有</small>
                ) : (
                  <>
                    <DayCell day={due.day} />
                    <small>
                      {due.what}，{distance(page.today, due.day)}
                    </small>
                  </>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
      <Pager paging={page.paging} href={(n) => paths.suggestions({ ...query, page: n })} />
    </Layout>
  );
}
