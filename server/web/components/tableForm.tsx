import type { JSX } from 'preact';
import type { Form } from '../form.ts';
import { AreaField } from './fields.tsx';

/** A list is sent as a spreadsheet, or pasted from one, to be previewed. */
export function TableForm({ action, form }: { action: string; form: Form<'files' | 'text'> }): JSX.Element {
  return (
    <form class="form" method="post" action={action} enctype="multipart/form-data">
      <div class="field field-wide" data-name="files">
        <label for="f-files">Excel 或者 CSV 表格</label>
        <input id="f-files" type="file" name="files" accept=".xlsx,.xls,.csv,.txt" />
      </div>
      <AreaField form={form} name="text" label="或者粘贴表格内容" rows={8} />
      <p class="form-end">
        <button type="submit" class="button button-primary">
          预览
        </button>
      </p>
    </form>
  );
}
