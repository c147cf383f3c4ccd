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
  // One after another into one list: lists of lists for each of a hundred thousand documents are most of what would be thrown away.
  const flags: Flag[] = [];
  add(flags, filingFlags(document, on, profile, calendar, tell));
  add(flags, reviewFlags(document, on, profile, calendar, tell));
  add(flags, consultationFlags(document, on, profile, tell));
  put(flags, registrationFlag(document, on, profile, calendar, tell));
  put(flags, expiryFlag(document, on, profile, tell));
  put(flags, expiryEvaluationFlag(document, on, profile, tell));
  put(flags, handInFlag(document, 'amend', on, profile, calendar, tell));
  put(flags, handInFlag(document, 'keep', on, profile, calendar, tell));
  put(flags, trialFlag(document, on, profile, tell));
  put(flags, firstEvaluationFlag(document, on, profile, tell));
  put(flags, amendFlag(document, on, profile, calendar, tell));
  put(flags, cleanupFlag(document, on, profile, tell));
  return flags;
}

function add(flags: Flag[], more: readonly Flag[]): void {
  for (const flag of more) flags.push(flag);
}

function put(flags: Flag[], flag: Flag | null): void {
  if (flag !== null) flags.push(flag);
}
