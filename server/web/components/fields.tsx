import type { ComponentChildren, JSX } from 'preact';
import { type FieldError, type Form, fieldId } from '../form.ts';

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

interface Parts {
  id: string;
  describedBy: string | undefined;
  errors: readonly string[];
}

function parts<F extends string>(props: FieldProps<F>): Parts {
  const id = fieldId(props.name, props.scope);
  const errors = props.form.errors.filter((e) => e.field === props.name).map((e) => e.message);
  const described = [props.hint === undefined ? [] : [`${id}-hint`], errors.length === 0 ? [] : [`${id}-error`]].flat();
  return { id, errors, describedBy: described.length === 0 ? undefined : described.join(' ') };
}

/** Label, hint, error and control of one field, in that order, tied together for assistive technology. */
function Frame<F extends string>(
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

type TextType = 'text' | 'search' | 'email' | 'password' | 'number' | 'date' | 'time';

export function TextField<F extends string>(
  props: FieldProps<F> & {
    type?: TextType;
    autocomplete?: 'off' | 'username' | 'new-password' | 'current-password' | 'email';
    size?: 'short' | 'day';
    list?: readonly string[];
    wide?: boolean;
  },
): JSX.Element {
  const p = parts(props);
  const type = props.type ?? 'text';
  const shared = {
    id: p.id,
    name: props.name,
    class: props.size === undefined ? (type === 'date' ? 'input-day' : undefined) : `input-${props.size}`,
    value: type === 'password' ? undefined : (props.form.values[props.name] ?? ''),
    required: props.required,
    'aria-describedby': p.describedBy,
    'aria-invalid': p.errors.length > 0 ? ('true' as const) : undefined,
    min: type === 'number' ? 1 : undefined,
  };
  const control = (
    <input
      {...shared}
      type={type as 'text'}
      autocomplete={props.autocomplete ?? (type === 'password' ? 'current-password' : 'off')}
    />
  );
  return <Frame {...props} parts={p} control={control} />;
}

/** A day: the browser's own picker, ISO in transit. */
export function DayField<F extends string>(props: FieldProps<F>): JSX.Element {
  return <TextField {...props} type="date" />;
}

export function AreaField<F extends string>(props: FieldProps<F> & { rows?: number }): JSX.Element {
  const p = parts(props);
  const control = (
    <textarea
      id={p.id}
      name={props.name}
      rows={props.rows ?? 3}
      required={props.required}
      aria-describedby={p.describedBy}
      aria-invalid={p.errors.length > 0 ? 'true' : undefined}
    >
      {leadingFeed(props.form.values[props.name] ?? '')}
    </textarea>
  );
  return <Frame {...props} parts={p} control={control} wide />;
}

/** HTML drops one line feed after `<textarea>`: give it one to drop. */
const leadingFeed = (value: string): string => (value.startsWith('\n') ? `\n${value}` : value);

export interface Option {
  value: string;
  label: string;
}

export const options = (labels: Readonly<Record<string, string>>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export function SelectField<F extends string>(
  props: FieldProps<F> & { options: readonly Option[]; empty?: string },
): JSX.Element {
  const p = parts(props);
  const chosen = props.form.values[props.name] ?? '';
  const control = (
    <select
      id={p.id}
      name={props.name}
      required={props.required}
      aria-describedby={p.describedBy}
      aria-invalid={p.errors.length > 0 ? 'true' : undefined}
    >
      {props.empty === undefined ? null : <option value="">{props.empty}</option>}
      {props.options.map((o) => (
        <option value={o.value} selected={o.value === chosen}>
          {o.label}
        </option>
      ))}
    </select>
  );
  return <Frame {...props} parts={p} control={control} />;
}

export function CheckField<F extends string>(props: FieldProps<F>): JSX.Element {
  const p = parts(props);
  return (
    <div class="field field-check" data-name={props.name}>
      <label for={p.id}>
        <input
          id={p.id}
          name={props.name}
          type="checkbox"
          value="yes"
          checked={props.form.values[props.name] === 'yes'}
          aria-describedby={p.describedBy}
        />
        {props.label}
      </label>
      {props.hint === undefined ? null : (
        <p class="hint" id={`${p.id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.children}
    </div>
  );
}

export function RadioField<F extends string>(
  props: FieldProps<F> & { options: readonly (Option & { hint?: string })[] },
): JSX.Element {
  const p = parts(props);
  const chosen = props.form.values[props.name] ?? '';
  return (
    <fieldset
      class={`field field-radio${p.errors.length > 0 ? ' field-wrong' : ''}`}
      aria-describedby={p.describedBy}
      data-name={props.name}
    >
      <legend>
        {props.label}
        {props.required === true ? <span class="required">（必填）</span> : null}
      </legend>
      {props.hint === undefined ? null : (
        <p class="hint" id={`${p.id}-hint`}>
          {props.hint}
        </p>
      )}
      {p.errors.length === 0 ? null : (
        <p class="field-error" id={`${p.id}-error`}>
          {p.errors.join(' ')}
        </p>
      )}
      {props.options.map((o, i) => (
        <label>
          <input
            id={i === 0 ? p.id : undefined}
            type="radio"
            name={props.name}
            value={o.value}
            checked={o.value === chosen}
            required={props.required}
          />
          <span>
            {o.label}
            {o.hint === undefined ? null : <small>{o.hint}</small>}
          </span>
        </label>
      ))}
      {props.children}
    </fieldset>
  );
}

/** What is wrong with a form, first thing on the page, each line leading to its field. Nothing when all is well. */
export function ErrorSummary({ errors, scope }: { errors: readonly FieldError[]; scope?: string }): JSX.Element | null {
  if (errors.length === 0) return null;
  return (
    <section class="error-summary" role="alert" tabIndex={-1} data-focus>
      <h2>没有提交成功，请修改以下{errors.length}处</h2>
      <ul>
        {errors.map((e) => (
          <li>{e.field === null ? e.message : <a href={`#${fieldId(e.field, scope)}`}>{e.message}</a>}</li>
        ))}
      </ul>
    </section>
  );
}

/** The version a form was made from: a stale one is answered with 409. */
export function Version({ version }: { version: number }): JSX.Element {
  return <input type="hidden" name="version" value={String(version)} />;
}
