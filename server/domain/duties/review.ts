import { unknownYears } from '../calendarYear.ts';
import type { Day } from '../day.ts';
import { daysLater } from '../dayNumbers.ts';
import { citationOf, periodOn, type Profile } from '../profile.ts';
import { addWorkdays, type Calendar } from '../workdays.ts';
import type { DocumentDuties, DutyReview } from './documentDuties.ts';
import { NO_FLAGS, one, PROVISIONAL, type Flag } from './flag.ts';
import { stepsAfter } from './ladder.ts';
import { coming, none, stands, type Tell } from './lines.ts';
import { bracketed } from '../bracketed.ts';

/** What is due of a document's reviews: an opinion, or materials that are missing. */
export function reviewFlags(
  document: DocumentDuties,
  on: Day,
  profile: Profile,
  calendar: Calendar,
  tell?: Tell,
): readonly Flag[] {
  if (document.reviews.length === 0) {
    none(tell, 'review', 'nothing_open');
    none(tell, 'supplement', 'nothing_open');
    return NO_FLAGS;
  }
  return document.reviews.flatMap((review) => [
    ...one(opinionFlag(document, review, on, profile, calendar, tell)),
    ...one(supplementFlag(document, review, on, profile, tell)),
  ]);
}

/**
 * 合法性审核 (国办发〔2018〕115号(五)): an accepted review without an opinion after its last day. The limit is that of the
 * day of acceptance; while materials are being supplied (补正) the limit does not run.
 */
function opinionFlag(
  document: DocumentDuties,
  review: DutyReview,
  on: Day,
  profile: Profile,
  calendar: Calendar,
  tell: Tell,
): Flag | null {
  const { acceptedOn, concludedOn, state } = review;
  if (acceptedOn === null) return none(tell, 'review', 'nothing_open');
  if (state === 'concluded' && concludedOn !== null && concludedOn <= on)
    return none(tell, 'review', 'done', { on: concludedOn });
  if (state !== 'accepted' && !(state === 'concluded' && concludedOn !== null))
    return none(tell, 'review', 'nothing_open');
  const most = periodOn(profile, acceptedOn).figures['review.maxWorkdays'];
  const lastDay = review.dueOn ?? (most.value === null ? null : addWorkdays(acceptedOn, most.value, calendar).day);
  if (lastDay === null) return none(tell, 'review', 'unset', { figure: 'review.maxWorkdays' });
  const citation = citationOf(most);
  const evidence = [
    { label: '受理日期', on: acceptedOn, table: 'review', id: review.id },
    ...(unknownYears(acceptedOn, lastDay, calendar).length > 0 ? [PROVISIONAL] : []),
  ];
  if (lastDay >= on) return coming(tell, 'review', lastDay, daysLater(lastDay, 1), { citation, evidence });
  const within = most.value === null ? '' : `（受理后最长${most.value}个工作日）`;
  return stands(tell, 'review', {
    key: `review.overdue:${review.id}:${lastDay}`,
    kind: 'review.overdue',
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn: lastDay,
    rule: `${bracketed(document.title)}的合法性审核应于${lastDay}前出具意见${within}，已逾期`,
    citation,
    evidence,
    steps: stepsAfter(lastDay, periodOn(profile, on).figures['reminder.overdueDays'].value),
  });
}

/** 限时补充 (国办发〔2018〕115号(五)): materials that were asked for and have not come by the last day that was set for them. */
function supplementFlag(
  document: DocumentDuties,
  review: DutyReview,
  on: Day,
  profile: Profile,
  tell: Tell,
): Flag | null {
  if (review.state !== 'supplement') return none(tell, 'supplement', 'nothing_open');
  const { supplementDueOn: dueOn } = review;
  if (dueOn === null) return none(tell, 'supplement', 'unset', { figure: 'review.supplement' });
  const { figures } = periodOn(profile, on);
  const citation = citationOf(figures['review.supplement']);
  const evidence = [{ label: '通知补正', table: 'review', id: review.id }];
  if (dueOn >= on) return coming(tell, 'supplement', dueOn, daysLater(dueOn, 1), { citation, evidence });
  return stands(tell, 'supplement', {
    key: `review.supplement_overdue:${review.id}:${dueOn}`,
    kind: 'review.supplement_overdue',
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn,
    rule: `${bracketed(document.title)}送审材料应于${dueOn}前补正，已逾期`,
    citation,
    evidence,
    steps: stepsAfter(dueOn, figures['reminder.overdueDays'].value),
  });
}
