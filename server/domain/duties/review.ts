import type { Day } from '../day.ts';
import { citationOf, periodOn, type Profile } from '../profile.ts';
import { addWorkdays, workdaysBetween, type Calendar } from '../workdays.ts';
import type { DocumentDuties, DutyReview } from './documentDuties.ts';
import { PROVISIONAL, type Flag } from './flag.ts';
import { stepsAfter } from './ladder.ts';

/**
 * 合法性审核 (国办发〔2018〕115号(五)): an accepted review without an opinion after its last day. The limit is that of the
 * day of acceptance; while materials are being supplied (补正) the limit does not run.
 */
export function reviewFlag(
  document: DocumentDuties,
  review: DutyReview,
  on: Day,
  profile: Profile,
  calendar: Calendar,
): Flag | null {
  const { acceptedOn, concludedOn, state } = review;
  if (acceptedOn === null) return null;
  if (state !== 'accepted' && !(state === 'concluded' && concludedOn !== null && concludedOn > on)) return null;
  const most = periodOn(profile, acceptedOn).figures['review.maxWorkdays'];
  const limit =
    review.dueOn !== null
      ? { day: review.dueOn, provisional: workdaysBetween(acceptedOn, review.dueOn, calendar).provisional }
      : most.value && addWorkdays(acceptedOn, most.value, calendar);
  if (!limit || limit.day >= on) return null;
  const within = most.value === null ? '' : `（受理后最长${most.value}个工作日）`;
  return {
    key: `review.overdue:${review.id}:${limit.day}`,
    kind: 'review.overdue',
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn: limit.day,
    rule: `《${document.title}》的合法性审核应于${limit.day}前出具意见${within}，已逾期`,
    citation: citationOf(most),
    evidence: [
      { label: '受理日期', on: acceptedOn, table: 'review', id: review.id },
      ...(limit.provisional ? [PROVISIONAL] : []),
    ],
    steps: stepsAfter(limit.day, periodOn(profile, on).figures['reminder.overdueDays'].value),
  };
}
