import type { JSX } from 'preact';
import { EVALUATION_PURPOSES, EVALUATION_STATES } from '../../domain/evaluation/codes.ts';
import { isOpenEvaluation } from '../../domain/evaluation/course.ts';
import type { EvaluationRow } from '../../domain/evaluation/rows.ts';
import type { Day } from '../../domain/day.ts';
import { distance } from '../../text/days.ts';
import { EVALUATION_CONCLUSION, EVALUATION_PURPOSE, EVALUATION_STATE } from '../../text/evaluation.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { SelectField, TextField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Pager, type Paging, Table } from '../components/parts.tsx';
import { paths, type EvaluationQuery } from '../paths.ts';

/** `GET /evaluations`: what this person may read of the evaluations, open ones first. */
export interface EvaluationsPage {
  chrome: Chrome;
  today: Day;
  query: EvaluationQuery;
  lines: readonly { row: EvaluationRow; title: string; docNumber: string | null; issuerName: string | null }[];
  paging: Paging;
}

const choices = <C extends string>(codes: readonly C[], labels: Readonly<Record<C, string>>) =>
  codes.map((value) => ({ value, label: labels[value] }));

export function EvaluationsPage(page: EvaluationsPage): JSX.Element {
  const { query } = page;
  const form = { values: { state: query.state, purpose: query.purpose, q: query.q }, errors: [] };
  return (
    <Layout
      chrome={page.chrome}
      title="后评估"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '后评估' }]}
    >
      <h1>后评估</h1>
      <form class="filters" method="get" action={paths.evaluations()} role="search" aria-label="筛选后评估">
        <SelectField
          form={form}
          name="state"
          label="环节"
          options={[{ value: 'open', label: '没有办结的' }, ...choices(EVALUATION_STATES, EVALUATION_STATE)]}
          empty="全部"
        />
        <SelectField
          form={form}
          name="purpose"
          label="事由"
          options={choices(EVALUATION_PURPOSES, EVALUATION_PURPOSE)}
          empty="全部"
        />
        <TextField form={form} name="q" label="文件标题或者文号" type="search" />
        <button type="submit" class="button">
          筛选
        </button>
      </form>
      <p role="status">共{page.paging.total}项。</p>
      {page.lines.length === 0 ? (
        <Empty>没有符合条件的评估。在文件的卷宗里可以安排后评估。</Empty>
      ) : (
        <Table label="后评估" head={['文件', '事由', '环节', '报告期限', '评估单位', '结论']}>
          {page.lines.map(({ row, title, docNumber, issuerName }) => (
            <tr>
              <td class="cell-title">
                <a href={paths.evaluation(row.id)}>{title}</a>
                <small>{[docNumber, issuerName].filter((said) => said !== null).join(' ')}</small>
              </td>
              <td class="nowrap">
                {EVALUATION_PURPOSE[row.purpose]}
                {row.termEndsOn === null ? null : <small>有效期至{row.termEndsOn}</small>}
              </td>
              <td class="nowrap">{EVALUATION_STATE[row.state]}</td>
              <td class={isLate(row, page.today) ? 'nowrap late' : 'nowrap'}>
                <DayCell day={row.dueOn} />
                {isRunning(row) ? <small>{distance(page.today, row.dueOn)}</small> : null}
              </td>
              <td>{row.evaluator}</td>
              <td class="nowrap">
                {row.conclusion === null ? (
                  <small>{isOpenEvaluation(row.state) ? '没有' : ''}</small>
                ) : (
                  EVALUATION_CONCLUSION[row.conclusion]
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
      <Pager paging={page.paging} href={(n) => paths.evaluations({ ...query, page: n })} />
    </Layout>
  );
}

const isRunning = ({ state }: EvaluationRow): boolean => state === 'planned' || state === 'running';
const isLate = (row: EvaluationRow, today: Day): boolean => isRunning(row) && row.dueOn < today;
