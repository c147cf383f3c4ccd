import type { JSX } from 'preact';
import { distance } from '../../text/days.ts';
import {
  CRITERIA_NOTE,
  EVALUATION_CONCLUSION,
  EVALUATION_CRITERION,
  EVALUATION_PURPOSE,
  EVALUATION_STATE,
} from '../../text/evaluation.ts';
import { DayCell } from '../components/days.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { Papers } from '../components/papers.tsx';
import { DocumentName, type Fact, Facts } from '../components/parts.tsx';
import { EvaluationActs } from '../evaluation/acts.tsx';
import type { EvaluationModel } from '../evaluation/model.ts';
import { NextStep } from '../evaluation/next.tsx';
import { paths } from '../paths.ts';

/** `GET /evaluations/:id`. */
export function EvaluationPage(page: EvaluationModel): JSX.Element {
  const { row, document } = page;
  const title = `${EVALUATION_PURPOSE[row.purpose]}：${document.title}`;
  return (
    <Layout
      chrome={page.chrome}
      title={title}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.desk(), text: '待办' },
        { href: paths.evaluations(), text: '后评估' },
        { text: document.title },
      ]}
    >
      <div class="page-head">
        <h1>{title}</h1>
        <p class="acts">
          <a class="button" href={paths.evaluationReport(row.id)}>
            <Icon name="download" />
            评估报告（Word）
          </a>
        </p>
      </div>
      <p class="state-line" role="status">
        <b>{EVALUATION_STATE[row.state]}</b>
        {row.state === 'running' && row.returnReason !== null ? `，报告被退回：${row.returnReason}` : null}
        {row.withdrawReason === null ? null : `，${row.withdrawReason}`}
      </p>
      <Facts facts={factsOf(page)} />
      <Report page={page} />
      <NextStep page={page} />
      <EvaluationActs page={page} />
      <section id="papers" aria-labelledby="papers-title">
        <h2 id="papers-title">材料</h2>
        <Papers
          place={{ documentId: row.documentId, subject: 'evaluation', subjectId: row.id }}
          papers={page.papers}
          people={page.people}
          mayAdd={page.mayAddPapers}
          mayRemove={page.mayAddPapers}
          back={paths.evaluation(row.id)}
          title="评估材料"
        />
      </section>
    </Layout>
  );
}

function factsOf({ row, document, issuers, today, people }: EvaluationModel): Fact[] {
  const named = { documentId: document.id, title: document.title, docNumber: document.docNumber };
  const open = row.state === 'planned' || row.state === 'running';
  const by = (id: number | null): string | null => (id === null ? null : (people.get(id) ?? null));
  return [
    { term: '文件', value: <DocumentName named={named} staff />, note: issuers.join('、') },
    ...(row.termEndsOn === null
      ? []
      : [{ term: '安排时的有效期至', value: <DayCell day={row.termEndsOn} />, note: distance(today, row.termEndsOn) }]),
    { term: '评估单位', value: row.evaluator },
    { term: '评估方面', value: row.criteria.map((one) => EVALUATION_CRITERION[one]).join('、'), note: CRITERIA_NOTE },
    {
      term: '评估期间',
      value: row.fromOn === null && row.toOn === null ? null : `${row.fromOn ?? '施行'}至${row.toOn ?? '今'}`,
    },
    { term: '报告期限', value: <DayCell day={row.dueOn} />, note: open ? distance(today, row.dueOn) : null },
    { term: '安排', value: <DayCell day={row.plannedOn} />, note: by(row.plannedById) },
    ...(row.startedOn === null ? [] : [{ term: '开始', value: <DayCell day={row.startedOn} /> }]),
    ...(row.reportedOn === null
      ? []
      : [{ term: '提交报告', value: <DayCell day={row.reportedOn} />, note: by(row.reportedById) }]),
    ...(row.concludedOn === null
      ? []
      : [{ term: '作出结论', value: <DayCell day={row.concludedOn} />, note: by(row.concludedById) }]),
  ];
}

function Report({ page: { row } }: { page: EvaluationModel }): JSX.Element | null {
  if (row.summary === null) return null;
  return (
    <section id="report" class="panel report" aria-labelledby="report-title">
      <h2 id="report-title">评估报告</h2>
      {row.findings.map(({ criterion, text }) => (
        <>
          <h3>{EVALUATION_CRITERION[criterion]}</h3>
          <p class="prose">{text}</p>
        </>
      ))}
      <h3>总体评价</h3>
      <p class="prose">{row.summary}</p>
      <p>
        评估建议：<b>{row.proposal === null ? '' : EVALUATION_CONCLUSION[row.proposal]}</b>
      </p>
      {row.conclusion === null ? null : (
        <p>
          评估结论：<b>{EVALUATION_CONCLUSION[row.conclusion]}</b>
          {row.conclusionReason === null ? '' : `（${row.conclusionReason}）`}
        </p>
      )}
    </section>
  );
}
