import type { JSX } from 'preact';
import { PROBLEM_KINDS, PROBLEM_STATES } from '../../domain/codes.ts';
import { PROBLEM_KIND, PROBLEM_STATE } from '../../text/labels.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { DayField, SelectField } from '../components/fields.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { DocumentName, Empty, Pager, type Paging, Table } from '../components/parts.tsx';
import { paths, type ProblemQuery } from '../paths.ts';
import type { ShownProblem } from '../problems/model.ts';

/** `GET /problems`: 问题事件 that this person may read. */
export interface ProblemsPage {
  chrome: Chrome;
  query: ProblemQuery;
  lines: readonly ShownProblem[];
  paging: Paging;
  /** For the choice; an issuer's account has none. */
  issuers: readonly { id: number; name: string }[];
}

export function ProblemsPage(page: ProblemsPage): JSX.Element {
  return (
    <Layout
      chrome={page.chrome}
      title="问题事件"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '问题事件' }]}
    >
      <div class="page-head">
        <h1>问题事件</h1>
        <p class="acts">
          <a class="button" href={paths.problemsFile(page.query)}>
            <Icon name="download" />
            导出（Excel）
          </a>
        </p>
      </div>
      <p class="lead">
        由系统按实际发生的事逐件记录，各有依据，是约谈和通报的唯一来源。制定机关可以提出异议；有异议的仍然计入，直到决定（本系统设定）。
      </p>
      <Filters page={page} />
      <p role="status">共{page.paging.total}件。</p>
      {page.lines.length === 0 ? (
        <Empty>没有符合条件的问题事件。</Empty>
      ) : (
        <Table label="问题事件" head={['日期', '事件', '制定机关', '文件', '状态']}>
          {page.lines.map(({ event, issuerName, title, docNumber }) => (
            <tr class={event.state === 'excluded' ? 'row-void' : undefined}>
              <td class="nowrap">
                <DayCell day={event.on} />
              </td>
              <td>
                <a href={paths.problem(event.id)}>{PROBLEM_KIND[event.kind]}</a>
              </td>
              <td>
                <a href={paths.issuer(event.issuerId, 'problems')}>{issuerName}</a>
              </td>
              <td>
                {event.documentId === null ? null : (
                  <DocumentName named={{ documentId: event.documentId, title, docNumber }} staff />
                )}
              </td>
              <td class="nowrap">{PROBLEM_STATE[event.state]}</td>
            </tr>
          ))}
        </Table>
      )}
      <Pager paging={page.paging} href={(n) => paths.allProblems({ ...page.query, page: n })} />
    </Layout>
  );
}

function Filters({ page }: { page: ProblemsPage }): JSX.Element {
  const { query } = page;
  const form = {
    values: {
      kind: query.kind,
      issuer: query.issuer?.toString(),
      state: query.state,
      from: query.from,
      to: query.to,
    },
    errors: [],
  };
  return (
    <form class="filters" method="get" action={paths.allProblems()} role="search" aria-label="筛选问题事件">
      <SelectField
        form={form}
        name="kind"
        label="事件"
        options={PROBLEM_KINDS.map((value) => ({ value, label: PROBLEM_KIND[value] }))}
        empty="不限"
      />
      {page.issuers.length === 0 ? null : (
        <SelectField
          form={form}
          name="issuer"
          label="制定机关"
          options={page.issuers.map(({ id, name }) => ({ value: String(id), label: name }))}
          empty="不限"
        />
      )}
      <SelectField
        form={form}
        name="state"
        label="状态"
        options={PROBLEM_STATES.map((value) => ({ value, label: PROBLEM_STATE[value] }))}
        empty="不限"
      />
      <DayField form={form} name="from" label="自" />
      <DayField form={form} name="to" label="至" />
      <button type="submit" class="button">
        筛选
      </button>
    </form>
  );
}
