import type { JSX } from 'preact';
import type { MaterialRow } from '../../domain/material/rows.ts';
import type { AttachmentRow } from '../../domain/model.ts';
import { attachmentKindLabel } from '../../text/attachmentLabels.ts';
import { MATERIAL_KIND } from '../../text/material.ts';
import { AreaField, DayField, ErrorSummary, SelectField, TextField, Version, options } from '../components/fields.tsx';
import { Disclosure } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/** What is said of a material; with `papers` a new one, which takes a file along or a paper of the dossier. */
export function MaterialForm(props: {
  action: string;
  form: Form<string>;
  scope: string;
  version?: number;
  papers?: readonly AttachmentRow[];
}): JSX.Element {
  const { form, scope, papers } = props;
  return (
    <form
      class="form"
      method="post"
      action={props.action}
      encType={papers === undefined ? undefined : 'multipart/form-data'}
      data-guard
    >
      <ErrorSummary errors={form.errors} scope={scope} />
      {props.version === undefined ? null : <Version version={props.version} />}
      <SelectField form={form} scope={scope} name="kind" label="种类" options={options(MATERIAL_KIND)} required />
      <TextField form={form} scope={scope} name="title" label="标题" required wide />
      <TextField form={form} scope={scope} name="publisher" label="发布单位" hint="谁作的解读；附件可以不填" />
      <DayField form={form} scope={scope} name="issuedOn" label="日期" />
      <AreaField
        form={form}
        scope={scope}
        name="text"
        label="正文"
        hint="文字解读、问答在这里填写，空行分段"
        rows={8}
      />
      {papers === undefined ? null : (
        <>
          <div class="field">
            <label for={`${scope}-file`}>文件（图解、附件必须有）</label>
            <input id={`${scope}-file`} type="file" name="file" />
          </div>
          {papers.length === 0 ? null : (
            <SelectField
              form={form}
              scope={scope}
              name="attachmentId"
              label="或者用卷宗里的一份材料"
              empty="不用"
              options={papers.map((paper) => ({
                value: String(paper.id),
                label: `${attachmentKindLabel(paper.subject, paper.kind)}：${paper.fileName}`,
              }))}
            />
          )}
        </>
      )}
      <p class="form-end">
        <button type="submit" class="button button-primary">
          {papers === undefined ? '保存修改' : '登记'}
        </button>
      </p>
    </form>
  );
}

/** An act that wants a reason. */
export function ReasonForm(props: { row: MaterialRow; act: 'hide' | 'remove'; words: string }): JSX.Element {
  const { row, act, words } = props;
  const id = `${act}-reason-${row.id}`;
  return (
    <Disclosure
      summary={
        <>
          {words}
          <span class="unseen">：{row.title}</span>
        </>
      }
    >
      <form class="form" method="post" action={paths.materialAct(row.id, act)}>
        <Version version={row.version} />
        <div class="field">
          <label for={id}>{words}的理由（必填）</label>
          <input id={id} name="reason" required maxLength={500} />
        </div>
        <p class="form-end">
          <button type="submit" class="button button-danger">
            {words}
          </button>
        </p>
      </form>
    </Disclosure>
  );
}
