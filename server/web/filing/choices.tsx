import type { JSX } from 'preact';
import { FILING_LINES, TIERS } from '../../domain/codes.ts';
import { FILING_LINE, TIER } from '../../text/labels.ts';
import { SelectField } from '../components/fields.tsx';
import type { Form } from '../form.ts';

/** Which filings a list or a count takes in: by line, tier and body. */
export function FilingChoices(props: {
  form: Form<string>;
  /** What the choice of a line is called, and what none of them means. */
  line: { label: string; empty: string };
  issuers: readonly { id: number; name: string }[];
}): JSX.Element {
  const { form } = props;
  return (
    <>
      <SelectField
        form={form}
        name="line"
        label={props.line.label}
        empty={props.line.empty}
        options={FILING_LINES.map((value) => ({ value, label: FILING_LINE[value] }))}
      />
      <SelectField
        form={form}
        name="tier"
        label="层级"
        empty="全部"
        options={TIERS.map((value) => ({ value, label: TIER[value] }))}
      />
      <SelectField
        form={form}
        name="issuer"
        label="制定机关"
        empty="全部"
        options={props.issuers.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
    </>
  );
}
