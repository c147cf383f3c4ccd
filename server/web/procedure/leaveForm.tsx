import type { JSX } from 'preact';
import { AreaField, ErrorSummary, TextField } from '../components/fields.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/** A comment by anybody: the text alone is needed. */
export function LeaveForm(props: { id: number; form: Form<string>; formKey: string; address: string }): JSX.Element {
  const { form } = props;
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <form class="form" method="post" action={paths.commentLeave(props.id)} data-guard>
        <AreaField form={form} name="text" label="您的意见" required rows={6} hint="最多一万字" />
        <TextField form={form} name="place" label="针对哪一条" hint="例如：第八条。可以不填" />
        <TextField form={form} name="author" label="姓名或者单位" hint="可以不填，不会公开" />
        <TextField form={form} name="contact" label="联系方式" hint="可以不填，不会公开，只用于核实意见" />
        <div class="trap" aria-hidden="true">
          <label for="f-site">网址（请留空）</label>
          <input id="f-site" name="site" tabIndex={-1} autocomplete="off" value="" />
        </div>
        <input type="hidden" name="formKey" value={props.formKey} />
        <p class="form-end">
          <button type="submit" class="button button-primary">
            提交意见
          </button>
        </p>
      </form>
      <p class="prose hint">也可以用下面的方式提出：{props.address}</p>
    </>
  );
}
