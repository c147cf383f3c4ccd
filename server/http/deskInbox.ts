import type { z } from 'zod';
import { personId } from '../actions/context.ts';
import { withNames } from '../actions/duties/desk.ts';
import { inboxOf } from '../actions/duties/inbox.ts';
import type { InboxItem } from '../actions/duties/inbox.ts';
import type { Actor } from '../domain/actor.ts';
import { FLAG_KINDS } from '../domain/codes.ts';
import type { Day } from '../domain/day.ts';
import { settles } from '../domain/reminders/settling.ts';
import type { Context } from '../ports.ts';
import { DESK_SHOWS, type DeskShow, type InboxModel, dueGroup } from '../web/desk/inbox.tsx';
import { TODO_OF, type Todo } from '../web/desk/todos.ts';
import type { DESK_QUERY } from './schemas/desk.ts';

const PAGE_SIZE = 100;

type Query = z.output<typeof DESK_QUERY>;
type Reading = Pick<Context, 'duties' | 'reader' | 'clock'>;

/** Everything on a person's desk, and what of it the filters leave in the view. */
export async function filteredInbox(
  ctx: Reading,
  userId: number,
  query: Query,
): Promise<{ items: InboxItem[]; filtered: InboxItem[] }> {
  const today = ctx.clock.today();
  const items = await inboxOf(ctx, userId, today);
  const filtered = items.filter(
    ({ flag, state }) =>
      state === (query.show ?? 'waiting') &&
      (query.kind === undefined || flag.kind === query.kind) &&
      (query.todo === undefined || TODO_OF[flag.kind] === query.todo) &&
      (query.issuer === undefined || flag.issuerId === query.issuer) &&
      (query.due === undefined || dueGroup(flag.dueOn, today) === query.due),
  );
  return { items, filtered };
}

/** What is to be done, with counts: what most is overdue of comes first, then what there is most of. */
function todosOf(items: readonly InboxItem[], today: Day): Todo[] {
  const byKey = new Map<string, Todo>();
  for (const { flag } of items) {
    const key = TODO_OF[flag.kind];
    const todo = byKey.get(key) ?? { key, count: 0, late: 0 };
    byKey.set(key, todo);
    todo.count++;
    if (flag.dueOn < today) todo.late++;
  }
  return [...byKey.values()].sort((a, b) => b.late - a.late || b.count - a.count || a.key.localeCompare(b.key));
}

/** The desk's list as its page shows it. */
export async function deskInbox(ctx: Reading, actor: Actor, query: Query): Promise<InboxModel> {
  const userId = personId(actor);
  const show: DeskShow = query.show ?? 'waiting';
  const { items, filtered } = await filteredInbox(ctx, userId, query);
  const inView = items.filter((item) => item.state === show);
  const bodies = new Set(inView.map(({ flag }) => flag.issuerId));
  const kinds = new Set(inView.map(({ flag }) => flag.kind));
  const page = query.page ?? 1;
  const todos = todosOf(filtered, ctx.clock.today());
  const place = new Map(todos.map((todo, i) => [todo.key, i]));
  const placed = ({ flag }: InboxItem): number =>
    query.by === 'todo' ? (place.get(TODO_OF[flag.kind]) ?? 0) : settles(actor, flag.kind) ? 0 : 1;
  const sorted = filtered.sort(
    (a, b) => placed(a) - placed(b) || (a.flag.dueOn < b.flag.dueOn ? -1 : a.flag.dueOn > b.flag.dueOn ? 1 : 0),
  );
  const shown = await withNames(ctx, sorted.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE));
  const people = new Map((await ctx.reader.users()).map((user) => [user.id, user.name]));
  return {
    query,
    show,
    todos,
    counts: Object.fromEntries(
      DESK_SHOWS.map((one) => [one, items.filter((item) => item.state === one).length]),
    ) as InboxModel['counts'],
    items: shown.map((item) => ({
      ...item,
      handedTo: item.notice.handedToId === null ? null : (people.get(item.notice.handedToId) ?? null),
    })),
    paging: { page, pageSize: PAGE_SIZE, total: filtered.length },
    kinds: FLAG_KINDS.filter((kind) => kinds.has(kind)),
    issuers: (await ctx.reader.issuers()).filter(({ id }) => bodies.has(id)).map(({ id, name }) => ({ id, name })),
  };
}
