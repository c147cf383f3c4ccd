import type { JSX } from 'preact';
import type { FlagKind } from '../../domain/codes.ts';
import { type Day, addDays } from '../../domain/day.ts';
import type { NoticeState } from '../../domain/reminders/codes.ts';
import { FLAG_KIND, NOTICE_STATE } from '../../text/labels.ts';
import { count } from '../../text/names.ts';
import { type DeskItem, Duty } from '../components/duty.tsx';
import { SelectField } from '../components/fields.tsx';
import { Empty, Pager, type Paging } from '../components/parts.tsx';
import { emptyForm } from '../form.ts';
import { type DeskQuery, paths } from '../paths.ts';

/** Views of the desk; what is settled is in its dossier. */
export const DESK_SHOWS = ['waiting', 'snoozed', 'acknowledged', 'handed_over'] as const;
export type DeskShow = (typeof DESK_SHOWS)[number] & NoticeState;

/** When it is due, as the desk groups and filters it. */
export const DUE_GROUPS = { late: '已经逾期', today: '今天到期', week: '七天以内', later: '以后' } as const;
export type DueGroup = keyof typeof DUE_GROUPS;

/** The group that a due day belongs to. */
export function dueGroup(dueOn: Day, today: Day): DueGroup {
  if (dueOn < today) return 'late';
  if (dueOn === today) return 'today';
  return dueOn <= addDays(today, 7) ? 'week' : 'later';
}

/** The duties on a desk, filtered. */
export interface InboxModel {
  query: DeskQuery;
  show: DeskShow;
  counts: Readonly<Record<DeskShow, number>>;
  /** Of this page, the earliest first. */
  items: readonly DeskItem[];
  paging: Paging;
  /** What there is to choose from. */
  kinds: readonly FlagKind[];
  issuers: readonly { id: number; name: string }[];
}

const FORM = 'acknowledge-ticked';

/** What is due for a person: views, filters, the list by its days, and one act for many. */
export function Inbox({ inbox, today }: { inbox: InboxModel; today: Day }): JSX.Element {
  const { show, items, query } = inbox;
  const all = DESK_SHOWS.reduce((sum, one) => sum + inbox.counts[one], 0);
  const acknowledges = show === 'waiting' || show === 'snoozed';
  return (
    <>
      {all === 0 ? null : <Views inbox={inbox} />}
      {inbox.counts[show] > 1 || hasFilter(query) ? <Filters inbox={inbox} /> : null}
      {items.length === 0 ? (
        <Nothing show={show} filtered={hasFilter(query)} />
      ) : acknowledges && inbox.paging.total > 1 ? (
        <BulkBar inbox={inbox} />
      ) : null}
      {groupsOf(items, today).map((g) => (
        <section class={`due due-${g.key}`} aria-labelledby={`due-${g.key}`}>
          <h2 id={`due-${g.key}`}>
            {DUE_GROUPS[g.key]}
            <span class="count-plain">{g.items.length}件</span>
          </h2>
          <ol class="duties">
            {g.items.map((item) => (
              <Duty item={item} today={today} form={acknowledges && inbox.paging.total > 1 ? FORM : undefined} />
            ))}
          </ol>
        </section>
      ))}
      <Pager paging={inbox.paging} href={(page) => paths.desk({ ...query, page })} />
    </>
  );
}

const hasFilter = ({ kind, issuer, due }: DeskQuery): boolean =>
  kind !== undefined || issuer !== undefined || due !== undefined;

function Nothing({ show, filtered }: { show: DeskShow; filtered: boolean }): JSX.Element {
  if (filtered)
    return (
      <Empty>
        没有符合筛选的事项。<a href={paths.desk({ show })}>去掉筛选</a>
      </Empty>
    );
  if (show !== 'waiting') return <Empty>没有{NOTICE_STATE[show]}的事项。</Empty>;
  return (
    <Empty>
      <b>没有到期的事项。</b> 系统每天02:10核对清理、有效期、审核和备案的期限，到期的会列在这里。
    </Empty>
  );
}

function Views({ inbox }: { inbox: InboxModel }): JSX.Element {
  return (
    <nav class="status-tabs" aria-label="待办的状态">
      {DESK_SHOWS.map((one) => (
        <a
          href={paths.desk(one === 'waiting' ? {} : { show: one })}
          aria-current={one === inbox.show ? 'true' : undefined}
        >
          {NOTICE_STATE[one]}
          <span class="count-plain">{count(inbox.counts[one])}</span>
        </a>
      ))}
    </nav>
  );
}

function Filters({ inbox }: { inbox: InboxModel }): JSX.Element {
  const { query } = inbox;
  const form = emptyForm<string>({ kind: query.kind, issuer: query.issuer?.toString(), due: query.due });
  return (
    <form class="filters" method="get" action={paths.desk()} role="search" aria-label="筛选待办">
      {inbox.show === 'waiting' ? null : <input type="hidden" name="show" value={inbox.show} />}
      <SelectField
        form={form}
        name="kind"
        label="事项"
        empty="全部"
        options={inbox.kinds.map((value) => ({ value, label: FLAG_KIND[value] }))}
      />
      <SelectField
        form={form}
        name="issuer"
        label="制定机关"
        empty="全部"
        options={inbox.issuers.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <SelectField
        form={form}
        name="due"
        label="期限"
        empty="全部"
        options={Object.entries(DUE_GROUPS).map(([value, label]) => ({ value, label }))}
      />
      <button type="submit" class="button">
        筛选
      </button>
    </form>
  );
}

/** 知悉 of the ticked ones, or of all that the filter shows. */
function BulkBar({ inbox }: { inbox: InboxModel }): JSX.Element {
  const { query, paging } = inbox;
  const kept: [string, string | undefined][] = [
    ['show', inbox.show],
    ['kind', query.kind],
    ['issuer', query.issuer?.toString()],
    ['due', query.due],
  ];
  return (
    <div class="listed-bar">
      <form id={FORM} method="post" action={paths.acknowledgeAll()}>
        {kept.map(([name, value]) => (value === undefined ? null : <input type="hidden" name={name} value={value} />))}
        <button type="submit" class="button button-primary" name="which" value="ticked">
          知悉勾选的 <span data-ticked>0</span> 件
        </button>
        <button type="button" class="button" data-tick="sure" hidden>
          勾选本页全部
        </button>
        <button type="button" class="button" data-tick="none" hidden>
          全部不勾
        </button>
        <button type="submit" class="button" name="which" value="all">
          知悉筛选出的全部{count(paging.total)}件
        </button>
        <small>键盘：在勾选框上按上下键移动，空格勾选，回车知悉。</small>
      </form>
    </div>
  );
}

function groupsOf(items: readonly DeskItem[], today: Day): { key: DueGroup; items: DeskItem[] }[] {
  return (Object.keys(DUE_GROUPS) as DueGroup[])
    .map((key) => ({ key, items: items.filter((item) => dueGroup(item.flag.dueOn, today) === key) }))
    .filter((group) => group.items.length > 0);
}
