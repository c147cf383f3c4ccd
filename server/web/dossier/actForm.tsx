import type { ComponentChildren, JSX } from 'preact';
import type { Act } from '../../domain/acts.ts';
import { ACT } from '../../text/labels.ts';
import { ErrorSummary, Version } from '../components/fields.tsx';
import { Disclosure } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { type DossierPage, formOf, isOpen } from './model.ts';

export interface ActFormProps {
  page: DossierPage;
  act: Act;
  /** The row that the act is about, where it is not the document. */
  id?: number | null;
  action: string;
  version: number;
  values?: Form<string>['values'];
  /** Words of the button when they are not the act's own. */
  button?: string;
  tone?: 'primary' | 'danger';
  hint?: string;
  fields: (form: Form<string>, scope: string) => ComponentChildren;
}

/** One act on a dossier: folded until somebody wants it, open with its errors when it was refused. */
export function ActForm(props: ActFormProps): JSX.Element {
  const { page, act, id = null } = props;
  const form = formOf(page, act, id, props.values);
  const scope = `${act.replace('.', '-')}${id === null ? '' : `-${id}`}`;
  const words = props.button ?? ACT[act];
  return (
    <Disclosure summary={words} open={isOpen(page, act, id)}>
      <ErrorSummary errors={form.errors} scope={scope} />
      <form class="form" method="post" action={props.action} data-guard>
        <Version version={props.version} />
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
