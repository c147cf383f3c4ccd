import type { Day } from '../day.ts';
import type { Profile } from '../profile.ts';
import type { Calendar } from '../workdays.ts';
import { amendFlag } from './amend.ts';
import { cleanupFlag } from './cleanup.ts';
import { consultationFlags } from './consultation.ts';
import type { DocumentDuties } from './documentDuties.ts';
import { expiryEvaluationFlag, firstEvaluationFlag } from './evaluation.ts';
import { expiryFlag } from './expiry.ts';
import { filingFlags } from './filing.ts';
import type { Flag } from './flag.ts';
import { handInFlag } from './handIn.ts';
import type { Tell } from './lines.ts';
import { registrationFlag } from './registration.ts';
import { reviewFlags } from './review.ts';
import { trialFlag } from './trial.ts';

/**
 * Every duty of one document that stands on `on`, new or not. Asks what is recorded up to `on` and never whether a job
 * ran: the same for a missed night, a catch-up and a rehearsal. Cheap enough for a hundred thousand documents a scan. With `tell`
 * each rule also says what it found: `explain.ts`.
 */
export function flagsOfDocument(
  document: DocumentDuties,
  on: Day,
  profile: Profile,
  calendar: Calendar,
  tell?: Tell,
): Flag[] {
  if (document.status === 'abandoned') return [];
  const flags = [
    ...filingFlags(document, on, profile, calendar, tell),
    ...reviewFlags(document, on, profile, calendar, tell),
    ...consultationFlags(document, on, profile, tell),
  ];
  const singles = [
    registrationFlag(document, on, profile, calendar, tell),
    expiryFlag(document, on, profile, tell),
    expiryEvaluationFlag(document, on, profile, tell),
    handInFlag(document, 'amend', on, profile, calendar, tell),
    handInFlag(document, 'keep', on, profile, calendar, tell),
    trialFlag(document, on, profile, tell),
    firstEvaluationFlag(document, on, profile, tell),
    amendFlag(document, on, profile, calendar, tell),
    cleanupFlag(document, on, profile, tell),
  ];
  for (const flag of singles) if (flag !== null) flags.push(flag);
  return flags;
}
