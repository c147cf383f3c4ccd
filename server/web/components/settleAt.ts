import type { FlagKind } from '../../domain/codes.ts';
import type { Flag } from '../../domain/duties/flag.ts';
import { paths } from '../paths.ts';
import type { DeskItem } from './duty.tsx';

/** Where each flag is settled. */
const SECTION: Readonly<Record<FlagKind, string>> = {
  'cleanup.due': 'events',
  'cleanup.overdue': 'events',
  'cleanup.task_due': 'events',
  'cleanup.task_overdue': 'events',
  'cleanup.round_overdue': 'events',
  'expiry.soon': 'term',
  'expiry.past': 'term',
  'review.overdue': 'reviews',
  'review.follow_up': 'reviews',
  'filing.overdue': 'filings',
  'filing.acceptance_overdue': 'filings',
  'filing.resubmission_due': 'filings',
  'filing.resubmission_overdue': 'filings',
  'filing.review_overdue': 'filings',
  'filing.explanation_due': 'filings',
  'filing.explanation_overdue': 'filings',
  'filing.correction_due': 'filings',
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
  'hand_in.due': 'term',
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

const suggestionOf = (flag: Pick<Flag, 'evidence'>): string | null => {
  const id = flag.evidence.find((row) => row.table === 'suggestion')?.id;
  return id === undefined ? null : paths.suggestion(id);
};

/** Where a duty of a dossier is settled, seen from its page: another page, or a part of it. */
export const settleHere = (flag: Pick<Flag, 'kind' | 'evidence'>): string =>
  suggestionOf(flag) ?? `#${SECTION[flag.kind]}`;

/** The page on which a duty is settled: that of the row that proves it, of its document, or of its issuer. */
export function settleAt(item: DeskItem): string | null {
  if (item.document?.documentId != null) return paths.dossier(item.document.documentId, SECTION[item.flag.kind]);
  const suggestion = suggestionOf(item.flag);
  if (suggestion !== null) return suggestion;
  const round = item.flag.evidence.find((row) => row.table === 'cleanupRound')?.id;
  if (round !== undefined) return paths.round(round);
  const interview = item.flag.evidence.find((row) => row.table === 'interview')?.id;
  if (interview !== undefined) return paths.interview(interview);
  if (item.flag.kind.startsWith('routine.')) return paths.routine('calendar');
  if (item.flag.kind.startsWith('supporting.')) return paths.routine('supporting');
  if (item.issuer === null) return null;
  return item.flag.kind === 'interview.due'
    ? paths.interviewStanding(item.issuer.id)
    : paths.issuer(item.issuer.id, 'problems');
}
