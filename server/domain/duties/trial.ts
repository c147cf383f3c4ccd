import { DAWN, lastDayOfTerm, type Day } from '../day.ts';
import { citationOf, periodOn, type Profile } from '../profile.ts';
import { inForce, isOut, runOf, type DocumentDuties } from './documentDuties.ts';
import type { Flag } from './flag.ts';
import { ladderStart, stepsAfter, stepsBefore } from './ladder.ts';
import { coming, none, stands, type Tell } from './lines.ts';
import { bracketed } from '../bracketed.ts';

/**
 * 试行 without a last day: by the longest term for 暂行、试行 of the day on which it began (`term.trialMaxMonths`; 湖南, 山东, 上海: 二年) somebody has to
 * decide what becomes of it. One that states its end is the expiry's.
 */
export function trialFlag(document: DocumentDuties, on: Day, profile: Profile, tell?: Tell): Flag | null {
  if (!document.trial) return none(tell, 'trial', 'nothing_open');
  if (!isOut(document)) return none(tell, 'trial', 'not_out');
  const run = inForce(document, on) ? runOf(document, on) : null;
  if (run === null) return none(tell, 'trial', 'not_in_force');
  if (run.next !== null) return none(tell, 'trial', 'decided', { on: run.next.from });
  if (run.from === DAWN) return none(tell, 'trial', 'no_day');
  const months = periodOn(profile, run.from).figures['term.trialMaxMonths'];
  if (months.value === null) return none(tell, 'trial', 'unset', { figure: 'term.trialMaxMonths' });
  const { figures } = periodOn(profile, on);
  const dueOn = lastDayOfTerm(run.from, months.value);
  const ladder = figures['expiry.ladderDays'].value;
  const from = ladderStart(dueOn, ladder);
  const citation = citationOf(months);
  const evidence = [{ label: '开始试行', on: run.from, table: 'document', id: document.id }];
  if (on < from) return coming(tell, 'trial', dueOn, from, { citation, evidence });
  const overdue = dueOn < on;
  const kind = overdue ? 'trial.overdue' : 'trial.due';
  return stands(tell, 'trial', {
    key: `${kind}:${document.id}:${dueOn}`,
    kind,
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn,
    rule: `${bracketed(document.title)}标明暂行或者试行而没有写明截止日期，按最长${months.value}个月计${overdue ? `已于${dueOn}届满` : `至${dueOn}`}，应当决定正式施行或者废止`,
    citation,
    evidence,
    steps: overdue ? stepsAfter(dueOn, figures['reminder.overdueDays'].value) : stepsBefore(dueOn, ladder),
  });
}
