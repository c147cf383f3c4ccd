import type { Act } from '../../domain/acts.ts';
import type { Form } from '../form.ts';

/** A form of a page that was refused: it is shown again in its place. `id` names the row that it is about, where there are several. */
export interface Refused {
  act: Act;
  id: number | null;
  form: Form<string>;
}

/** The form of an act: what was sent if it was refused, else the given values. */
export const formFor = (
  failed: Refused | null,
  act: Act,
  id: number | null,
  values: Form<string>['values'] = {},
): Form<string> => (failed?.act === act && failed.id === id ? failed.form : { values, errors: [] });

/** Whether a form is to be shown open: it was refused. */
export const wasRefused = (failed: Refused | null, act: Act, id: number | null): boolean =>
  failed?.act === act && failed.id === id;
