import type { JSX } from 'preact';
import { ErrorSummary } from '../components/fields.tsx';
import type { FieldError } from '../form.ts';

/** What was wrong with an act whose form is there no more, because somebody was first: no field is left to point at. */
export const Refused = ({ errors }: { errors: readonly FieldError[] }): JSX.Element => (
  <ErrorSummary errors={errors.map(({ message }) => ({ field: null, message }))} />
);
