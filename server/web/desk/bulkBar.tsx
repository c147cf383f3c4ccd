import type { JSX } from 'preact';
import { count } from '../../text/names.ts';
import { DayField, TextField } from '../components/fields.tsx';
import { Disclosure } from '../components/parts.tsx';
import { emptyForm } from '../form.ts';
import { paths } from '../paths.ts';
import type { InboxModel } from './inbox.tsx';

/** The form that the boxes of the list belong to. */
export const BULK_FORM = 'acknowledge-ticked';
/** What else it sends to `POST /desk/snooze`. */
const SNOOZE = emptyForm<string>();

/** 知悉 of the ticked ones, or of all that the filter shows; 搁置 of the ticked ones to a day, with the reason. */
export function BulkBar({ inbox }: { inbox: InboxModel }): JSX.Element {
  const { query, paging } = inbox;
  const kept: [string, string | undefined][] = [
    ['show', inbox.show],
    ['kind', query.kind],
    ['issuer', query.issuer?.toString()],
    ['due', query.due],
    ['todo', query.todo],
    ['by', query.by],
  ];
  return (
    <div class="listed-bar">
      <form id={BULK_FORM} method="post" action={paths.acknowledgeAll()}>
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
        <Disclosure summary="搁置勾选的">
          <DayField
            form={SNOOZE}
            scope="bulk"
            name="until"
            label="搁置到"
            hint="期限在这一天以前的、已经逾期的不搁置"
          />
          <TextField form={SNOOZE} scope="bulk" name="reason" label="理由" />
          <p>
            <button type="submit" class="button" formaction={paths.snoozeAll()}>
              搁置勾选的
            </button>
          </p>
        </Disclosure>
      </form>
    </div>
  );
}
