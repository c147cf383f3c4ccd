import type { JSX } from 'preact';
import { may } from '../../domain/may.ts';
import { INTERVIEW_SPENT } from '../../text/profileCodeLabels.ts';
import { INTERVIEW_STATE, PROBLEM_KIND, PROBLEM_STATE } from '../../text/labels.ts';
import { DayCell, DayText, Nothing } from '../components/days.tsx';
import { Layout } from '../components/layout.tsx';
import { DocumentName, Empty, Table } from '../components/parts.tsx';
import { Decide } from '../interview/decide.tsx';
import type { StandingModel } from '../interview/model.ts';
import { Measures } from '../interview/parts.tsx';
import { paths } from '../paths.ts';

/** `GET /interviews/bodies/:id`: which events count, for how much, how far each tier is, and what was decided. */
export function InterviewStandingPage(page: StandingModel): JSX.Element {
  const { issuerName, rules } = page;
  return (
    <Layout
      chrome={page.chrome}
      title={`${issuerName}的累计分值`}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.desk(), text: '待办' },
        { href: paths.interviews(), text: '约谈督办' },
        { text: issuerName },
      ]}
    >
      <h1>{issuerName}的累计分值</h1>
      <p class="lead">
        近{rules.windowMonths}个月的问题事件按分值累计，达到门槛的列为人选，是否采取措施由负责人决定。
        <small class="rule">
          期间、分值和门槛：{page.citation}。已用于一次措施的事件：{INTERVIEW_SPENT[rules.spent]}（{page.spentCitation}
          ）。
        </small>
      </p>
      <Tiers page={page} />
      <Decide page={page} />
      <Events page={page} />
      <section id="measures" aria-labelledby="measures-title">
        <h2 id="measures-title">约谈、通报批评和挂牌督办</h2>
        {page.measures.length === 0 ? (
          <Empty>没有采取过措施。</Empty>
        ) : (
          <Measures
            lines={page.measures.map((row) => ({ row, issuerName }))}
            today={page.on}
            label="约谈、通报批评和挂牌督办"
          />
        )}
      </section>
    </Layout>
  );
}

function Tiers({ page }: { page: StandingModel }): JSX.Element {
  return (
    <section id="tiers" aria-labelledby="tiers-title">
      <h2 id="tiers-title">离各级措施的距离</h2>
      <Table class="roomy" label="离各级措施的距离" head={['措施', '门槛', '计入事件', '合计', '还差']}>
        {page.tiers.map(({ tier, events, sum, missing }) => (
          <tr>
            <th scope="row">{tier.measure}</th>
            <td class="number">{tier.threshold}</td>
            <td class="number">{events.length}</td>
            <td class="number">{sum}</td>
            <td class="number">{missing === 0 ? <b>已达到</b> : missing}</td>
          </tr>
        ))}
      </Table>
      <p>
        截至 <DayText day={page.on} />
        。有异议的事件在决定以前仍然计入（本系统设定）。
      </p>
    </section>
  );
}

function Events({ page }: { page: StandingModel }): JSX.Element {
  const contests = may(page.chrome.actor, 'problem.contest', { issuerId: page.issuerId });
  return (
    <section id="events" aria-labelledby="events-title">
      <h2 id="events-title">问题事件</h2>
      {page.events.length === 0 ? (
        <Empty>没有记录问题事件。</Empty>
      ) : (
        <Table
          class="roomy"
          label="问题事件"
          head={['日期', '事件', '文件', '分值', '计入', '最后一天', '已用于', '状态']}
        >
          {page.events.map(({ event, title, docNumber, weight, towards, lastDay, usedBy }) => (
            <tr class={event.excludedAt === null ? undefined : 'row-void'}>
              <td class="nowrap">
                <DayCell day={event.on} />
              </td>
              <td>
                <a href={paths.problem(event.id)}>{PROBLEM_KIND[event.kind]}</a>
                {event.note === null ? null : <small>{event.note}</small>}
              </td>
              <td>
                {event.documentId === null ? (
                  <Nothing said="没有文件" />
                ) : (
                  <DocumentName named={{ documentId: event.documentId, title, docNumber }} staff />
                )}
              </td>
              <td class="number">{weight}</td>
              <td>{towards.length === 0 ? '不计' : towards.join('、')}</td>
              <td class="nowrap">{lastDay === null ? '' : <DayCell day={lastDay} />}</td>
              <td>
                {usedBy.map((row) => (
                  <a href={paths.interview(row.id)}>
                    {row.measure}（{INTERVIEW_STATE[row.state]}）
                  </a>
                ))}
              </td>
              <td class="nowrap">
                {PROBLEM_STATE[event.state]}
                {contests && event.state === 'recorded' ? (
                  <small>
                    <a href={paths.problem(event.id)}>
                      提出异议<span class="unseen">：{PROBLEM_KIND[event.kind]}</span>
                    </a>
                  </small>
                ) : null}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}
