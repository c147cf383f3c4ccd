import type { JSX } from 'preact';
import type { Form } from '../form.ts';
import { SelectField, TextField } from './fields.tsx';

/** Bodies that a list offers to choose from; of more one writes a part of the name: our own choice, so that a page of the public stays below 100 kB. */
const MOST_OFFERED = 300;

/** The choice of a body, sent as `issuer` (its id), or as `body` (a part of its name) where there are very many. */
export function IssuerField(props: {
  form: Form<string>;
  issuers: readonly { id: number; name: string }[];
  empty?: string;
}): JSX.Element {
  const { form, issuers, empty = '不限' } = props;
  if (issuers.length <= MOST_OFFERED)
    return (
      <SelectField
        form={form}
        name="issuer"
        label="制定机关"
        empty={empty}
        options={issuers.map((one) => ({ value: String(one.id), label: one.name }))}
      />
    );
  const chosen = issuers.find((one) => String(one.id) === form.values['issuer'])?.name;
  const said = { ...form, values: { ...form.values, body: form.values['body'] ?? chosen } };
  return <TextField form={said} name="body" label="制定机关（名称的一部分）" />;
}
