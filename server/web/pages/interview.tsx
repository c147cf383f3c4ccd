import type { JSX } from 'preact';
import { paperNumber } from '../../domain/interview/numbers.ts';
import { dayProse } from '../../text/days.ts';
import { ACT, INTERVIEW_STATE } from '../../text/labels.ts';
import { DayCell, DayText } from '../components/days.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { Papers } from '../components/papers.tsx';
import { Caution, Empty, type Fact, Facts, Table } from '../components/parts.tsx';
import { Acts } from '../interview/acts.tsx';
import type { InterviewModel } from '../interview/model.ts';
import { Counted, Waits, waitsFor } from '../interview/parts.tsx';
import { Refused } from '../interview/refused.tsx';
import { paths } from '../paths.ts';

/** Papers that a measure has by now, as Word. */
function papersOf({ row }: InterviewModel): { name: string; text: string }[] {
  return [
    ...(row.notice === null ? [] : [{ name: 'notice', text: '约谈通知书' }]),
    ...(row.minutes === null
      ? []
      : [
          { name: 'minutes', text: '约谈记录' },
          { name: 'rectification', text: '整改通知书' },
        ]),
    ...(row.form === 'criticism' ? [{ name: 'criticism', text: '通报批评' }] : []),
    ...(row.form === 'supervision' ? [{ name: 'supervision', text: '挂牌督办通知书' }] : []),
    { name: 'evidence', text: '依据清单' },
  ];
}

/** `GET /interviews/:id`: a measure, what it rests on, its course, its papers, and what can be done. */
export function InterviewPage(page: InterviewModel): JSX.Element {
  const { row, issuerName } = page;
  const title = `${issuerName}：${row.measure}`;
  return (
    <Layout
      chrome={page.chrome}
      title={title}
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { href: paths.interviews(), text: '约谈督办' }, { text: title }]}
    >
      <h1>{title}</h1>
      <p class="state-line" role="status">
        <b>{INTERVIEW_STATE[row.state]}</b>
        {row.reason === null ? '' : `，${row.reason}`}
      </p>
      <Fallen page={page} />
      <Facts facts={about(page)} />
      <p class="acts">
        {papersOf(page).map(({ name, text }) => (
          <a class="button" href={paths.interviewPaper(row.id, name)}>
            <Icon name="download" />
            {text}（Word）
          </a>
        ))}
        {page.chrome.actor.kind === 'user' && page.chrome.actor.role === 'issuer' ? null : (
          <a class="button" href={paths.interviewPack(row.id)}>
            <Icon name="download" />
            证据包（压缩包）
          </a>
        )}
      </p>
      {row.demands.length === 0 ? null : (
        <section aria-labelledby="demands-title">
          <h2 id="demands-title">整改要求</h2>
          <ol class="demands">
            {row.demands.map((text) => (
              <li>{text}</li>
            ))}
          </ol>
        </section>
      )}
      {page.failed === null || page.acts.includes(page.failed.act) ? null : (
        <Refused errors={page.failed.form.errors} />
      )}
      {page.acts.length === 0 ? null : <Acts page={page} />}
      <Minutes page={page} />
      <section id="events" aria-labelledby="events-title">
        <h2 id="events-title">计入的问题事件</h2>
        {page.events.length === 0 ? (
          <Empty>这项措施由前一项转入，没有另外计入事件。</Empty>
        ) : (
          <Counted events={page.events} staff />
        )}
      </section>
      <Course page={page} />
      <section id="papers" aria-labelledby="papers-title">
        <h2 id="papers-title">材料</h2>
        <Papers
          place={{ documentId: null, subject: 'interview', subjectId: row.id }}
          papers={page.papers}
          people={page.people}
          {...(page.chrome.actor.kind === 'user' && page.chrome.actor.role === 'issuer'
            ? { kinds: ['report', 'proof', 'statement', 'other'] }
            : {})}
          mayAdd={page.mayAddPapers}
          mayRemove={false}
          back={paths.interview(row.id, 'papers')}
          title="材料"
        />
      </section>
    </Layout>
  );
}

