import type { FlagKind } from '../../domain/codes.ts';
import { paths } from '../paths.ts';
import type { DeskItem } from './duty.tsx';

/** Where each flag is settled. */
const SECTION: Readonly<Record<FlagKind, string>> = {
  'cleanup.due': 'events',
  'cleanup.overdue': 'events',
  'cleanup.task_overdue': 'events',
  'cleanup.round_overdue': 'events',
  'expiry.soon': 'events',
  'expiry.past': 'events',
  'review.overdue': 'reviews',
  'review.follow_up': 'reviews',
  'filing.overdue': 'filings',
  'filing.acceptance_overdue': 'filings',
  'filing.resubmission_overdue': 'filings',
  'filing.review_overdue': 'filings',
  'filing.explanation_overdue': 'filings',
  'filing.correction_overdue': 'filings',
  'filing.revocation_overdue': 'filings',
  'registration.overdue': 'registration',
  'registration.undecided': 'registration',
  'publication.overdue': 'registration',
  'interview.due': 'problems',
  'interview.meeting': 'problems',
  'interview.report_due': 'problems',
  'interview.report_overdue': 'problems',
  'suggestion.overdue': 'suggestions',
  'evaluation.due': 'evaluations',
  'evaluation.overdue': 'evaluations',
  'hand_in.due': 'events',
  'trial.due': 'events',
  'trial.overdue': 'events',
  'amend.due': 'events',
  'amend.overdue': 'events',
  'review.supplement_overdue': 'reviews',
  'consultation.unpublished': 'evidence',
  'routine.due': 'routine',
  'routine.overdue': 'routine',
  'supporting.due': 'supporting',
  'supporting.overdue': 'supporting',
};

/** The page on which a duty is settled: that of the row that proves it, of its document, or of its issuer. */
export function settleAt(item: DeskItem): string | null {
  if (item.document?.documentId != null) return paths.dossier(item.document.documentId, SECTION[item.flag.kind]);
  const suggestion = item.flag.evidence.find((row) => row.table === 'suggestion')?.id;
  if (suggestion !== undefined) return paths.suggestion(suggestion);
  return item.issuer === null ? null : paths.issuer(item.issuer.id, 'problems');
}
