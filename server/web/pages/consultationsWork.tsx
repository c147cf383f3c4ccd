import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import { CONSULTATION_SHOWS, type ConsultationShow } from '../../domain/procedure/codes.ts';
import { consultationOn, daysLeft } from '../../domain/procedure/consultation.ts';
import { CONSULTATION_SHOW, CONSULTATION_STATE, daysLeftText } from '../../text/consultationLabels.ts';
import { count } from '../../text/names.ts';
import type { ConsultationWorkLine } from '../../ports.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { TextField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Pager, type Paging, Table } from '../components/parts.tsx';
import { emptyForm } from '../form.ts';
import { paths } from '../paths.ts';

/** `GET /procedure/consultations?show=&q=&page=`. */
export interface ConsultationsWorkPage {
  chrome: Chrome;
  today: Day;
  show: ConsultationShow;
  q: string | undefined;
  counts: Readonly<Record<ConsultationShow, number>>;
  lines: readonly ConsultationWorkLine[];
  paging: Paging;
}

const NOTHING: Readonly<Record<ConsultationShow, string>> = {
  running: '现在没有正在征求意见的草案。要征求意见的，到草案的卷宗里发起。',
  unanswered: '没有到期后还没有公布采纳情况的征求意见。',
  answered: '还没有公布过采纳情况。',
  stopped: '没有停止的征求意见。',
  all: '还没有征求过意见。',
};

/** 征求意见 as the office works on them: what runs, what waits for its result, how many comments nobody has answered. */
export function ConsultationsWorkPage(page: ConsultationsWorkPage): JSX.Element {
  const { show, q, lines } = page;
  const title = '征求意见办理';
  return (
    <Layout
      chrome={page.chrome}
      title={title}
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: title }]}
    >
      <h1>{title}</h1>
      <nav class="status-tabs" aria-label="征求意见">
        {CONSULTATION_SHOWS.map((one) => (
          <a href={paths.consultationsWork({ show: one, q })} aria-current={one === show ? 'true' : undefined}>
            {CONSULTATION_SHOW[one]}
            <span class="count-plain">{count(page.counts[one])}</span>
          </a>
        ))}
      </nav>
      <form class="filters" method="get" action={paths.consultationsWork()} role="search" aria-label="筛选征求意见">
        <input type="hidden" name="show" value={show} />
        <TextField form={emptyForm<string>({ q })} name="q" label="标题" type="search" />
        <button type="submit" class="button">
          筛选
        </button>
      </form>
      {lines.length === 0 ? (
        <Empty>{q === undefined ? NOTHING[show] : '没有标题里有这些字的征求意见。'}</Empty>
      ) : (
        <Lines page={page} />
      )}
      <Pager paging={page.paging} href={(n) => paths.consultationsWork({ show, q, page: n })} />
    </Layout>
  );
}

function Lines({ page }: { page: ConsultationsWorkPage }): JSX.Element {
  const { today } = page;
  return (
    <Table label="征求意见" head={['草案', '起止日期', '情况', '收到意见', '未答复']}>
      {page.lines.map((row) => {
        const left = daysLeft(row, today);
        return (
          <tr>
            <td>
              <a href={paths.consultationWork(row.documentId, row.id)}>{row.title}</a>
              {row.issuerName === null ? null : <small>{row.issuerName}</small>}
            </td>
            <td class="nowrap">
              <DayCell day={row.fromOn} /> 至 <DayCell day={row.toOn} />
            </td>
            <td>
              {left > 0 ? daysLeftText(left, row.toOn) : CONSULTATION_STATE[consultationOn(row, today)]}
              {row.resultOn === null ? null : <small>{row.resultOn}公布</small>}
            </td>
            <td class="number">{count(row.comments)}</td>
            <td class="number">{row.openComments === 0 ? '' : count(row.openComments)}</td>
          </tr>
        );
      })}
    </Table>
  );
}
