import { unknownYears } from '../calendarYear.ts';
import type { Day } from '../day.ts';
import { citationOf, periodOn, type Profile } from '../profile.ts';
import { addWorkdays, type Calendar } from '../workdays.ts';
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
  const lastDay = review.dueOn ?? (most.value === null ? null : addWorkdays(acceptedOn, most.value, calendar).day);
  if (lastDay === null || lastDay >= on) return null;
  const within = most.value === null ? '' : `（受理后最长${most.value}个工作日）`;
  return {
    key: `review.overdue:${review.id}:${lastDay}`,
    kind: 'review.overdue',
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn: lastDay,
    rule: `《${document.title}》的合法性审核应于${lastDay}前出具意见${within}，已逾期`,
    citation: citationOf(most),
    evidence: [
      { label: '受理日期', on: acceptedOn, table: 'review', id: review.id },
      ...(unknownYears(acceptedOn, lastDay, calendar).length > 0 ? [PROVISIONAL] : []),
    ],
    steps: stepsAfter(lastDay, periodOn(profile, on).figures['reminder.overdueDays'].value),
  };
}
