import type { JSX } from 'preact';
import { type FieldProps, type Option, parts } from './field.tsx';

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
