import type { Day } from '../day.ts';
import { monthsLater } from '../dayNumbers.ts';
import { citationOf, periodOn, type Profile } from '../profile.ts';
import { inForce, isOut, isRunning, type DocumentDuties, type DutyEvaluation } from './documentDuties.ts';
import type { Flag } from './flag.ts';
import { ladderStart, stepsAfter, stepsBefore } from './ladder.ts';
import { coming, none, stands, type Tell } from './lines.ts';
import { dueUnder, remembered, rulingsOf } from './rulings.ts';
import { ahead } from './termEnd.ts';
import { bracketed } from '../bracketed.ts';

const rulings = remembered((profile) => rulingsOf(profile, (figures) => figures['evaluation.firstMonths']));

const done = (tell: Tell, duty: 'evaluation.first' | 'evaluation.expiry', by: DutyEvaluation): null =>
  none(tell, duty, 'done', {
    on: by.concludedOn,
    evidence: [{ label: '后评估结论', on: by.concludedOn, table: 'evaluation', id: by.id }],
  });

/**
 * The evaluation that ends the duty to evaluate before the end of a term: one concluded since the time for it began, or one made for
 * this very end. `since` and `lastDay` are the first and last day of that time.
 */
export const evaluatedFor = (
  evaluations: readonly DutyEvaluation[],
  since: Day,
  lastDay: Day,
  on: Day,
): DutyEvaluation | null =>
  evaluations.find(
    (one) =>
      one.concludedOn <= on && (one.concludedOn >= since || (one.purpose === 'expiry' && one.termEndsOn === lastDay)),
  ) ?? null;

/** 届满前评估 (湖南省行政程序规定 第五十一条, 山东省行政程序规定 第五十三条: 届满前六个月内): within `expiry.evaluationMonths` before the last day in force. */
export function expiryEvaluationFlag(document: DocumentDuties, on: Day, profile: Profile, tell?: Tell): Flag | null {
  const duty = 'evaluation.expiry';
  if (!isOut(document)) return none(tell, duty, 'not_out');
  if (!isRunning(document, on)) return none(tell, duty, 'not_in_force');
  const { figures } = periodOn(profile, on);
  const months = figures['expiry.evaluationMonths'];
  if (months.value === null) return none(tell, duty, 'unset', { figure: 'expiry.evaluationMonths' });
  const end = ahead(document, on);
  if (end === null) return none(tell, duty, 'no_term');
  const { lastDay } = end;
  if (end.condition !== null) return none(tell, duty, 'conditional', { on: end.condition.on });
  if (end.declared !== null) return none(tell, duty, 'decided', { on: end.declared.on });
  const since = monthsLater(lastDay, -months.value);
  const by = evaluatedFor(document.evaluations, since, lastDay, on);
  if (by !== null) return done(tell, duty, by);
  const citation = citationOf(months);
  const evidence = [{ label: '有效期至', on: lastDay, table: 'document', id: document.id }];
  if (on < since) return coming(tell, duty, lastDay, since, { citation, evidence });
  const ladder = figures['expiry.ladderDays'].value;
  return stands(tell, duty, {
    key: `evaluation.due:${document.id}:expiry:${lastDay}`,
    kind: 'evaluation.due',
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn: lastDay,
    rule: `${bracketed(document.title)}有效期至${lastDay}，应在届满前${months.value}个月内完成评估`,
    citation,
    evidence: [...evidence, { label: '评估可自此日起', on: since }],
    steps: [{ step: 'opens', on: since }, ...stepsBefore(lastDay, ladder).filter((step) => step.on > since)],
  });
}

/** The first evaluation, `evaluation.firstMonths` after the first day in force: asked of documents for which that day came under the rule. */
export function firstEvaluationFlag(document: DocumentDuties, on: Day, profile: Profile, tell?: Tell): Flag | null {
  const duty = 'evaluation.first';
  if (!isOut(document)) return none(tell, duty, 'not_out');
  const { figures } = periodOn(profile, on);
  if (figures['evaluation.firstMonths'].value === null)
    return none(tell, duty, 'unset', { figure: 'evaluation.firstMonths' });
  if (!inForce(document, on)) return none(tell, duty, 'not_in_force');
  const base = document.effectiveOn ?? document.publishedOn;
  if (base === null) return none(tell, duty, 'no_day');
  const by = document.evaluations.find((one) => one.concludedOn <= on) ?? null;
  if (by !== null) return done(tell, duty, by);
  const due = dueUnder(rulings(profile), base, false);
  if (due === null) return none(tell, duty, 'before_rule');
  const { dueOn } = due;
  const ladder = figures['expiry.ladderDays'].value;
  const from = ladderStart(dueOn, ladder);
  const citation = citationOf(due.figure);
  const label = document.effectiveOn === null ? '公布日期' : '施行日期';
  const evidence = [{ label, on: base, table: 'document', id: document.id }];
  if (on < from) return coming(tell, duty, dueOn, from, { citation, evidence });
  const overdue = dueOn < on;
  const kind = overdue ? 'evaluation.overdue' : 'evaluation.due';
  return stands(tell, duty, {
    key: `${kind}:${document.id}:first:${dueOn}`,
    kind,
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn,
    rule: `${bracketed(document.title)}施行满${due.months}个月应当评估，应于${dueOn}前完成${overdue ? '，已逾期' : ''}`,
    citation,
    evidence,
    steps: overdue ? stepsAfter(dueOn, figures['reminder.overdueDays'].value) : stepsBefore(dueOn, ladder),
  });
}
