import type { Day } from '../day.ts';
import { daysLater } from '../dayNumbers.ts';
import { CLOCK_RULES, runningLimits, type FilingClock, type FilingLimit } from '../filing/limits.ts';
import { citationOf, periodOn, type Profile } from '../profile.ts';
import type { Calendar } from '../workdays.ts';
import type { DocumentDuties, DutyFiling } from './documentDuties.ts';
import { one, PROVISIONAL, type Flag } from './flag.ts';
import { stepsAfter } from './ladder.ts';
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

/** Limits of a filing that have run out by `on` without the step that ends them (domain.md §4); an unset figure flags nothing. */
export function runningFlags(
  document: DocumentDuties,
  filing: DutyFiling,
  on: Day,
  profile: Profile,
  calendar: Calendar,
  tell?: Tell,
): Flag[] {
  return runningLimits(filing, profile, calendar).flatMap((limit) => {
    const kind = CLOCK_RULES[limit.clock].flag;
    if (kind === null || limit.dueOn === null || limit.from > on) return [];
    const flag = flagOf(document, filing.id, kind, { ...limit, dueOn: limit.dueOn }, periodOn(profile, on));
    const { dueOn, citation, evidence } = flag;
    const duty = `filing.${filing.line}` as const;
    return one(
      dueOn >= on ? coming(tell, duty, dueOn, daysLater(dueOn, 1), { citation, evidence }) : stands(tell, duty, flag),
    );
  });
}

function flagOf(
  document: DocumentDuties,
  filingId: number,
  kind: Flag['kind'],
  limit: FilingLimit & { dueOn: Day },
  now: ReturnType<typeof periodOn>,
): Flag {
  const { due, from } = WORDS[limit.clock];
  return {
    key: `${kind}:${filingId}:${limit.dueOn}`,
    kind,
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn: limit.dueOn,
    rule: `${bracketed(document.title)}应于${limit.dueOn}前${due}，已逾期`,
    citation: limit.figure === null ? '文书或者批准载明的期限' : citationOf(limit.figure.value),
    evidence: [
      { label: from, on: limit.from, table: 'filing', id: filingId },
      ...(limit.provisional ? [PROVISIONAL] : []),
    ],
    steps: stepsAfter(limit.dueOn, now.figures['reminder.overdueDays'].value),
  };
}
