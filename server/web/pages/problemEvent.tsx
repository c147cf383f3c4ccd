import type { JSX } from 'preact';
import type { ProblemAct } from '../../domain/problems/course.ts';
import { actLabel, ACT, PROBLEM_KIND, PROBLEM_STATE } from '../../text/labels.ts';
import { ONE_CAUSE } from '../../text/oneCause.ts';
import { DayCell, InstantText } from '../components/days.tsx';
import { AreaField, ErrorSummary } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Papers } from '../components/papers.tsx';
import { Disclosure, DocumentName, type Fact, Facts } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';
import type { ProblemModel } from '../problems/model.ts';
import { proofAt } from '../problems/source.ts';

const HINT: Readonly<Record<ProblemAct, string>> = {
  'problem.contest': '写明事实和依据。只能提出一次；决定以前这件事仍然计入。',
  'problem.uphold': '写明为什么异议不成立。制定机关会看到。',
  'problem.exclude': '写明为什么不应计入。剔除以后不能恢复。',
};
const ACTION: Readonly<Record<ProblemAct, (id: number) => string>> = {
  'problem.contest': paths.problemContest,
  'problem.uphold': paths.problemUphold,
  'problem.exclude': paths.problemTakeOut,
};

/** `GET /problems/:id`: one event with what proves it, its contest and what was decided. */
export function ProblemEventPage(page: ProblemModel): JSX.Element {
  const { event } = page.problem;
  const kind = PROBLEM_KIND[event.kind];
  return (
    <Layout
      chrome={page.chrome}
      title={`问题事件：${kind}`}
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { href: paths.allProblems(), text: '问题事件' }, { text: kind }]}
    >
      <h1>{kind}</h1>
      <p class="state-line" role="status">
        <b>{PROBLEM_STATE[event.state]}</b>
        {event.state === 'contested' ? '，决定以前仍然计入（本系统设定）' : null}
        {event.decisionReason === null ? null : `，${event.decisionReason}`}
      </p>
      <Facts facts={about(page)} />
      {event.kind === 'cleanup.missed' ? <p class="prose">{ONE_CAUSE}</p> : null}
      {event.contestReason === null ? null : (
        <section aria-labelledby="contest-title">
          <h2 id="contest-title">制定机关的异议</h2>
          <p>
            <InstantText at={event.contestedAt ?? ''} />
            {nameOf(page, event.contestedById)}
          </p>
          <p class="prose">{event.contestReason}</p>
        </section>
      )}
      {page.acts.length === 0 ? null : (
        <section aria-labelledby="acts-title">
          <h2 id="acts-title">办理</h2>
          {page.acts.map((act) => (
            <Act page={page} act={act} />
          ))}
        </section>
      )}
      <section id="papers" aria-labelledby="papers-title">
        <h2 id="papers-title">证明材料</h2>
        <Papers
          place={{ documentId: event.documentId, subject: 'problem', subjectId: event.id }}
          papers={page.papers}
          people={page.people}
          mayAdd={page.mayAddPapers}
          mayRemove={false}
          back={paths.problem(event.id)}
          title="证明材料"
        />
      </section>
    </Layout>
  );
}

const nameOf = (page: ProblemModel, id: number | null): string =>
  id === null ? '' : `，${page.people.get(id) ?? '已停用的账号'}`;

function about(page: ProblemModel): Fact[] {
  const { event, issuerName, title, docNumber } = page.problem;
  const proof = proofAt(event);
  return [
    { term: '发生日期', value: <DayCell day={event.on} /> },
    { term: '制定机关', value: <a href={paths.issuer(event.issuerId, 'problems')}>{issuerName}</a> },
    {
      term: '文件',
      value:
        event.documentId === null ? null : (
          <DocumentName named={{ documentId: event.documentId, title, docNumber }} staff />
        ),
    },
    { term: '情况', value: event.note },
    {
      term: '来源',
      value: event.act === null ? '人工记录' : actLabel(event.act),
      note: proof === null ? null : <a href={proof}>查看依据</a>,
    },
    {
      term: '记录',
      value: event.recordedAt === null ? '较早的记录' : <InstantText at={event.recordedAt} />,
      note: event.recordedById === null ? '系统' : (page.people.get(event.recordedById) ?? '已停用的账号'),
    },
    {
      term: '分值',
      value: page.counts ? String(page.weight) : '不计',
      note: '按今天的规则；超出计算期间的不计',
    },
    ...(event.decidedAt === null
      ? []
      : [{ term: '决定', value: <InstantText at={event.decidedAt} />, note: decider(page) }]),
  ];
}

const decider = (page: ProblemModel): string => {
  const { decidedById } = page.problem.event;
  return decidedById === null ? '由记录本身证明' : (page.people.get(decidedById) ?? '已停用的账号');
};

function Act({ page, act }: { page: ProblemModel; act: ProblemAct }): JSX.Element {
  const failed = page.failed?.act === act ? page.failed.form : null;
  const form: Form<string> = failed ?? { values: {}, errors: [] };
  const scope = act.replace('.', '-');
  const withFile = act === 'problem.contest';
  return (
    <Disclosure summary={ACT[act]} open={failed !== null}>
      <ErrorSummary errors={form.errors} scope={scope} />
      <form
        class="form"
        method="post"
        action={ACTION[act](page.problem.event.id)}
        encType={withFile ? 'multipart/form-data' : undefined}
        data-guard
      >
        <AreaField form={form} scope={scope} name="reason" label="理由" hint={HINT[act]} required rows={5} />
        {withFile ? (
          <div class="field field-wide">
            <label for={`${scope}-file`}>证明材料（可以不附）</label>
            <input id={`${scope}-file`} type="file" name="file" />
          </div>
        ) : null}
        <p class="form-end">
          <button type="submit" class={`button button-${act === 'problem.exclude' ? 'danger' : 'primary'}`}>
            {ACT[act]}
          </button>
        </p>
      </form>
    </Disclosure>
  );
}