/** Said when events were taken out since, so that the sum is no longer what the decision rested on. */
function Fallen({ page }: { page: InterviewModel }): JSX.Element | null {
  const { row, standingSum } = page;
  if (standingSum >= row.sum || row.endedOn !== null) return null;
  return (
    <Caution>
      决定以后有事件被剔除，计入的合计由{row.sum}分减为{standingSum}分
      {standingSum < row.threshold ? `，低于${row.measure}的门槛${row.threshold}分。请负责人考虑是否撤销` : ''}。
    </Caution>
  );
}

function about(page: InterviewModel): Fact[] {
  const { row, previous, next } = page;
  const person = row.decidedById === null ? null : (page.people.get(row.decidedById) ?? '已停用的账号');
  const link = (other: InterviewModel['previous']) =>
    other === null ? null : (
      <a href={paths.interview(other.id)}>
        {other.measure}（{INTERVIEW_STATE[other.state]}）
      </a>
    );
  return [
    { term: '机关', value: <a href={paths.interviewStanding(row.issuerId)}>{page.issuerName}</a> },
    { term: '决定', value: <DayText day={row.decidedOn} />, note: person },
    row.previousId === null
      ? {
          term: '依据',
          value: `${row.windowMonths}个月内计${row.sum}分，达到“${row.spentMeasure}”门槛${row.spentThreshold}分`,
          note: row.citation,
        }
      : // What failed is the measure before it: the sum need not reach this tier.
        { term: '依据', value: '前一项措施的整改没有达到要求，转为上一级措施', note: `带入的问题事件计${row.sum}分` },
    ...(waitsFor(row) === null ? [] : [{ term: '期限', value: <Waits row={row} today={page.today} /> }]),
    ...(paperNumber(row) === null ? [] : [{ term: '文书编号', value: paperNumber(row) }]),
    ...(row.rectificationNumber === null ? [] : [{ term: '整改通知书编号', value: row.rectificationNumber }]),
    ...(row.notice === null
      ? []
      : [
          {
            term: '约谈安排',
            value: `${dayProse(row.notice.meetOn)} ${row.notice.meetAt}，${row.notice.place}`,
            note: `约谈人：${row.notice.host}；参加人员：${row.notice.attendees}`,
          },
        ]),
    ...(row.order === null
      ? []
      : [
          {
            term: row.form === 'supervision' ? '挂牌' : '印发',
            value: <DayText day={row.order.on} />,
            note: row.order.charge === null ? null : `责任人：${row.order.charge}`,
          },
        ]),
    ...(row.delistedOn === null ? [] : [{ term: '摘牌', value: <DayText day={row.delistedOn} /> }]),
    ...(previous === null ? [] : [{ term: '前一项措施', value: link(previous) }]),
    ...(next === null ? [] : [{ term: '后一项措施', value: link(next) }]),
  ];
}

function Minutes({ page }: { page: InterviewModel }): JSX.Element | null {
  const { minutes } = page.row;
  if (minutes === null) return null;
  return (
    <section id="minutes" aria-labelledby="minutes-title">
      <h2 id="minutes-title">约谈记录</h2>
      <Facts
        facts={[
          { term: '日期', value: <DayText day={minutes.on} />, note: `记录人：${minutes.recorder}` },
          { term: '约谈方', value: minutes.bureau.join('；') },
          { term: '被约谈方', value: minutes.issuer.join('；') },
          { term: '陈述', value: <span class="prose">{minutes.statement}</span> },
          { term: '约谈意见', value: <span class="prose">{minutes.opinion}</span> },
        ]}
      />
    </section>
  );
}

function Course({ page }: { page: InterviewModel }): JSX.Element {
  return (
    <section id="course" aria-labelledby="course-title">
      <h2 id="course-title">办理经过</h2>
      <Table class="roomy" label="办理经过" head={['日期', '办理', '内容', '期限', '经办']}>
        {page.steps.map((step) => (
          <tr>
            <td class="nowrap">
              <DayCell day={step.on} />
            </td>
            <td class="nowrap">{ACT[step.act]}</td>
            <td class="prose">{step.note}</td>
            <td class="nowrap">{step.dueOn === null ? '' : <DayCell day={step.dueOn} />}</td>
            <td class="nowrap">{step.byId === null ? '系统' : (page.people.get(step.byId) ?? '已停用的账号')}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
