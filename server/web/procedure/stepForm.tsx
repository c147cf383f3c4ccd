import type { ComponentChildren, JSX } from 'preact';
import type { Act } from '../../domain/acts.ts';
import { ACT } from '../../text/labels.ts';
import { ErrorSummary, Version } from '../components/fields.tsx';
import { Disclosure } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { type Refused, formFor, wasRefused } from './model.ts';

export interface StepFormProps {
  failed: Refused | null;
  act: Act;
  /** The row that it is about, where the page has several. */
  id?: number;
  action: string;
  version?: number;
  values?: Form<string>['values'];
  button?: string;
  tone?: 'primary' | 'danger';
  hint?: ComponentChildren;
  /** Shown open from the start: the one thing to do on the page. */
  open?: boolean;
  fields: (form: Form<string>, scope: string) => ComponentChildren;
}

/** One act of a page: folded until somebody wants it, open with its errors when it was refused. */
export function StepForm(props: StepFormProps): JSX.Element {
  const { failed, act, id = null } = props;
  const form = formFor(failed, act, id, props.values);
  const scope = `${act.replace('.', '-')}${id === null ? '' : `-${id}`}`;
  const words = props.button ?? ACT[act];
  return (
    <Disclosure summary={words} open={props.open === true || wasRefused(failed, act, id)}>
      <ErrorSummary errors={form.errors} scope={scope} />
      <form class="form" method="post" action={props.action} data-guard>
        {props.version === undefined ? null : <Version version={props.version} />}
        {props.hint === undefined ? null : <p class="hint field-wide">{props.hint}</p>}
        {props.fields(form, scope)}
        <p class="form-end">
          <button type="submit" class={`button button-${props.tone ?? 'primary'}`}>
            {words}
          </button>
        </p>
      </form>
    </Disclosure>
  );
}
