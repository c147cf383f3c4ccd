import type { ComponentChildren, JSX } from 'preact';
import { GENRES, TIER } from '../../text/labels.ts';
import { UNSORTED } from '../../text/subject.ts';
import type { Form } from '../form.ts';
import { rowCount } from '../factsForm.ts';
import { CheckField, DayField, SelectField, TextField, options } from './fields.tsx';

export interface FactFieldsProps {
  form: Form<string>;
  /** The list of 主题分类. */
  subjects: readonly string[];
  /** What is said under a field: its evidence, a warning. */
  beside?: (name: string) => ComponentChildren;
  scope?: string;
}

/** The list, with what the document bears where that has left the list since. */
function sorts(subjects: readonly string[], { values }: Form<string>): { value: string; label: string }[] {
  const own = values['subject'] ?? '';
  return [...subjects, ...(own === '' || subjects.includes(own) ? [] : [own])].map((value) => ({
    value,
    label: value,
  }));
}

const nothing = (): null => null;

/** The fields of a document's facts, in the order in which an official document states them. */
export function FactFields({ form, subjects, beside = nothing, scope }: FactFieldsProps): JSX.Element {
  const issuers = Math.max(1, rowCount(form.values, 'issuers'));
  const field = (name: string): { form: Form<string>; name: string; scope?: string; children: ComponentChildren } => ({
    form,
    name,
    scope,
    children: beside(name),
  });
  return (
    <>
      <fieldset class="group">
        <legend>名称</legend>
        <TextField {...field('title')} label="标题" required wide />
        <TextField {...field('docNumber')} label="发文字号" hint="例：清政规〔2026〕3号" />
        <TextField {...field('registrationNumber')} label="统一登记编号" />
        <TextField {...field('genre')} label="体裁" hint={GENRES.slice(0, 6).join('、')} />
        <SelectField {...field('subject')} label="主题分类" options={sorts(subjects, form)} empty={UNSORTED} />
        <SelectField {...field('tier')} label="层级" options={options(TIER)} empty="按主办机关确定" />
        <CheckField {...field('trial')} label="暂行或者试行" />
      </fieldset>
      <fieldset class="group">
        <legend>制定机关</legend>
        <p class="hint field-wide">第一个是主办机关。联合发文的逐个填写；不需要的留空。</p>
        {Array.from({ length: issuers + 1 }, (_, i) => (
          <TextField {...field(`issuers.${i}`)} label={i === 0 ? '主办机关' : `联合发文机关${i}`} required={i === 0} />
        ))}
      </fieldset>
      <fieldset class="group">
        <legend>日期与有效期</legend>
        <DayField {...field('adoptedOn')} label="通过日期" />
        <DayField {...field('signedOn')} label="成文日期" />
        <DayField {...field('publishedOn')} label="公布日期" />
        <DayField {...field('effectiveOn')} label="施行日期" />
        <DayField {...field('validUntil')} label="有效期至" hint="最后一个有效的日子" />
        <TextField
          {...field('validMonths')}
          label="有效期（月）"
          type="number"
          size="short"
          hint="5年填60；与“有效期至”填一项即可"
        />
      </fieldset>
    </>
  );
}
