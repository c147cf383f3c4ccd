import type { ComponentChildren, JSX } from 'preact';
import { RELATION, SCOPE } from '../../text/labels.ts';
import type { Form } from '../form.ts';
import { rowCount } from '../factsForm.ts';
import { DayField, SelectField, TextField, options } from './fields.tsx';

/** Empty rows offered below the filled ones. */
const SPARE = 2;

/** What this document says of others: one row each. Clearing title and number takes a row out. */
export function RelationFields(props: {
  form: Form<string>;
  beside?: (name: string) => ComponentChildren;
}): JSX.Element {
  const filled = rowCount(props.form.values, 'relations');
  return (
    <fieldset class="group group-rows">
      <legend>提到的其他文件</legend>
      <p class="hint field-wide">本文件废止、修改、延长哪些文件，依据什么制定。清空标题和文号，即去掉这一行。</p>
      {Array.from({ length: filled }, (_, i) => (
        <Row {...props} index={i} />
      ))}
      <details class="field-wide">
        <summary>添加文件</summary>
        {Array.from({ length: SPARE }, (_, i) => (
          <Row {...props} index={filled + i} />
        ))}
      </details>
    </fieldset>
  );
}

function Row(props: { form: Form<string>; beside?: (name: string) => ComponentChildren; index: number }): JSX.Element {
  const { form, beside, index } = props;
  const at = `relations.${index}`;
  return (
    <div class="relation-row" role="group" aria-label={`第${index + 1}份文件`}>
      <SelectField form={form} name={`${at}.kind`} label="关系" options={options(RELATION)} />
      <TextField form={form} name={`${at}.title`} label="标题" wide>
        {beside?.(`${at}.title`)}
      </TextField>
      <TextField form={form} name={`${at}.docNumber`} label="文号">
        {beside?.(`${at}.docNumber`)}
      </TextField>
      <SelectField form={form} name={`${at}.scope`} label="范围" options={options(SCOPE)} />
      <TextField form={form} name={`${at}.articles`} label="条款" />
      <DayField form={form} name={`${at}.on`} label="自何日起" hint="空着的，从本文件施行之日起" />
      <DayField form={form} name={`${at}.until`} label="延长至、期限" />
    </div>
  );
}
