import type { JSX } from 'preact';
import { PROBLEM_KINDS, TIERS } from '../../domain/codes.ts';
import { RATE_COUNTS } from '../../domain/profile/codes.ts';
import { FIGURES, type FigureName } from '../../domain/profile/figures.ts';
import { isOptional } from '../../domain/profile/sleeping.ts';
import { FIGURE_KINDS } from '../../domain/profile.ts';
import { FIGURE } from '../../text/figureLabels.ts';
import { FIGURE_SLEEPS } from '../../text/figureSleeps.ts';
import { figureOptions } from '../../text/figureText.ts';
import { ISSUER_TIER, PROBLEM_KIND } from '../../text/labels.ts';
import { DURATION_UNIT, FIGURE_KIND, RATE_COUNT, RATE_DIRECTION } from '../../text/profileCodeLabels.ts';
import { type Form, fieldId } from '../form.ts';
import { AreaField, DayField, SelectField, TextField, options } from './fields.tsx';

interface Props {
  form: Form<string>;
  name: FigureName;
}

const HINTS = {
  ladder: '天数用顿号隔开：90、30、7、0',
  words: '用顿号隔开',
  yearDay: '月-日，例如 01-31',
  tiers: '一行一级，从低到高：约谈：2',
} as const;

const picked = (labels: Readonly<Record<string, string>>, codes: readonly string[]) =>
  codes.map((code) => ({ value: code, label: labels[code] ?? code }));

/** The control of a figure's value, by its shape. */
function ValueField({ form, name }: Props): JSX.Element {
  const spec = FIGURES[name];
  const field = { form, name: `${name}.value`, label: '数值' };
  switch (spec.shape) {
    case 'choice':
      return <SelectField {...field} options={options(figureOptions(name))} empty="请选择" />;
    case 'codes':
      return <CodesField form={form} name={name} />;
    case 'flag':
      return (
        <SelectField
          {...field}
          options={[
            { value: 'yes', label: '是' },
            { value: 'no', label: '否' },
          ]}
          empty="请选择"
        />
      );
    case 'duration':
      return (
        <>
          <TextField {...field} size="short" />
          <SelectField form={form} name={`${name}.unit`} label="单位" options={options(DURATION_UNIT)} />
        </>
      );
    case 'day':
      return <DayField {...field} />;
    case 'tiers':
      return <AreaField {...field} hint={HINTS.tiers} />;
    case 'words':
      return <AreaField {...field} hint={HINTS.words} rows={2} />;
    case 'weights':
      return (
        <>
          {PROBLEM_KINDS.map((kind) => (
            <TextField form={form} name={`${name}.value.${kind}`} label={PROBLEM_KIND[kind]} size="short" />
          ))}
        </>
      );
    case 'grammars':
      return (
        <>
          {TIERS.map((tier) => (
            <TextField
              form={form}
              name={`${name}.value.${tier}`}
              label={`${ISSUER_TIER[tier]}文件`}
              hint={tier === 'government' ? '{code}机关代字，{year}年份，{serial:3}至少三位的序号' : undefined}
            />
          ))}
        </>
      );
    case 'rate':
      return (
        <>
          <SelectField
            form={form}
            name={`${name}.value`}
            label="分子"
            options={picked(RATE_COUNT, RATE_COUNTS)}
            empty="请选择"
          />
          <SelectField
            form={form}
            name={`${name}.base`}
            label="分母"
            options={picked(RATE_COUNT, RATE_COUNTS)}
            empty="请选择"
          />
          <SelectField form={form} name={`${name}.better`} label="方向" options={options(RATE_DIRECTION)} />
          <TextField form={form} name={`${name}.target`} label="目标（%）" hint="没有的留空" size="short" />
        </>
      );
    case 'ladder':
    case 'yearDay':
      return <TextField {...field} hint={HINTS[spec.shape]} />;
    default:
      return <TextField {...field} size="short" />;
  }
}

function CodesField({ form, name }: Props): JSX.Element {
  const chosen = (form.values[`${name}.value`] ?? '').split('\n');
  const errors = form.errors.filter((e) => e.field === `${name}.value`);
  const id = fieldId(`${name}.value`);
  return (
    <fieldset class={`field field-wide field-codes${errors.length > 0 ? ' field-wrong' : ''}`} id={id} tabIndex={-1}>
      <legend>数值</legend>
      {errors.length === 0 ? null : <p class="field-error">{errors.map((e) => e.message).join(' ')}</p>}
      {Object.entries(figureOptions(name)).map(([code, label]) => (
        <label>
          <input type="checkbox" name={`${name}.value`} value={code} checked={chosen.includes(code)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** One figure in the form: closed it shows what it is, opened its value, where it comes from and a note. */
export function FigureField({ form, name, now }: Props & { now: string }): JSX.Element {
  const wrong = form.errors.some((e) => e.field?.startsWith(`${name}.`));
  const kinds = FIGURE_KINDS.filter((kind) => kind !== 'unset' || isOptional(name));
  return (
    <details class="act figure-field" open={wrong} id={fieldId(name)}>
      <summary>
        <b>{FIGURE[name]}</b> <span>{now}</span>
      </summary>
      <div class="act-body form">
        <ValueField form={form} name={name} />
        <SelectField
          form={form}
          name={`${name}.kind`}
          label="来源"
          options={picked(FIGURE_KIND, kinds)}
          hint={isOptional(name) ? `待设定时：${FIGURE_SLEEPS[name]}` : '系统运行离不开这一项，不能留待设定'}
        />
        <TextField form={form} name={`${name}.source`} label="出处" hint="名称、文号和条款；本系统设定的不填" wide />
        <AreaField form={form} name={`${name}.note`} label="说明" rows={2} />
      </div>
    </details>
  );
}
