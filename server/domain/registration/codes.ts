/** 三统一: `voided` once its number was made void. */
export const REGISTRATION_STATES = ['requested', 'registered', 'published', 'refused', 'withdrawn', 'voided'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

/** Why a document is not registered: not a 规范性文件, the review advises against it, a step or a paper is missing. */
export const REGISTRATION_REFUSALS = [
  'not_normative',
  'review_against',
  'procedure_missing',
  'materials_missing',
  'other',
] as const;
export type RegistrationRefusal = (typeof REGISTRATION_REFUSALS)[number];
