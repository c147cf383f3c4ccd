import { type Day, daysBetween } from '../day.ts';
import { daysLater } from '../dayNumbers.ts';
import { CLOCK_RULES, runningLimits, type FilingClock, type FilingLimit } from '../filing/limits.ts';
import { citationOf, periodOn, type Profile } from '../profile.ts';
import type { Calendar } from '../workdays.ts';
import type { DocumentDuties, DutyFiling } from './documentDuties.ts';
import { one, PROVISIONAL, type Flag } from './flag.ts';
import { stepsAfter, stepsBefore } from './ladder.ts';
import { coming, stands, type Tell } from './lines.ts';
import { bracketed } from '../bracketed.ts';

/** What is due of a filing by each of its limits, and the step from which it counts. */
const WORDS: Record<FilingClock, { due: string; from: string }> = {
  acceptance: { due: '完成备案登记', from: '材料送到' },
  resubmission: { due: '补正后重新报送备案', from: '通知补正' },
  review: { due: '作出备案审查结论', from: '备案登记' },
  explanation: { due: '由制定机关作出说明', from: '请予说明' },
  correction: { due: '由制定机关纠正', from: '提出备案审查建议' },
  correctionReport: { due: '报告纠正情况', from: '纠正' },
  revocation: { due: '办理撤销', from: '提请撤销' },
};

/**
 * Limits of a filing (domain.md §4): those that an issuer was set by a paper stand from the day of the paper, and every one stands once it
 * has run out without the step that ends it; an unset figure flags nothing.
 */
export function runningFlags(
  document: DocumentDuties,
  filing: DutyFiling,
  on: Day,
  profile: Profile,
  calendar: Calendar,
  tell?: Tell,
): Flag[] {
  return runningLimits(filing, profile, calendar).flatMap((limit) => {
    const { flag: late, due } = CLOCK_RULES[limit.clock];
    const { dueOn } = limit;
    if (late === null || dueOn === null || limit.from > on) return [];
    const overdue = dueOn < on;
    const ladder = periodOn(profile, on).figures['reminder.overdueDays'].value;
    const steps = overdue
      ? stepsAfter(dueOn, ladder)
      : stepsBefore(dueOn, [...new Set([daysBetween(limit.from, dueOn), 0])]);
    const flag = flagOf(document, filing.id, overdue ? late : (due ?? late), { ...limit, dueOn }, overdue, steps);
    const { citation, evidence } = flag;
    const duty = `filing.${filing.line}` as const;
    return one(
      overdue || due !== null
        ? stands(tell, duty, flag)
        : coming(tell, duty, dueOn, daysLater(dueOn, 1), { citation, evidence }),
    );
  });
}

function flagOf(
  document: DocumentDuties,
  filingId: number,
  kind: Flag['kind'],
  limit: FilingLimit & { dueOn: Day },
  overdue: boolean,
  steps: Flag['steps'],
): Flag {
  const { due, from } = WORDS[limit.clock];
  return {
    key: `${kind}:${filingId}:${limit.dueOn}`,
    kind,
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn: limit.dueOn,
    rule: `${bracketed(document.title)}应于${limit.dueOn}前${due}${overdue ? '，已逾期' : ''}`,
    citation: limit.figure === null ? '文书或者批准载明的期限' : citationOf(limit.figure.value),
    evidence: [
      { label: from, on: limit.from, table: 'filing', id: filingId },
      ...(limit.provisional ? [PROVISIONAL] : []),
    ],
    steps,
  };
}
