import type { Act } from '../acts.ts';
import type { Actor } from '../actor.ts';
import type { FlagKind } from '../codes.ts';
import { mayAny } from '../may.ts';

/** The acts of which any one settles a duty. */
export const SETTLING: Readonly<Record<FlagKind, readonly Act[]>> = {
  'cleanup.due': ['event.record'],
  'cleanup.overdue': ['event.record'],
  'cleanup.task_due': ['round.answer'],
  'cleanup.task_overdue': ['round.answer'],
  'cleanup.round_overdue': ['round.submit', 'round.decide', 'round.publish', 'round.close'],
  'expiry.soon': ['term.extend', 'term.renew', 'term.end'],
  'expiry.past': ['event.record'],
  'review.overdue': ['review.conclude'],
  'review.follow_up': ['review.submit'],
  'filing.overdue': ['filing.submit'],
  'filing.acceptance_overdue': ['filing.register'],
  'filing.resubmission_due': ['filing.submit'],
  'filing.resubmission_overdue': ['filing.submit'],
  'filing.review_overdue': ['filing.close', 'filing.extend'],
  'filing.explanation_due': ['filing.explain'],
  'filing.explanation_overdue': ['filing.explain'],
  'filing.correction_due': ['filing.correct'],
  'filing.correction_overdue': ['filing.correct', 'filing.escalate'],
  'filing.revocation_overdue': ['filing.close'],
  'registration.overdue': ['registration.request'],
  'registration.undecided': ['registration.register', 'registration.refuse'],
  'publication.overdue': ['registration.publish'],
  'interview.due': ['interview.start'],
  'interview.meeting': ['interview.hold'],
  'interview.report_due': ['interview.report', 'interview.extend'],
  'interview.report_overdue': ['interview.report', 'interview.escalate'],
  'suggestion.overdue': ['suggestion.answer', 'suggestion.extend'],
  'evaluation.due': ['evaluation.report'],
  'evaluation.overdue': ['evaluation.report'],
  'hand_in.due': ['term.extend', 'term.renew', 'term.end'],
  'trial.due': ['term.renew', 'event.record'],
  'trial.overdue': ['term.renew', 'event.record'],
  'amend.due': ['event.record'],
  'amend.overdue': ['event.record'],
  'review.supplement_overdue': ['review.resubmit'],
  'consultation.unpublished': ['consultation.publish'],
  'routine.due': ['routine.record'],
  'routine.overdue': ['routine.record'],
  'supporting.due': ['document.draft'],
  'supporting.overdue': ['document.draft'],
};

/**
 * Whether a duty is the person's own to settle, or one that somebody else has to and they are told of. An issuer answers for its
 * documents whoever puts the outcome on record (谁制定、谁清理).
 */
export const settles = (actor: Actor, kind: FlagKind): boolean =>
  (actor.kind === 'user' && actor.role === 'issuer') || SETTLING[kind].some((act) => mayAny(actor, act));
