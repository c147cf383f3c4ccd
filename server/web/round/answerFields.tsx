import type { JSX } from 'preact';
import { CONCLUSIONS } from '../../domain/rounds/codes.ts';
import type { CleanupRoundRow } from '../../domain/rounds/rows.ts';
import { durationText } from '../../text/figureText.ts';
import { CONCLUSION } from '../../text/roundLabels.ts';
import { AreaField, CheckField, DayField, RadioField, TextField } from '../components/fields.tsx';
import type { Form } from '../form.ts';

const HINT = {
  keep: '不重新计算有效期；要重新计算的，应当重新公布',
  amend: '修改以后重新公布；修改以前继续有效',
  repeal: '不再适用，或者已被新的规定代替',
  lapse: '适用期已过，或者调整对象已经消失',
} as const;

/** The fields of a conclusion, for one document or for all that are ticked. */
export function AnswerFields(props: { form: Form<string>; round: Pick<CleanupRoundRow, 'amendWithin'> }): JSX.Element {
  const { form, round } = props;
  const within =
    round.amendWithin === null
      ? '本地没有规定期限，由司法局设定'
      : `本地规定${durationText(round.amendWithin.value)}内重新公布（${round.amendWithin.citation}）`;
  return (
    <>
      <RadioField
        form={form}
        name="conclusion"
        label="清理结论"
        required
        options={CONCLUSIONS.map((value) => ({ value, label: CONCLUSION[value], hint: HINT[value] }))}
      />
      <AreaField form={form} name="reason" label="理由" hint="修改、废止、宣布失效的必填；会列入公布的目录" rows={2} />
      <TextField form={form} name="basis" label="依据" hint="依据的法律、法规，或者代替它的新文件" wide />
      <DayField form={form} name="amendBy" label="重新公布的期限" hint={`只用于修改。${within}`} />
      <CheckField form={form} name="lapseUnless" label="逾期未重新公布的，自期限次日起失效" />
    </>
  );
}
