import type { JSX } from 'preact';
import { type FieldProps, Frame, type Option, parts } from './field.tsx';

export { options } from './field.tsx';
export * from './choices.tsx';
export * from './errorSummary.tsx';

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
