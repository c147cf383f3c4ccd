import type { JSX } from 'preact';
import { type FieldError, fieldId } from '../form.ts';

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
