import type { JSX } from 'preact';
import { FILING_LINES } from '../../domain/codes.ts';
import { ADOPTION, FILING_LINE, FILING_OUTCOME, OPINION } from '../../text/labels.ts';
import type { Form } from '../form.ts';
import { AreaField, DayField, SelectField, TextField, options } from './fields.tsx';

/** Parts of the past review: `review.submittedOn`, … All empty: not on file. */
export const PAST_REVIEW_PARTS = [
  'submittedOn',
  'acceptedOn',
  'concludedOn',
  'opinion',
  'opinionNumber',
  'opinionText',
  'adoption',
  'adoptionNote',
] as const;

/** Parts of a past filing: `filings.superior.submittedOn`, …, for each line. All empty: not on file. */
export const PAST_FILING_PARTS = ['submittedOn', 'receivedOn', 'outcome', 'filingNumber', 'closedOn'] as const;

/** Fields for one review that happened on paper: `review.…` on the confirm page, bare names in a form of its own. */
export function PastReviewFields(props: { form: Form<string>; prefix: 'review.' | ''; scope?: string }): JSX.Element {
  const { prefix } = props;
  const own = { form: props.form, scope: props.scope };
  return (
    <fieldset class="group">
      <legend>过去的合法性审核</legend>
      <p class="hint field-wide">查不到的留空，会记为“没有审核记录”，不影响保存。</p>
      <DayField {...own} name={`${prefix}submittedOn`} label="送审日期" />
      <DayField {...own} name={`${prefix}acceptedOn`} label="受理日期" />
      <DayField {...own} name={`${prefix}concludedOn`} label="出具意见日期" />
      <SelectField {...own} name={`${prefix}opinion`} label="审核意见" options={options(OPINION)} empty="没有记录" />
      <TextField {...own} name={`${prefix}opinionNumber`} label="意见书编号" />
      <SelectField {...own} name={`${prefix}adoption`} label="采纳情况" options={options(ADOPTION)} empty="没有记录" />
      <AreaField {...own} name={`${prefix}opinionText`} label="意见摘要" rows={2} />
      <AreaField {...own} name={`${prefix}adoptionNote`} label="未采纳的说明" rows={2} />
    </fieldset>
  );
}

/** Fields for the filings that happened on paper, one group for each line. */
export function PastFilingFields({ form }: { form: Form<string> }): JSX.Element {
  return (
    <>
      {FILING_LINES.map((line) => (
        <details
          class="past-line"
          open={Object.keys(form.values).some(
            (name) => name.startsWith(`filings.${line}.`) && form.values[name] !== '',
          )}
        >
          <summary>{FILING_LINE[line]}</summary>
          <div class="group">
            <DayField form={form} name={`filings.${line}.submittedOn`} label="报送日期" />
            <DayField form={form} name={`filings.${line}.receivedOn`} label="接收日期" />
            <SelectField
              form={form}
              name={`filings.${line}.outcome`}
              label="结果"
              options={options(FILING_OUTCOME)}
              empty="没有记录"
            />
            <TextField form={form} name={`filings.${line}.filingNumber`} label="备案编号" />
            <DayField form={form} name={`filings.${line}.closedOn`} label="办结日期" />
          </div>
        </details>
      ))}
    </>
  );
}
