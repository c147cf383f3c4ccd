import type { ComponentChildren, JSX } from 'preact';
import type { FilingStep } from '../../domain/filing/codes.ts';
import { endsOf } from '../../domain/filing/course.ts';
import type { FilingRow } from '../../domain/model.ts';
import { FILING_OUTCOME } from '../../text/labels.ts';
import { AreaField, DayField, SelectField, TextField } from '../components/fields.tsx';
import type { Form } from '../form.ts';

export type StepField = 'on' | 'factOn' | 'dueOn' | 'note' | 'paperNumber' | 'outcome' | 'filingNumber' | 'opinionText';

/** Fields of each step's form, in their order, with their words; `true`: must be filled in. */
interface Asked {
  field: StepField;
  label: string;
  required?: boolean;
  hint?: string;
}

const asks = (field: StepField, label: string, required = false, hint?: string): Asked => ({
  field,
  label,
  required,
  ...(hint === undefined ? {} : { hint }),
});

const UNTIL = '留空则按辖区规则计算';

/** `POST …/filings/:filingId/:step`, with `version` of the filing. */
export const STEP_FIELDS: Readonly<Record<Exclude<FilingStep, 'record'>, readonly Asked[]>> = {
  submit: [
    asks('on', '报送日期', true),
    asks('paperNumber', '备案报告文号'),
    asks('note', '说明', false, '材料不齐、另行送达纸质材料的，写明原因'),
  ],
  accept: [asks('on', '接收日期', true)],
  supplement: [
    asks('on', '通知日期', true),
    asks('dueOn', '重新报送的最后一天', false, UNTIL),
    asks('note', '需要补正什么', true),
  ],
  defer: [asks('on', '日期', true), asks('note', '暂缓的理由', true)],
  register: [
    asks('on', '登记日期', true),
    asks('paperNumber', '备案编号', false, '本级司法局备案留空的，由系统按序列编号'),
  ],
  extend: [asks('on', '批准日期', true), asks('dueOn', '延长到', false, UNTIL), asks('note', '延长的理由', true)],
  ask: [
    asks('on', '函的日期', true),
    asks('paperNumber', '请予说明函文号'),
    asks('dueOn', '说明的最后一天'),
    asks('note', '请说明什么', true),
  ],
  explain: [asks('on', '说明日期', true), asks('note', '说明的内容', true)],
  advise: [
    asks('on', '建议书日期', true),
    asks('paperNumber', '建议书文号'),
    asks('dueOn', '纠正的最后一天', false, UNTIL),
    asks('note', '存在的问题和纠正建议', true),
  ],
  correct: [asks('on', '报告日期', true), asks('factOn', '完成纠正的日期', true), asks('note', '怎样纠正的', true)],
  escalate: [
    asks('on', '日期', true),
    asks('paperNumber', '提请文书文号'),
    asks('dueOn', '处理的最后一天', false, UNTIL),
    asks('note', '提请撤销的理由', true),
  ],
  close: [
    asks('outcome', '结果', true, '结果为撤销的，文件自办结日期起不再有效，并记入效力沿革'),
    asks('filingNumber', '备案编号'),
    asks('on', '办结日期', true),
    asks('opinionText', '意见和理由', false, '不予备案、撤销的必填'),
  ],
};

/** Steps that go against the issuer. */
export const HARD_STEPS: ReadonlySet<FilingStep> = new Set(['supplement', 'defer', 'advise', 'escalate']);

/** The fields of a step. */
export function stepFields(
  step: Exclude<FilingStep, 'record'>,
  filing: Pick<FilingRow, 'line' | 'state'>,
): (form: Form<string>, scope: string) => ComponentChildren {
  return (form, scope) => (
    <>
      {STEP_FIELDS[step].map((asked) => (
        <Asking asked={asked} form={form} scope={scope} filing={filing} />
      ))}
    </>
  );
}

function Asking(props: {
  asked: Asked;
  form: Form<string>;
  scope: string;
  filing: Pick<FilingRow, 'line' | 'state'>;
}): JSX.Element {
  const { field, label, required, hint } = props.asked;
  const shared = {
    form: props.form,
    scope: props.scope,
    name: field,
    label,
    ...(required ? { required } : {}),
    ...(hint === undefined ? {} : { hint }),
  };
  if (field === 'outcome')
    return (
      <SelectField
        {...shared}
        empty="请选择"
        options={endsOf(props.filing).map((value) => ({ value, label: FILING_OUTCOME[value] }))}
      />
    );
  if (field === 'note' || field === 'opinionText') return <AreaField {...shared} />;
  return field === 'paperNumber' || field === 'filingNumber' ? <TextField {...shared} /> : <DayField {...shared} />;
}
