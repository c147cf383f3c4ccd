import type { FlagKind, Role } from '../codes.ts';
import type { FlagRow, UserRow } from '../model.ts';

/** Whose desk a kind of flag belongs on, beside the issuer's own people; what an issuer still has time for is nobody else's. */
export const CONCERNS: Record<FlagKind, readonly Role[]> = {
  'cleanup.due': ['clerk'],
  'cleanup.overdue': ['clerk', 'leader'],
  'cleanup.task_due': ['clerk'],
  'cleanup.task_overdue': ['clerk', 'leader'],
  'cleanup.round_overdue': ['clerk', 'leader'],
  'expiry.soon': ['clerk'],
  'expiry.past': ['clerk'],
  'review.overdue': ['reviewer', 'leader'],
  'review.follow_up': ['clerk', 'leader'],
  'filing.overdue': ['clerk'],
  'filing.acceptance_overdue': ['clerk'],
  'filing.resubmission_due': [],
  'filing.resubmission_overdue': ['clerk'],
  'filing.review_overdue': ['clerk', 'leader'],
  'filing.explanation_due': [],
  'filing.explanation_overdue': ['clerk'],
  'filing.correction_due': [],
  'filing.correction_overdue': ['clerk', 'leader'],
  'filing.revocation_overdue': ['clerk', 'leader'],
  'registration.overdue': ['clerk'],
  'registration.undecided': ['clerk', 'leader'],
  'publication.overdue': ['clerk'],
  'interview.due': ['clerk', 'leader'],
  'interview.meeting': ['clerk', 'leader'],
  'interview.report_due': ['clerk'],
  'interview.report_overdue': ['clerk', 'leader'],
  'suggestion.overdue': ['clerk', 'leader'],
  'evaluation.due': ['clerk'],
  'evaluation.overdue': ['clerk', 'leader'],
  'hand_in.due': ['clerk'],
  'trial.due': ['clerk'],
  'trial.overdue': ['clerk', 'leader'],
  'amend.due': ['clerk'],
  'amend.overdue': ['clerk', 'leader'],
  'review.supplement_overdue': ['reviewer'],
  'consultation.unpublished': ['clerk'],
  'routine.due': ['clerk'],
  'routine.overdue': ['clerk', 'leader'],
  'supporting.due': ['clerk'],
  'supporting.overdue': ['clerk', 'leader'],
};

/** Kinds that are the bureau's to tell: an issuer is not reminded that it may be called to a 约谈. */
const BUREAU_ONLY: ReadonlySet<FlagKind> = new Set(['interview.due']);

/** Roles of the bureau that work on duties; each of them may read every dossier. */
const BUREAU: ReadonlySet<Role> = new Set(['clerk', 'reviewer', 'leader']);

export type Person = Pick<UserRow, 'id' | 'role' | 'issuerId' | 'disabledAt'>;
type Duty = Pick<FlagRow, 'kind'>;

/** Of the body that answers for the duty (`answers`: the issuer, and who has taken over its work). */
const ofIssuer = (person: Person, duty: Duty, answers: readonly number[]): boolean =>
  person.role === 'issuer' &&
  !BUREAU_ONLY.has(duty.kind) &&
  person.issuerId !== null &&
  answers.includes(person.issuerId);

/** Whether a duty is told to a person by itself: by role in the bureau, by body for issuers. */
export function concerns(person: Person, duty: Duty, answers: readonly number[]): boolean {
  if (person.disabledAt !== null) return false;
  return person.role === 'issuer' ? ofIssuer(person, duty, answers) : CONCERNS[duty.kind].includes(person.role);
}

/** Whether a person may have the duty on the desk at all, handed over by a colleague: who may see what it is about. */
export function mayHold(person: Person, duty: Duty, answers: readonly number[]): boolean {
  if (person.disabledAt !== null) return false;
  return BUREAU.has(person.role) || ofIssuer(person, duty, answers);
}

/** Whether `other` is one to whom `person` may hand a duty over: somebody else of the same house who may see it. */
export const isColleague = (person: Person, other: Person, duty: Duty, answers: readonly number[]): boolean =>
  other.id !== person.id && (other.role === 'issuer') === (person.role === 'issuer') && mayHold(other, duty, answers);
