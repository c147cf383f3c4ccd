import type { Day } from '../day.ts';
import { periodOn, type Profile } from '../profile.ts';
import type { Calendar } from '../workdays.ts';
import { cleanupFlag } from './cleanup.ts';
import type { DocumentDuties } from './documentDuties.ts';
import { expiryFlag } from './expiry.ts';
import { filingFlags } from './filing.ts';
import type { Flag } from './flag.ts';
import { registrationFlag } from './registration.ts';
import { reviewFlag } from './review.ts';

/**
 * Every duty of one document that stands on `on`, new or not. Asks what is recorded up to `on` and never whether a job
 * ran: the same for a missed night, a catch-up and a rehearsal. Cheap enough for a hundred thousand documents a scan.
 */
export function flagsOfDocument(document: DocumentDuties, on: Day, profile: Profile, calendar: Calendar): Flag[] {
  if (document.status === 'abandoned') return [];
  const { figures } = periodOn(profile, on);
  const flags = filingFlags(document, on, profile, calendar);
  for (const review of document.reviews) {
    const flag = reviewFlag(document, review, on, profile, calendar);
    if (flag) flags.push(flag);
  }
  const registration = registrationFlag(document, on, profile, calendar);
  if (registration) flags.push(registration);
  const expiry = expiryFlag(document, on, figures);
  if (expiry) flags.push(expiry);
  const cleanup = cleanupFlag(document, on, figures);
  if (cleanup) flags.push(cleanup);
  return flags;
}
