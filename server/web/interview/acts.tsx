import type { JSX } from 'preact';
import type { DecidingAct, InterviewAct } from '../../domain/interview/codes.ts';
import { ACT } from '../../text/labels.ts';
import { dayProse } from '../../text/days.ts';
import { AreaField, DayField, ErrorSummary, TextField, Version } from '../components/fields.tsx';
import { Disclosure } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';
import { actFields, actValues } from './fields.ts';
import type { ActField } from './fields.ts';
import type { InterviewModel } from './model.ts';

/** Acts that end or sharpen a measure. */
const GRAVE: readonly InterviewAct[] = ['interview.escalate', 'interview.cancel', 'interview.reject'];

/** One field of an act's form. */
export function Field({ field, form, scope }: { field: ActField; form: Form<string>; scope: string }): JSX.Element {
  const { kind, rows, ...said } = field;
  const props = { form, scope, ...said };
  if (kind === 'area') return <AreaField {...props} rows={rows ?? 3} />;
  if (kind === 'day') return <DayField {...props} />;
  return kind === 'time' ? <TextField {...props} type="time" size="short" /> : <TextField {...props} wide />;
}

/** What can be done with a measure now, each in its fold. */
export function Acts({ page }: { page: InterviewModel }): JSX.Element {
  const limit =
    page.limit === null ? '本地未规定，请填写' : `按本地规则为${dayProse(page.limit)}（${page.limitCitation}），可以改`;
  const fields = actFields(limit);
  return (
    <section id="acts" aria-labelledby="acts-title">
      <h2 id="acts-title">办理</h2>
      {page.acts.map((act) => (
        <Act page={page} act={act} fields={fields[act as Exclude<InterviewAct, DecidingAct>]} />
      ))}
    </section>
  );
}

function Act({ page, act, fields }: { page: InterviewModel; act: InterviewAct; fields: readonly ActField[] }) {
  const failed = page.failed?.act === act ? page.failed.form : null;
  const form: Form<string> = failed ?? { values: actValues(act, page), errors: [] };
  const name = act.slice('interview.'.length);
  const label = act === 'interview.escalate' && page.above !== null ? `转为${page.above}` : ACT[act];
  const withFile = act === 'interview.report';
  return (
    <Disclosure summary={label} open={failed !== null}>
      <ErrorSummary errors={form.errors} scope={name} />
      <form
        class="form"
        method="post"
        action={paths.interviewAct(page.row.id, name)}
        encType={withFile ? 'multipart/form-data' : undefined}
        data-guard
      >
        <Version version={page.row.version} />
        {fields.map((field) => (
          <Field field={field} form={form} scope={name} />
        ))}
        {withFile ? (
          <div class="field field-wide">
            <label for={`${name}-file`}>整改报告或者证明材料（可以不附，也可以在下面的“材料”里逐件添加）</label>
            <input id={`${name}-file`} type="file" name="file" />
          </div>
        ) : null}
        <p class="form-end">
          <button type="submit" class={`button button-${GRAVE.includes(act) ? 'danger' : 'primary'}`}>
            {label}
          </button>
        </p>
      </form>
    </Disclosure>
  );
}
