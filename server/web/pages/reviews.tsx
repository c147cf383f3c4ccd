import type { JSX } from 'preact';
import { OPINIONS } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import type { DocumentName } from '../../domain/dossier.ts';
import type { ReviewRow } from '../../domain/model.ts';
import type { FollowUp } from '../../domain/review/emergency.ts';
import type { EmergencyRow } from '../../domain/review/rows.ts';
import { distance } from '../../text/days.ts';
import { OPINION, REVIEW_STATE } from '../../text/labels.ts';
import { count } from '../../text/names.ts';
import { FOLLOW_UP } from '../../text/reviewLabels.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell, DayText, Nothing } from '../components/days.tsx';
import { DayField, SelectField, TextField } from '../components/fields.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Pager, type Paging, Table } from '../components/parts.tsx';
import { emptyForm } from '../form.ts';
import { type ReviewQuery, paths } from '../paths.ts';

/** What the list can show, with its words. */
const REVIEW_SHOWS = {
  mine: '由我办理',
  unassigned: '待分派',
  soon: '七天内到期',
  open: '全部在办',
  all: '审核台账',
} as const;
export type ReviewShow = keyof typeof REVIEW_SHOWS;

export interface ReviewsPage {
  chrome: Chrome;
  today: Day;
  query: ReviewQuery;
  show: ReviewShow;
  counts: Readonly<Record<ReviewShow, number>>;
  lines: readonly { review: ReviewRow; document: DocumentName; issuerName: string | null }[];
  paging: Paging;
  issuers: readonly { id: number; name: string }[];
  people: ReadonlyMap<number, string>;
  /** Documents issued in an emergency whose review has to follow. */
  followUps: readonly { emergency: EmergencyRow; document: DocumentName; followUp: FollowUp }[];
}

/** 合法性审核: what runs, by whom it is done, what is due, and the register of all. */
export function ReviewsPage(page: ReviewsPage): JSX.Element {
  const { query, show } = page;
  return (
    <Layout
      chrome={page.chrome}
      title="合法性审核"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '合法性审核' }]}
    >
      <div class="page-head">
        <h1>合法性审核</h1>
        <p>
          <a class="button" href={paths.reviewsFile({ ...query, show })}>
            <Icon name="download" />
            导出台账（Excel）
          </a>
        </p>
      </div>
      <FollowUps page={page} />
      <nav class="status-tabs" aria-label="审核">
        {(Object.keys(REVIEW_SHOWS) as ReviewShow[]).map((one) => (
          <a
            href={paths.reviews({ ...query, show: one, page: undefined })}
            aria-current={one === show ? 'true' : undefined}
          >
            {REVIEW_SHOWS[one]}
            <span class="count-plain">{count(page.counts[one])}</span>
          </a>
        ))}
      </nav>
      <Filters page={page} />
      {page.lines.length === 0 ? <Empty>没有这样的审核。</Empty> : <List page={page} />}
      <Pager paging={page.paging} href={(n) => paths.reviews({ ...query, show, page: n })} />
    </Layout>
  );
}

function FollowUps({ page }: { page: ReviewsPage }): JSX.Element | null {
  if (page.followUps.length === 0) return null;
  return (
    <section class="findings" aria-labelledby="follow-ups">
      <h2 id="follow-ups">紧急情况先行印发，审核待补办</h2>
      <ul class="plain">
        {page.followUps.map(({ emergency, document, followUp }) => (
          <li>
            <a href={paths.dossier(document.id, 'reviews')}>{document.title}</a>
            <small>
              {FOLLOW_UP[followUp]}，最后一天
              <DayText day={emergency.reviewBy} />（{distance(page.today, emergency.reviewBy)}）
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Filters({ page }: { page: ReviewsPage }): JSX.Element {
  const { query } = page;
  const form = emptyForm<string>({
    q: query.q,
    issuer: query.issuer?.toString(),
    opinion: query.opinion,
    from: query.from,
    to: query.to,
  });
  return (
    <form class="filters" method="get" action={paths.reviews()} role="search" aria-label="筛选审核">
      <input type="hidden" name="show" value={page.show} />
      <TextField form={form} name="q" label="标题" type="search" />
      <SelectField
        form={form}
        name="issuer"
        label="制定机关"
        options={page.issuers.map((one) => ({ value: String(one.id), label: one.name }))}
        empty="不限"
      />
      {page.show === 'all' ? (
        <SelectField
          form={form}
          name="opinion"
          label="审核意见"
          options={OPINIONS.map((one) => ({ value: one, label: OPINION[one] }))}
          empty="不限"
        />
      ) : null}
      <DayField form={form} name="from" label="送审自" />
      <DayField form={form} name="to" label="送审至" />
      <button type="submit" class="button">
        筛选
      </button>
    </form>
  );
}

/** The day that the review waits for, and for whom. */
function due(r: ReviewRow): Day | null {
  return r.state === 'supplement' ? r.supplementDueOn : r.state === 'accepted' ? r.dueOn : null;
}

function List({ page }: { page: ReviewsPage }): JSX.Element {
  return (
    <Table
      label="审核列表"
      class="dossiers"
      head={['文件', '送审单位', '送审', '受理', '审核人', '环节', '期限', '意见']}
    >
      {page.lines.map(({ review: r, document, issuerName }) => {
        const day = due(r);
        return (
          <tr class={day !== null && day < page.today ? 'row-late' : undefined}>
            <td class="cell-title">
              <a href={paths.dossier(document.id, `review-${r.id}`)}>{document.title}</a>
              {r.emergencyId === null ? null : <small>紧急情况印发后补办</small>}
            </td>
            <td>{issuerName ?? <Nothing said="未登记" />}</td>
            <td class="nowrap">
              <DayCell day={r.submittedOn} />
            </td>
            <td class="nowrap">
              <DayCell day={r.acceptedOn} />
            </td>
            <td class="nowrap">
              {r.reviewerId === null ? <Nothing said="待分派" /> : (page.people.get(r.reviewerId) ?? '')}
            </td>
            <td class="nowrap">{REVIEW_STATE[r.state]}</td>
            <td class="nowrap">
              <DayCell day={day} />
              {day === null ? null : <small>{distance(page.today, day)}</small>}
            </td>
            <td class="nowrap">
              {r.opinion === null ? <Nothing said="还没有" /> : OPINION[r.opinion]}
              {r.opinionNumber === null ? null : <small>{r.opinionNumber}</small>}
            </td>
          </tr>
        );
      })}
    </Table>
  );
}
