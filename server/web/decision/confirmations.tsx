import type { JSX } from 'preact';
import { instantText } from '../../text/days.ts';
import { InstantText } from '../components/days.tsx';
import { AreaField } from '../components/fields.tsx';
import { Disclosure } from '../components/parts.tsx';
import { emptyForm } from '../form.ts';
import { paths } from '../paths.ts';
import type { DecisionPage } from './model.ts';

/** What has been confirmed together, each with the way back while nothing has been built on it. */
export function Confirmations({ page }: { page: DecisionPage }): JSX.Element | null {
  if (page.confirmations.length === 0) return null;
  return (
    <section class="panel" id="confirmations" aria-labelledby="confirmations-title">
      <h2 id="confirmations-title">已确认的批次</h2>
      <ul class="plain">
        {page.confirmations.map(({ at, rows, linked }, i) => (
          <li>
            <InstantText at={at} /> 确认 {rows} 件，其中 {linked} 件关联到本库文件
            {page.may.withdraw ? (
              <Disclosure summary={`撤回${instantText(at)}的确认`}>
                <form class="form" method="post" action={paths.decisionWithdraw(page.documentId)} data-guard>
                  <input type="hidden" name="at" value={at} />
                  <p class="hint field-wide">
                    这一批记录的效力全部撤销，各行退回待核对。其中有文件后来又有新的效力记录的，不能整批撤回。
                  </p>
                  <AreaField
                    form={emptyForm()}
                    scope={`withdraw-${i}`}
                    name="reason"
                    label="撤回的原因"
                    required
                    rows={2}
                  />
                  <p class="form-end">
                    <button type="submit" class="button button-danger">
                      撤回这一批
                    </button>
                  </p>
                </form>
              </Disclosure>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
