import type { JSX } from 'preact';
import { AreaField, DayField, ErrorSummary } from '../components/fields.tsx';
import { Disclosure } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import type { TermPage } from './model.ts';

/** The way for a notice that is not there yet: drafted here, then reviewed and issued like any other document. */
export function Draft({ page }: { page: TermPage }): JSX.Element {
  const { document, draft } = page;
  return (
    <section id="draft" aria-labelledby="draft-title">
      <h2 id="draft-title">还没有延长的通知</h2>
      <p class="hint">
        已经印发的，请<a href={paths.uploads()}>上传入库</a>
        ；确认以后，它写明的延长会自动登记。还没有印发的，可以在这里起草，经合法性审核、印发后自动延长。
      </p>
      <Disclosure summary="起草延长有效期的通知" open={draft.errors.length > 0}>
        <ErrorSummary errors={draft.errors} scope="draft" />
        <form class="form" method="post" action={paths.termDraft(document.id)} data-guard>
          <DayField form={draft} scope="draft" name="until" label="有效期延长至" required hint="最后一天有效的日期" />
          <AreaField
            form={draft}
            scope="draft"
            name="reason"
            label="延长的理由"
            hint="写进通知正文，可以不填；例如：经评估，主要措施仍然适用"
            rows={2}
          />
          <p class="form-end">
            <button type="submit" class="button">
              生成草稿
            </button>
          </p>
        </form>
      </Disclosure>
    </section>
  );
}
