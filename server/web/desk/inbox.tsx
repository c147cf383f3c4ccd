import type { JSX } from 'preact';
import type { FlagKind } from '../../domain/codes.ts';
import type { Actor } from '../../domain/actor.ts';
import { type Day, addDays } from '../../domain/day.ts';
import type { NoticeState } from '../../domain/reminders/codes.ts';
import { settles } from '../../domain/reminders/settling.ts';
import { FLAG_ACT, FLAG_KIND, NOTICE_STATE } from '../../text/labels.ts';
import { count } from '../../text/names.ts';
import { type DeskItem, Duty } from '../components/duty.tsx';
import { SelectField } from '../components/fields.tsx';
import { Empty, Pager, type Paging } from '../components/parts.tsx';
import { emptyForm } from '../form.ts';
import { BulkBar, BULK_FORM } from './bulkBar.tsx';
import { Grouping } from './grouping.tsx';
import { TODO_OF, type Todo } from './todos.ts';
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
  /** What the filtered list asks to be done, on all its pages. */
  todos: readonly Todo[];
  /** Of this page, the earliest first. */
  items: readonly DeskItem[];
  paging: Paging;
  /** What there is to choose from. */
  kinds: readonly FlagKind[];
  issuers: readonly { id: number; name: string }[];
}

/** What is due for a person: views, filters, the list by its days, and one act for many. */
export function Inbox({ inbox, today, actor }: { inbox: InboxModel; today: Day; actor: Actor }): JSX.Element {
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
      {inbox.todos.length > 1 || query.by !== undefined || query.todo !== undefined ? <Grouping inbox={inbox} /> : null}
      {groupsOf(inbox, today, actor).map((g) => (
        <section class={`due due-${g.key}`} aria-labelledby={`due-${g.key}`}>
          <h2 id={`due-${g.key}`}>
            {g.title}
            <span class="count-plain">{g.note}</span>
          </h2>
          <ol class="duties">
            {g.items.map((item) => (
              <Duty
                item={item}
                today={today}
                actor={actor}
                form={acknowledges && inbox.paging.total > 1 ? BULK_FORM : undefined}
              />
            ))}
          </ol>
        </section>
      ))}
      <Pager paging={inbox.paging} href={(page) => paths.desk({ ...query, page })} />
    </>
  );
}

const hasFilter = ({ kind, issuer, due, todo }: DeskQuery): boolean =>
  kind !== undefined || issuer !== undefined || due !== undefined || todo !== undefined;

function Nothing({ show, filtered }: { show: DeskShow; filtered: boolean }): JSX.Element {
  if (filtered)
    return (
      <Empty>
        没有符合筛选的事项。<a href={paths.desk(show === 'waiting' ? {} : { show })}>去掉筛选</a>
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
      {query.by === undefined ? null : <input type="hidden" name="by" value={query.by} />}
      {query.todo === undefined ? null : <input type="hidden" name="todo" value={query.todo} />}
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

interface Group {
  key: string;
  title: string;
  note: string;
  items: DeskItem[];
}

/** By day, and last what others have to settle; or by what is to be done: then a group may go on on the next page, and its count is that of all pages. */
function groupsOf({ items, query, todos }: InboxModel, today: Day, actor: Actor): Group[] {
  const others = items.filter(({ flag }) => !settles(actor, flag.kind));
  const groups: Group[] =
    query.by === 'todo'
      ? todos.map(({ key, count: all, late }) => ({
          key,
          title: FLAG_ACT[key],
          note: `${count(all)}件${late === 0 ? '' : `，逾期${count(late)}件`}`,
          items: items.filter(({ flag }) => TODO_OF[flag.kind] === key),
        }))
      : [
          ...(Object.keys(DUE_GROUPS) as DueGroup[]).map((key) => {
            const own = items.filter((item) => dueGroup(item.flag.dueOn, today) === key && !others.includes(item));
            return { key, title: DUE_GROUPS[key], note: `${own.length}件`, items: own };
          }),
          { key: 'others', title: '由其他人办理，报您知悉', note: `${others.length}件`, items: others },
        ];
  return groups.filter((group) => group.items.length > 0);
}
