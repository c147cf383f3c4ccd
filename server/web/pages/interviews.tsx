import type { JSX } from 'preact';
import { INTERVIEW_STATES } from '../../domain/interview/codes.ts';
import type { Candidate } from '../../domain/interviews.ts';
import type { Day } from '../../domain/day.ts';
import { may } from '../../domain/may.ts';
import { INTERVIEW_STATE } from '../../text/labels.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { SelectField } from '../components/fields.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Pager, type Paging, Table } from '../components/parts.tsx';
import { Measures } from '../interview/parts.tsx';
import type { InterviewRow } from '../../domain/interview/rows.ts';
import { type InterviewQuery, paths } from '../paths.ts';

/** `GET /interviews`: candidates, the board, measures with their states and limits. */
export interface InterviewsPage {
  chrome: Chrome;
  today: Day;
  query: InterviewQuery;
  /** For the bureau alone. */
  candidates: readonly { candidate: Candidate; issuerName: string }[];
  /** 挂牌督办 that hangs. */
  board: readonly { row: InterviewRow; issuerName: string }[];
  lines: readonly { row: InterviewRow; issuerName: string }[];
  paging: Paging;
  /** An issuer's account: its own bodies. */
  own: readonly { id: number; name: string }[];
}

export function InterviewsPage(page: InterviewsPage): JSX.Element {
  const issuer = page.own.length > 0;
  return (
    <Layout
      chrome={page.chrome}
      title="约谈督办"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '约谈督办' }]}
    >
      <div class="page-head">
        <h1>约谈督办</h1>
        <p class="acts">
          {may(page.chrome.actor, 'interview.simulate') ? (
            <a class="button" href={paths.interviewSimulate()}>
              推算门槛
            </a>
          ) : null}
          <a class="button" href={paths.interviewsFile()}>
            <Icon name="download" />
            导出（Excel）
          </a>
        </p>
      </div>
      <p class="lead">
        {issuer
          ? '本单位的累计分值、收到的约谈、通报批评和挂牌督办。'
          : '问题事件累计达到本地门槛的机关列为人选，是否约谈、通报批评或者挂牌督办，由负责人决定。'}
      </p>
      {page.own.map(({ id, name }) => (
        <p>
          <a class="button button-primary" href={paths.interviewStanding(id)}>
            {name}的累计分值
          </a>
        </p>
      ))}
      {issuer ? null : <Candidates page={page} />}
      {page.board.length === 0 ? null : (
        <section id="board" aria-labelledby="board-title">
          <h2 id="board-title">督办台账：正在挂牌</h2>
          <Measures lines={page.board} today={page.today} label="正在挂牌的督办" />
        </section>
      )}
      <section id="measures" aria-labelledby="measures-title">
        <h2 id="measures-title">全部措施</h2>
        <form class="filters" method="get" action={paths.interviews()} role="search" aria-label="筛选措施">
          <SelectField
            form={{ values: { state: page.query.state }, errors: [] }}
            name="state"
            label="状态"
            options={INTERVIEW_STATES.map((value) => ({ value, label: INTERVIEW_STATE[value] }))}
            empty="不限"
          />
          <button type="submit" class="button">
            筛选
          </button>
        </form>
        <p role="status">共{page.paging.total}项。</p>
        {page.lines.length === 0 ? (
          <Empty>没有符合条件的约谈、通报批评或者挂牌督办。</Empty>
        ) : (
          <Measures lines={page.lines} today={page.today} label="约谈、通报批评和挂牌督办" />
        )}
        <Pager paging={page.paging} href={(n) => paths.interviews({ ...page.query, page: n })} />
      </section>
    </Layout>
  );
}

function Candidates({ page }: { page: InterviewsPage }): JSX.Element {
  return (
    <section id="candidates" aria-labelledby="candidates-title">
      <h2 id="candidates-title">达到门槛的机关</h2>
      {page.candidates.length === 0 ? (
        <Empty>现在没有机关达到门槛。</Empty>
      ) : (
        <Table class="roomy" label="达到门槛的机关" head={['机关', '达到', '合计', '事件', '自', '决定']}>
          {page.candidates.map(({ candidate, issuerName }) => (
            <tr>
              <td>
                <a href={paths.interviewStanding(candidate.issuerId)}>{issuerName}</a>
              </td>
              <td class="nowrap">{candidate.tier.measure}</td>
              <td class="number">{candidate.sum}</td>
              <td class="number">{candidate.events.length}</td>
              <td class="nowrap">
                <DayCell day={candidate.since} />
              </td>
              <td>
                {candidate.deferredUntil === null ? (
                  '待决定'
                ) : candidate.deferredUntil > page.today ? (
                  <>
                    缓办到 <DayCell day={candidate.deferredUntil} />
                  </>
                ) : (
                  '缓办期满，待决定'
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}
