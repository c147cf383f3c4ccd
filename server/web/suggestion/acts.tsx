import type { ComponentChildren, JSX } from 'preact';
import { SUGGESTION_OUTCOMES } from '../../domain/codes.ts';
import type { SuggestionAct } from '../../domain/suggestion/course.ts';
import { ACT, SUGGESTION_OUTCOME } from '../../text/labels.ts';
import { AreaField, DayField, ErrorSummary, RadioField, TextField } from '../components/fields.tsx';
import { Disclosure } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';
import type { SuggestionModel } from './model.ts';

type Fields = (form: Form<string>, scope: string, page: SuggestionModel) => ComponentChildren;

const reason = (label: string, hint: string): Fields =>
  function Reason(form, scope) {
    return <AreaField form={form} scope={scope} name="reason" label={label} hint={hint} required />;
  };

const FIELDS: Readonly<Record<SuggestionAct, Fields>> = {
  'suggestion.accept': (form, scope, page) =>
    page.row.documentId !== null ? null : (
      <TextField
        form={form}
        scope={scope}
        name="documentId"
        label="卷宗编号"
        hint="库里有这份文件的，填写卷宗网址末尾的数字"
        size="short"
      />
    ),
  'suggestion.decline': reason('不予受理的理由', '会告诉提出人'),
  'suggestion.merge': (form, scope) => (
    <TextField form={form} scope={scope} name="receipt" label="并入哪一件" hint="填写那一件的受理编号" required />
  ),
  'suggestion.transfer': (form, scope, page) => (
    <>
      <TextField form={form} scope={scope} name="to" label="转送给哪个机关" required />
      {reason('转送的理由', '会告诉提出人')(form, scope, page)}
    </>
  ),
  'suggestion.notify': () => null,
  'suggestion.explain': (form, scope) => (
    <AreaField form={form} scope={scope} name="text" label="制定机关的书面答复" required rows={6} />
  ),
  'suggestion.extend': reason('延长的理由', '由分管领导批准，只能延长一次'),
  'suggestion.answer': (form, scope) => (
    <>
      <RadioField
        form={form}
        scope={scope}
        name="outcome"
        label="结果"
        required
        options={SUGGESTION_OUTCOMES.map((value) => ({ value, label: SUGGESTION_OUTCOME[value] }))}
      />
      <TextField form={form} scope={scope} name="number" label="答复函文号" hint="例如：清司函〔2026〕12号" />
      <AreaField
        form={form}
        scope={scope}
        name="text"
        label="答复内容"
        hint="提出人凭受理编号和查询码看到的就是这里写的"
        required
        rows={8}
      />
    </>
  ),
};

/** Every act that this person may do to the suggestion now, each folded until it is wanted. */
export function SuggestionActs({ page }: { page: SuggestionModel }): JSX.Element | null {
  if (page.acts.length === 0) return null;
  return (
    <section aria-labelledby="acts-title">
      <h2 id="acts-title">办理</h2>
      {page.acts.map((act) => {
        const failed = page.failed?.act === act ? page.failed.form : null;
        const form: Form<string> = failed ?? { values: { on: page.today }, errors: [] };
        const scope = act.replace('.', '-');
        return (
          <Disclosure summary={ACT[act]} open={failed !== null}>
            <ErrorSummary errors={form.errors} scope={scope} />
            <form class="form" method="post" action={paths.suggestionAct(page.row.id, act.slice(11))} data-guard>
              <DayField form={form} scope={scope} name="on" label="日期" required />
              {FIELDS[act](form, scope, page)}
              <p class="form-end">
                <button type="submit" class={`button button-${act === 'suggestion.decline' ? 'danger' : 'primary'}`}>
                  {ACT[act]}
                </button>
              </p>
            </form>
          </Disclosure>
        );
      })}
    </section>
  );
}
