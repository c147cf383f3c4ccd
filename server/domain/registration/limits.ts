import type { Day } from '../day.ts';
import type { DocumentRow } from '../model.ts';
import type { RegistrationRow } from './row.ts';
import { limitAfter } from '../profile/limits.ts';
import { periodOn, type Figures, type Profile } from '../profile.ts';
import type { Calendar, Limit } from '../workdays.ts';

type Dated = Pick<DocumentRow, 'signedOn' | 'publishedOn'>;

/** The figures that a document's 三统一 is judged by: those of the day it was signed (printed without one: published). */
export const registrationFigures = (profile: Profile, document: Dated, today: Day): Figures =>
  periodOn(profile, document.signedOn ?? document.publishedOn ?? today).figures;

/** Whether an unregistered document has no effect by the profile: only then is it shown to the public by being registered. */
export const demandsRegistration = (figures: Pick<Figures, 'registration.missing'>): boolean =>
  figures['registration.missing'].value !== null;

/** The day from which the time to send a document in counts; null while it is not known or not set. */
export function submitClock(document: Dated, figures: Pick<Figures, 'registration.countFrom'>): Day | null {
  const start = figures['registration.countFrom'].value;
  return start === null ? null : start === 'signed' ? document.signedOn : document.publishedOn;
}

/** The last day to send a document in for registration, by the figures of the day it was signed; null where the bureau has set none. */
export function submitLimit(document: Dated, profile: Profile, calendar: Calendar, today: Day): Limit | null {
  const figures = registrationFigures(profile, document, today);
  const clock = submitClock(document, figures);
  const time = figures['registration.submit'].value;
  return clock === null || time === null ? null : limitAfter(clock, time, calendar);
}

/** The last day to decide on a request, counted from the day it came in. */
export function decideLimit(requestedOn: Day, profile: Profile, calendar: Calendar): Limit | null {
  const time = periodOn(profile, requestedOn).figures['registration.decide'].value;
  return time === null ? null : limitAfter(requestedOn, time, calendar);
}

/** The last day to publish a registered document, counted from its registration. */
export function publishLimit(registeredOn: Day, profile: Profile, calendar: Calendar): Limit | null {
  const time = periodOn(profile, registeredOn).figures['registration.publish'].value;
  return time === null ? null : limitAfter(registeredOn, time, calendar);
}

/**
 * Whether a document may be shown to the public as far as 三统一 goes. One that was made here, where an unregistered one has no
 * effect, only once it is registered and published. Stock of whose registration nothing is on file is no worse for that.
 */
export function mayBeShown(
  document: Pick<DocumentRow, 'registrationNumber' | 'origin'>,
  current: Pick<RegistrationRow, 'state'> | null,
  demanded: boolean,
): boolean {
  if (!demanded || current?.state === 'published') return true;
  return current === null && (document.origin !== 'draft' || document.registrationNumber !== null);
}
