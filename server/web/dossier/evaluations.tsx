import type { JSX } from 'preact';
import { EVALUATION_CRITERIA, EVALUATION_PURPOSES } from '../../domain/evaluation/codes.ts';
import { EVALUATION_CONCLUSION, EVALUATION_PURPOSE, EVALUATION_STATE } from '../../text/evaluation.ts';
import { DayCell } from '../components/days.tsx';
import { DayField, RadioField, TextField } from '../components/fields.tsx';
import { Empty, Table } from '../components/parts.tsx';
import { CriteriaField } from '../evaluation/criteria.tsx';
import { paths } from '../paths.ts';
import { ActForm } from './actForm.tsx';
import { allowed, type DossierPage } from './model.ts';

/** 后评估 of a document: those on file, and the form that plans the next. */
export function Evaluations({ page }: { page: DossierPage }): JSX.Element {
  const { document, issuers } = page.dossier;
  const { evaluations, standing, limits } = page.term;
  const issued = document.status === 'issued' || document.status === 'filed';
  const end = limits.find((limit) => limit.clock === 'handIn')?.day ?? standing.lastDay;
  return (
    <section id="evaluations" class="panel" aria-labelledby="evaluations-title">
      <h2 id="evaluations-title">后评估</h2>
      {evaluations.length === 0 ? (
        <Empty>没有后评估的记录。</Empty>
      ) : (
        <Table label="后评估" head={['事由', '环节', '报告期限', '评估单位', '结论']}>
          {evaluations.map((row) => (
            <tr class={row.state === 'withdrawn' ? 'row-void' : undefined}>
              <td>
                <a href={paths.evaluation(row.id)}>{EVALUATION_PURPOSE[row.purpose]}</a>
              </td>
              <td class="nowrap">{EVALUATION_STATE[row.state]}</td>
              <td class="nowrap">
                <DayCell day={row.dueOn} />
              </td>
              <td>{row.evaluator}</td>
              <td class="nowrap">{row.conclusion === null ? null : EVALUATION_CONCLUSION[row.conclusion]}</td>
            </tr>
          ))}
        </Table>
      )}
      {issued && allowed(page, 'evaluation.plan') ? (
        <ActForm
          page={page}
          act="evaluation.plan"
          action={paths.evaluationNew(document.id)}
          version={document.version}
          values={{
            on: page.today,
            purpose: standing.state === 'running' ? 'expiry' : 'other',
            evaluator: issuers[0]?.name ?? '',
            fromOn: document.effectiveOn ?? '',
            toOn: page.today,
            dueOn: end !== null && end >= page.today ? end : '',
            criteria: EVALUATION_CRITERIA.join('\n'),
          }}
          fields={(form, scope) => (
            <>
              <RadioField
                form={form}
                scope={scope}
                name="purpose"
                label="事由"
                required
                options={EVALUATION_PURPOSES.map((value) => ({ value, label: EVALUATION_PURPOSE[value] }))}
              />
              <TextField
                form={form}
                scope={scope}
                name="evaluator"
                label="评估单位"
                hint="制定机关自己，或者委托的第三方"
                required
                wide
              />
              <CriteriaField form={form} scope={scope} />
              <DayField form={form} scope={scope} name="fromOn" label="评估期间自" />
              <DayField form={form} scope={scope} name="toOn" label="评估期间至" />
              <DayField form={form} scope={scope} name="dueOn" label="报告期限" required />
              <DayField form={form} scope={scope} name="on" label="安排日期" required />
            </>
          )}
        />
      ) : null}
    </section>
  );
}
