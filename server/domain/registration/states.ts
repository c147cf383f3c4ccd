import type { RegistrationState } from '../codes.ts';
import { Fault } from '../fault.ts';
import type { RegistrationRow } from './row.ts';

/** Acts that move a registration. */
export const REGISTRATION_ACTS = [
  'registration.request',
  'registration.withdraw',
  'registration.register',
  'registration.refuse',
  'registration.publish',
  'registration.void',
  'registration.record',
] as const;
export type RegistrationAct = (typeof REGISTRATION_ACTS)[number];

/** Where a document stands in 三统一; `none` before the first request. */
export type RegistrationStanding = RegistrationState | 'none';

/** State × act → next state; what is not written here is refused (山东省行政程序规定 第五十一条 has the order of the steps). */
export const REGISTRATION_MOVES: Readonly<
  Record<RegistrationStanding, Readonly<Partial<Record<RegistrationAct, RegistrationState>>>>
> = {
  none: { 'registration.request': 'requested', 'registration.record': 'published' },
  requested: {
    'registration.withdraw': 'withdrawn',
    'registration.register': 'registered',
    'registration.refuse': 'refused',
  },
  registered: { 'registration.publish': 'published', 'registration.void': 'voided' },
  published: { 'registration.void': 'voided' },
  refused: { 'registration.request': 'requested' },
  withdrawn: { 'registration.request': 'requested' },
  voided: { 'registration.request': 'requested' },
};

/** States in which a registration is under way or holds; a document has one such at most. */
export const LIVE_REGISTRATION: readonly RegistrationState[] = ['requested', 'registered', 'published'];

/** The registration that counts: the latest one. */
export const currentRegistration = <R extends Pick<RegistrationRow, 'id'>>(rows: readonly R[]): R | null =>
  rows.reduce<R | null>((latest, row) => (latest === null || row.id > latest.id ? row : latest), null);

export const registrationStanding = (rows: readonly Pick<RegistrationRow, 'id' | 'state'>[]): RegistrationStanding =>
  currentRegistration(rows)?.state ?? 'none';

/** The state after an act. Throws Fault('registration.state', {state, act}) for a step that the table does not hold. */
export function moveRegistration(from: RegistrationStanding, act: RegistrationAct): RegistrationState {
  const to = REGISTRATION_MOVES[from][act];
  if (to === undefined) throw new Fault('registration.state', { state: from, act });
  return to;
}

/** A number that was given by registering a document is not changed by editing its facts: Fault('registration.number_fixed', {number}). */
export function demandNumberKept(
  rows: readonly Pick<RegistrationRow, 'id' | 'state' | 'number'>[],
  facts: { registrationNumber: string | null },
): void {
  const current = currentRegistration(rows);
  if (current === null || !LIVE_REGISTRATION.includes(current.state) || current.number === null) return;
  if (facts.registrationNumber !== current.number)
    throw new Fault('registration.number_fixed', { number: current.number });
}
