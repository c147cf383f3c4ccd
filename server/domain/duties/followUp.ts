import type { Day } from '../day.ts';
import type { DocumentRow, ReviewRow } from '../model.ts';
import { periodOn, type Profile } from '../profile.ts';
import { followUpOf } from '../review/emergency.ts';
import type { EmergencyRow } from '../review/rows.ts';
import type { Flag } from './flag.ts';
import { stepsAfter } from './ladder.ts';
import { bracketed } from '../bracketed.ts';

/** 紧急情况先行印发: the review that has to follow is a duty from the day of issue until it is sent in. */
export function followUpFlag(
  emergency: EmergencyRow,
  document: Pick<DocumentRow, 'id' | 'title' | 'status' | 'issuerId'>,
  reviews: readonly ReviewRow[],
  on: Day,
  profile: Profile,
): Flag | null {
  const stands = followUpOf(emergency, document, reviews, on);
  if ((stands !== 'waiting' && stands !== 'late') || emergency.approvedOn > on) return null;
  const { reviewBy } = emergency;
  return {
    key: `review.follow_up:${emergency.id}:${reviewBy}`,
    kind: 'review.follow_up',
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn: reviewBy,
    rule: `${bracketed(document.title)}紧急情况先行印发，应于${reviewBy}前补送合法性审核${stands === 'late' ? '，已逾期' : ''}`,
    citation: '批准紧急情况先行印发时确定的期限',
    evidence: [{ label: '批准先行印发', on: emergency.approvedOn, table: 'emergency', id: emergency.id }],
    steps: [
      { step: 'issued', on: emergency.approvedOn },
      ...stepsAfter(reviewBy, periodOn(profile, on).figures['reminder.overdueDays'].value),
    ],
  };
}
