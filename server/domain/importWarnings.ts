/** What a bulk import wants a person to know of a record that it took in. */
export const IMPORT_WARNINGS = [
  'issuer.missing',
  'issuer.unknown',
  'issuer.ineligible',
  'day.missing',
  'registration.form',
  'subject.unknown',
  'field.unreadable',
  'file.machine_read',
  'extension.end_unknown',
] as const;
export type ImportWarning = (typeof IMPORT_WARNINGS)[number];
