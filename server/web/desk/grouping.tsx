import type { JSX } from 'preact';
import { FLAG_ACT } from '../../text/labels.ts';
import { count } from '../../text/names.ts';
import { paths } from '../paths.ts';
import type { InboxModel } from './inbox.tsx';

/** The two ways to go through a desk: by day, or by what is to be done; then with a line to each thing and its counts. */
export function Grouping({ inbox: { query, todos } }: { inbox: InboxModel }): JSX.Element {
  const { page: _page, by, todo, ...kept } = query;
  const byTodo = by === 'todo';
  const both = { ...kept, ...(todo === undefined ? {} : { todo }) };
  return (
    <>
      <nav class="desk-grouping" aria-label="排列">
        <a href={paths.desk(both)} aria-current={byTodo ? undefined : 'true'}>
          按期限
        </a>
        <a href={paths.desk({ ...both, by: 'todo' })} aria-current={byTodo ? 'true' : undefined}>
          按要办的事
        </a>
      </nav>
      {byTodo ? (
        <nav class="desk-todos" aria-label="要办的事">
          {todo === undefined ? null : <a href={paths.desk({ ...kept, by: 'todo' })}>全部</a>}
          {todos.map((one) => (
            <a
              href={paths.desk({ ...kept, by: 'todo', todo: one.key })}
              aria-current={todo === one.key ? 'true' : undefined}
            >
              {FLAG_ACT[one.key]}
              <span class="count-plain">{count(one.count)}</span>
            </a>
          ))}
        </nav>
      ) : null}
    </>
  );
}
