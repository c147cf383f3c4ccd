/** A form as a page shows it: what stands in its fields, and what is wrong with them. */
export interface Form<F extends string> {
  values: Partial<Record<F, string>>;
  errors: readonly FieldError<F>[];
}

export interface FieldError<F extends string = string> {
  /** The field's name; null for something that no single field is to blame for. */
  field: F | null;
  message: string;
}

/** A form that nobody has sent yet. */
export const emptyForm = <F extends string>(values: Partial<Record<F, string>> = {}): Form<F> => ({
  values,
  errors: [],
});

/** The HTML id of a field: the target of the error summary's links. */
export const fieldId = (name: string, prefix = 'f'): string => `${prefix}-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`;
