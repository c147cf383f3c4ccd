import type { ComponentChildren, JSX } from 'preact';
import { type Form, fieldId } from '../form.ts';

export interface FieldProps<F extends string> {
  form: Form<F>;
  name: F;
  label: string;
  /** Example or rule, said before somebody types. */
  hint?: string;
  required?: boolean;
  /** Keeps ids unique where a page has several forms. */
  scope?: string;
  /** Said beside the field: evidence of a proposal, a warning. */
  children?: ComponentChildren;
}

export interface Parts {
  id: string;
  describedBy: string | undefined;
  errors: readonly string[];
}

/** What ties the pieces of one field together. */
export function parts<F extends string>(props: FieldProps<F>): Parts {
  const id = fieldId(props.name, props.scope);
  const errors = props.form.errors.filter((e) => e.field === props.name).map((e) => e.message);
  const described = [props.hint === undefined ? [] : [`${id}-hint`], errors.length === 0 ? [] : [`${id}-error`]].flat();
  return { id, errors, describedBy: described.length === 0 ? undefined : described.join(' ') };
}

/** Label, hint, error and control of one field, in that order, tied together for assistive technology. */
export function Frame<F extends string>(
  props: FieldProps<F> & { control: JSX.Element; parts: Parts; wide?: boolean },
): JSX.Element {
  const { id, errors } = props.parts;
  return (
    <div
      class={`field${errors.length > 0 ? ' field-wrong' : ''}${props.wide === true ? ' field-wide' : ''}`}
      data-name={props.name}
    >
      <label for={id}>
        {props.label}
        {props.required === true ? <span class="required">（必填）</span> : null}
      </label>
      {props.hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {errors.length === 0 ? null : (
        <p class="field-error" id={`${id}-error`}>
          <span class="unseen">错误：</span>
          {errors.join(' ')}
        </p>
      )}
      {props.control}
      {props.children}
    </div>
  );
}

export interface Option {
  value: string;
  label: string;
}

export const options = (labels: Readonly<Record<string, string>>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
