import type { JSX } from 'preact';
import { caseText } from '../../text/bulletin.ts';
import { PROBLEM_KIND } from '../../text/labels.ts';
import { AreaField, ErrorSummary, TextField, Version } from '../components/fields.tsx';
import { Disclosure, Empty } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';
import type { BulletinWorkModel } from './model.ts';

/** Title, words and named cases of a draft. */
export function EditBulletin({ page }: { page: BulletinWorkModel }): JSX.Element {
  const { row } = page;
  const failed = page.failed?.act === 'bulletin.edit' ? page.failed.form : null;
  const form: Form<string> = failed ?? { values: { title: row.title, ...row.texts }, errors: [] };
  const named = new Map(row.cases.map((one) => [one.problemId, one.text]));
  return (
    <Disclosure summary="修改文字和案例" open={failed !== null}>
      <ErrorSummary errors={form.errors} scope="edit" />
      <form class="form" method="post" action={paths.bulletinAct(row.id, 'edit')} data-guard>
        <Version version={row.version} />
        <TextField form={form} scope="edit" name="title" label="标题" required wide />
        <AreaField form={form} scope="edit" name="opening" label="总体情况" required rows={4} />
        <AreaField form={form} scope="edit" name="problems" label="存在的主要问题" required rows={4} />
        <AreaField form={form} scope="edit" name="demands" label="工作要求" required rows={4} />
        <fieldset class="field field-wide">
          <legend>典型案例</legend>
          <p class="hint">勾选要点名的事件，文字可以改。有异议还没有决定的不列在这里。</p>
          {page.candidates.length === 0 ? <Empty>本期没有可以点名的问题事件。</Empty> : null}
          {page.candidates.map((line) => {
            const id = `case-${line.event.id}`;
            return (
              <div class="case-choice">
                <label for={id}>
                  <input
                    id={id}
                    type="checkbox"
                    name="case"
                    value={String(line.event.id)}
                    checked={named.has(line.event.id)}
                  />
                  {line.event.on} {line.issuerName} {PROBLEM_KIND[line.event.kind]}
                </label>
                <label class="unseen" for={`${id}-text`}>
                  案例文字：{PROBLEM_KIND[line.event.kind]}
                </label>
                <textarea id={`${id}-text`} name={`text-${line.event.id}`} rows={2}>
                  {named.get(line.event.id) ?? caseText(line)}
                </textarea>
              </div>
            );
          })}
        </fieldset>
        <p class="form-end">
          <button type="submit" class="button button-primary">
            保存
          </button>
        </p>
      </form>
    </Disclosure>
  );
}
