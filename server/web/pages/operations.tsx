import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import { mayAny } from '../../domain/may.ts';
import type { MailRow } from '../../domain/model.ts';
import { MAIL_STATE } from '../../text/labels.ts';
import { jobDetail, JOB_STATE, jobName } from '../../text/jobs.ts';
import { count } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell, InstantText, Nothing } from '../components/days.tsx';
import { Layout } from '../components/layout.tsx';
import { Caution, Empty, Facts, PostButton, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';

/** A run of a job, as the jobs table holds it. */
export interface ShownRun {
  id: number;
  job: string;
  forDay: Day | null;
  state: 'running' | 'done' | 'failed';
  startedAt: string;
  finishedAt: string | null;
  detail: Readonly<Record<string, unknown>> | null;
}

/** `GET /operations`; `POST /operations/scan` and `POST /operations/mails/:id/retry` (with `version`). */
export interface OperationsPage {
  chrome: Chrome;
  today: Day;
  lastScan: ShownRun | null;
  runs: readonly ShownRun[];
  /** Position of each follower in the audit log, and the log's head. */
  head: number;
  followers: readonly { name: string; position: number }[];
  /** Letters of the public process that could not be taken in. */
  aside: number;
  mails: readonly Pick<
    MailRow,
    'id' | 'version' | 'address' | 'subject' | 'state' | 'attempts' | 'nextTryAt' | 'lastError'
  >[];
  /** False when no SMTP_URL is set: notices then stay on the desk. */
  mailOn: boolean;
}

export function OperationsPage(page: OperationsPage): JSX.Element {
  const running = page.runs.some((r) => r.state === 'running');
  return (
    <Layout
      chrome={page.chrome}
      title="运行"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '运行' }]}
    >
      <h1>运行</h1>
      <div id="operations" data-refresh={running ? '3000' : undefined}>
        <Scan page={page} />
        <section aria-labelledby="followers-title">
          <h2 id="followers-title">跟进情况</h2>
          <Facts
            facts={[
              { term: '办理记录', value: `第${count(page.head)}条` },
              ...page.followers.map((f) => ({
                term: jobName(f.name),
                value: f.position >= page.head ? '已跟上' : `落后${count(page.head - f.position)}条`,
              })),
              ...(page.aside === 0
                ? []
                : [
                    {
                      term: '公众提交',
                      value: `${count(page.aside)}件未能接收，留在公开库的 intake/aside 文件夹，附有原因`,
                    },
                  ]),
            ]}
          />
        </section>
        <Mails page={page} />
        <section aria-labelledby="runs-title">
          <h2 id="runs-title">作业记录</h2>
          {page.runs.length === 0 ? <Empty>还没有作业运行过。</Empty> : <Runs runs={page.runs} label="作业记录" />}
        </section>
      </div>
    </Layout>
  );
}

function Scan({ page }: { page: OperationsPage }): JSX.Element {
  const { lastScan, today } = page;
  const missed = lastScan?.forDay == null || lastScan.forDay < today;
  return (
    <section aria-labelledby="scan-title">
      <div class="section-head">
        <h2 id="scan-title">每日扫描</h2>
        {mayAny(page.chrome.actor, 'flag.scan') ? (
          <PostButton action={paths.scanNow()} text="立即扫描" tone="primary" />
        ) : null}
      </div>
      {missed ? <Caution>今天的扫描还没有完成。系统每天02:10自动扫描，停机错过的，启动以后自动补上。</Caution> : null}
      {lastScan === null ? null : (
        <Facts
          facts={[
            { term: '最近一次', value: <DayCell day={lastScan.forDay} />, note: JOB_STATE[lastScan.state] },
            { term: '完成时间', value: lastScan.finishedAt === null ? null : <InstantText at={lastScan.finishedAt} /> },
            { term: '结果', value: jobDetail(lastScan.detail) },
          ]}
        />
      )}
    </section>
  );
}

function Mails({ page }: { page: OperationsPage }): JSX.Element {
  return (
    <section aria-labelledby="mails-title">
      <h2 id="mails-title">邮件</h2>
      {page.mailOn ? null : <Caution>没有设置发信服务器（SMTP_URL），提醒只在待办里显示。</Caution>}
      {page.mails.length === 0 ? (
        <Empty>没有等待发送或者发送失败的邮件。</Empty>
      ) : (
        <Table label="邮件队列" head={['收件人', '主题', '状态', '下次发送', <span class="unseen">办理</span>]}>
          {page.mails.map((m) => (
            <tr>
              <td>{m.address}</td>
              <td>{m.subject}</td>
              <td>
                {MAIL_STATE[m.state]}
                <small>已试{m.attempts}次</small>
                {m.lastError === null ? null : <small class="refusal">{m.lastError}</small>}
              </td>
              <td class="nowrap">
                {m.nextTryAt === null ? <Nothing said="没有" /> : <InstantText at={m.nextTryAt} />}
              </td>
              <td>
                {m.state === 'sent' ? null : (
                  <PostButton action={paths.mailRetry(m.id)} version={m.version} text="重新发送" about={m.subject} />
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

/** Runs of jobs as a table; used for imports too. */
export function Runs({ runs, label }: { runs: readonly ShownRun[]; label: string }): JSX.Element {
  return (
    <Table label={label} head={['作业', '所属日期', '状态', '开始', '完成', '情况']}>
      {runs.map((r) => (
        <tr>
          <td>{jobName(r.job)}</td>
          <td class="nowrap">
            <DayCell day={r.forDay} />
          </td>
          <td class="nowrap">
            <span class={`state state-${r.state}`}>{JOB_STATE[r.state]}</span>
          </td>
          <td class="nowrap">
            <InstantText at={r.startedAt} />
          </td>
          <td class="nowrap">{r.finishedAt === null ? <Nothing said="没有" /> : <InstantText at={r.finishedAt} />}</td>
          <td>{jobDetail(r.detail)}</td>
        </tr>
      ))}
    </Table>
  );
}
