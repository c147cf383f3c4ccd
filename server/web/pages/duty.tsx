import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import type { FlagRow, NoticeRow } from '../../domain/model.ts';
import { COURSE } from '../../domain/reminders/course.ts';
import type { NoticeState } from '../../domain/reminders/codes.ts';
import { FLAG_KIND, NOTICE_STATE } from '../../text/labels.ts';
import { titled } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { DayText, InstantText } from '../components/days.tsx';
import { type DeskItem, Duty } from '../components/duty.tsx';
import { AreaField, DayField, ErrorSummary, SelectField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Disclosure, Empty, Table } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/** `POST /desk/notices/:id/snooze` and `…/hand-over`. */
export const SNOOZE_FIELDS = ['until', 'reason'] as const;
export const HAND_OVER_FIELDS = ['toUserId', 'note'] as const;

/** A line of a duty's history. */
export interface DutyLine {
  at: string;
  who: string;
  what: string;
  note: string | null;
}

/** One duty on a person's desk, `GET /desk/duties/:id`. */
export interface DutyPage {
  chrome: Chrome;
  today: Day;
  flag: FlagRow;
  item: Omit<DeskItem, 'flag'>;
  /** The own reminder; null for who only looks on. */
  own: { notice: NoticeRow; state: NoticeState } | null;
  history: readonly DutyLine[];
  /** The last day to which it may be put off; null where every day is right, undefined where none is. */
  snoozeLimit: Day | null | undefined;
  colleagues: readonly { id: number; name: string; role: string }[];
  snooze: Form<(typeof SNOOZE_FIELDS)[number]>;
  handOver: Form<(typeof HAND_OVER_FIELDS)[number]>;
}

export function DutyPage(page: DutyPage): JSX.Element {
  const { flag, item } = page;
  const name =
    item.document === null ? (item.issuer?.name ?? '') : titled(item.document.title, item.document.docNumber);
  return (
    <Layout
      chrome={page.chrome}
      title={`${FLAG_KIND[flag.kind]}：${name}`}
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: FLAG_KIND[flag.kind] }]}
    >
      <h1>{FLAG_KIND[flag.kind]}</h1>
      <ErrorSummary errors={[...page.snooze.errors, ...page.handOver.errors]} />
      {page.own === null ? null : (
        <p class="lead">
          我的这一项：{NOTICE_STATE[page.own.state]}
          {page.own.state === 'snoozed' && page.own.notice.snoozedUntil !== null ? (
            <>
              到
              <DayText day={page.own.notice.snoozedUntil} />
            </>
          ) : null}
          。
        </p>
      )}
      <ol class="duties">
        <Duty item={{ flag, ...item }} today={page.today} actor={page.chrome.actor} alone />
      </ol>
      {page.own === null ? null : <Acts page={page} own={page.own} />}
      <History lines={page.history} />
    </Layout>
  );
}

function Acts({ page, own }: { page: DutyPage; own: NonNullable<DutyPage['own']> }): JSX.Element {
  const may = COURSE[own.state];
  const version = <input type="hidden" name="version" value={String(own.notice.version)} />;
  return (
    <>
      {may.snooze === undefined ? null : page.snoozeLimit === undefined ? (
        <p class="hint">已经到期的事项不能搁置；确需暂缓的，请转交或者报分管领导决定。</p>
      ) : (
        <Disclosure summary="搁置" open={page.snooze.errors.length > 0} id="snooze">
          <form class="form" method="post" action={paths.snooze(own.notice.id)}>
            {version}
            <DayField
              form={page.snooze}
              name="until"
              label="搁置到"
              hint={
                page.snoozeLimit === null
                  ? '到这一天重新出现在待办里，期间不再提醒'
                  : `最晚${page.snoozeLimit}（期限当天）；到这一天重新出现在待办里，期间不再提醒`
              }
              required
            />
            <AreaField form={page.snooze} name="reason" label="理由" hint="现在为什么不办、等什么" required />
            <p class="form-end">
              <button type="submit" class="button button-primary">
                搁置
              </button>
            </p>
          </form>
        </Disclosure>
      )}
      {may.hand_over === undefined ? null : page.colleagues.length === 0 ? (
        <p class="hint">没有可以接手的同事：接手的人要与您在同一机关，并且有权查看所涉文件。</p>
      ) : (
        <Disclosure summary="转交" open={page.handOver.errors.length > 0} id="hand-over">
          <form class="form" method="post" action={paths.handOver(own.notice.id)}>
            {version}
            <SelectField
              form={page.handOver}
              name="toUserId"
              label="转交给"
              hint="转交以后，后续提醒发给接手的同事"
              empty="请选择"
              options={page.colleagues.map(({ id, name, role }) => ({
                value: String(id),
                label: `${name}（${role}）`,
              }))}
              required
            />
            <AreaField form={page.handOver} name="note" label="附言" />
            <p class="form-end">
              <button type="submit" class="button button-primary">
                转交
              </button>
            </p>
          </form>
        </Disclosure>
      )}
    </>
  );
}

function History({ lines }: { lines: readonly DutyLine[] }): JSX.Element {
  return (
    <section aria-labelledby="duty-history">
      <h2 id="duty-history">提醒和办理的经过</h2>
      {lines.length === 0 ? (
        <Empty>还没有提醒过。</Empty>
      ) : (
        <Table label="提醒和办理的经过" head={['时间', '谁', '经过', '说明']}>
          {lines.map((line) => (
            <tr>
              <td>
                <InstantText at={line.at} />
              </td>
              <td>{line.who}</td>
              <td>{line.what}</td>
              <td>{line.note ?? ''}</td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}
