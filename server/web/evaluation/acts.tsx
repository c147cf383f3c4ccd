import type { ComponentChildren, JSX } from 'preact';
import { EVALUATION_CONCLUSIONS } from '../../domain/evaluation/codes.ts';
import type { EvaluationAct } from '../../domain/evaluation/course.ts';
import { EVALUATION_CONCLUSION, EVALUATION_CRITERION } from '../../text/evaluation.ts';
import { ACT } from '../../text/labels.ts';
import { AreaField, DayField, ErrorSummary, RadioField, Version } from '../components/fields.tsx';
import { Disclosure } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';
import type { EvaluationModel } from './model.ts';

type Fields = (form: Form<string>, scope: string, page: EvaluationModel) => ComponentChildren;

const CONCLUSIONS = EVALUATION_CONCLUSIONS.map((value) => ({ value, label: EVALUATION_CONCLUSION[value] }));

const reason = (label: string): Fields =>
  function Reason(form, scope) {
    return <AreaField form={form} scope={scope} name="reason" label={label} required />;
  };

const FIELDS: Readonly<Record<EvaluationAct, Fields>> = {
  'evaluation.start': () => null,
  'evaluation.report': (form, scope, page) => (
    <>
      {page.row.criteria.map((criterion) => (
        <AreaField
          form={form}
          scope={scope}
          name={`finding.${criterion}`}
          label={`${EVALUATION_CRITERION[criterion]}评估情况`}
          required
          rows={4}
        />
      ))}
      <AreaField form={form} scope={scope} name="summary" label="总体评价" required rows={4} />
      <RadioField form={form} scope={scope} name="proposal" label="评估建议" required options={CONCLUSIONS} />
    </>
  ),
  'evaluation.return': reason('退回的理由'),
  'evaluation.conclude': (form, scope) => (
    <>
      <RadioField form={form} scope={scope} name="conclusion" label="评估结论" required options={CONCLUSIONS} />
      <AreaField form={form} scope={scope} name="reason" label="理由" hint="与报告的建议不一致的，必须写明" />
    </>
  ),
  'evaluation.withdraw': reason('撤销的理由'),
};

/** What a form begins with: the report as it was, after it was sent back; the proposal, when it is concluded from. */
function valuesOf({ row, today }: EvaluationModel, act: EvaluationAct): Form<string>['values'] {
  if (act === 'evaluation.conclude') return { on: today, conclusion: row.proposal ?? '' };
  if (act !== 'evaluation.report') return { on: today };
  const findings = Object.fromEntries(row.findings.map(({ criterion, text }) => [`finding.${criterion}`, text]));
  return { on: today, ...findings, summary: row.summary ?? '', proposal: row.proposal ?? '' };
}

/** Every act that this person may do to the evaluation now, each folded until it is wanted. */
export function EvaluationActs({ page }: { page: EvaluationModel }): JSX.Element | null {
  if (page.acts.length === 0) return null;
  return (
    <section aria-labelledby="acts-title">
      <h2 id="acts-title">办理</h2>
      {page.acts.map((act) => {
        const failed = page.failed?.act === act ? page.failed.form : null;
        const form: Form<string> = failed ?? { values: valuesOf(page, act), errors: [] };
        const scope = act.replace('.', '-');
        const ends = act === 'evaluation.withdraw' || act === 'evaluation.return';
        return (
          <Disclosure summary={ACT[act]} open={failed !== null}>
            <ErrorSummary errors={form.errors} scope={scope} />
            <form class="form" method="post" action={paths.evaluationAct(page.row.id, act.slice(11))} data-guard>
              <Version version={page.row.version} />
              <DayField form={form} scope={scope} name="on" label="日期" required />
              {FIELDS[act](form, scope, page)}
              <p class="form-end">
                <button type="submit" class={`button button-${ends ? 'danger' : 'primary'}`}>
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
