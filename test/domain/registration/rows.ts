import type { RegistrationStanding } from '../../../server/domain/registration/states.ts';
import { EMPTY_REGISTRATION } from '../../../server/domain/registration/register.ts';
import type { RegistrationRow } from '../../../server/domain/registration/row.ts';
import { day } from '../../../server/domain/day.ts';

/** A registration requested on 2026-11-10. */
export const registrationRow = (more: Partial<RegistrationRow> = {}): RegistrationRow => ({
  ...EMPTY_REGISTRATION,
  id: 81,
  version: 2,
  documentId: 1,
  state: 'requested',
  requestedOn: day('2026-11-10'),
  ...more,
});

/** The rows of a document that stands so. */
export const standing = (state: RegistrationStanding): RegistrationRow[] =>
  state === 'none'
    ? []
    : [registrationRow({ state, ...(state === 'registered' ? { number: '清司规〔2026〕007' } : {}) })];
