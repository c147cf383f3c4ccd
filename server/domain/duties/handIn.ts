import type { Day } from '../day.ts';
import type { EvaluationConclusion } from '../evaluation/codes.ts';
import { limitBefore } from '../profile/limits.ts';
import { citationOf, periodOn, type Profile } from '../profile.ts';
import type { Calendar } from '../workdays.ts';
import { isOut, isRunning, type DocumentDuties } from './documentDuties.ts';
import { PROVISIONAL, type Flag } from './flag.ts';
import { ladderStart, stepsBefore } from './ladder.ts';
import { coming, none, stands, type Duty, type Tell } from './lines.ts';
import { ahead } from './termEnd.ts';
import { bracketed } from '../bracketed.ts';

/** The two ways on, each with its figure, and the conclusions of an evaluation that lead there. */
const WAYS = {
  amend: { duty: 'hand_in.amend', figure: 'expiry.amendHandIn', after: ['amend'], words: '修改后继续施行' },
  keep: { duty: 'hand_in.keep', figure: 'expiry.handIn', after: ['keep', 'extend'], words: '继续施行' },
} as const satisfies Record<
  string,
  {
    duty: Duty;
    figure: 'expiry.amendHandIn' | 'expiry.handIn';
    after: readonly EvaluationConclusion[];
    words: string;
  }
>;

/**
 * 届满前的送报 (湖南省行政程序规定 第五十一条: 继续执行的, 届满30日前重新登记; 修改的, 60日前): the last day on which a document that is to go on can be handed
 * in. It stands until that day; after it the end of the term alone is left. An evaluation for this end says which way is meant.
 */
export function handInFlag(
  document: DocumentDuties,
  way: keyof typeof WAYS,
  on: Day,
  profile: Profile,
  calendar: Calendar,
  tell?: Tell,
): Flag | null {
  const { duty, figure, after, words } = WAYS[way];
  if (!isOut(document)) return none(tell, duty, 'not_out');
  if (!isRunning(document, on)) return none(tell, duty, 'not_in_force');
  const { figures } = periodOn(profile, on);
  const time = figures[figure];
  if (time.value === null) return none(tell, duty, 'unset', { figure });
  const end = ahead(document, on);
  if (end === null) return none(tell, duty, 'no_term');
  if (end.condition !== null) return none(tell, duty, 'conditional', { on: end.condition.on });
  if (end.declared !== null) return none(tell, duty, 'decided', { on: end.declared.on });
  const said = document.evaluations.findLast((one) => one.termEndsOn === end.lastDay && one.concludedOn <= on);
  if (said?.conclusion != null && !(after as readonly EvaluationConclusion[]).includes(said.conclusion))
    return none(tell, duty, 'concluded_otherwise', {
      on: said.concludedOn,
      evidence: [{ label: '后评估结论', on: said.concludedOn, table: 'evaluation', id: said.id }],
    });
  const limit = limitBefore(end.lastDay, time.value, calendar);
  const citation = citationOf(time);
  if (limit.day < on) return none(tell, duty, 'passed', { on: limit.day, dueOn: limit.day, citation });
  const ladder = figures['expiry.ladderDays'].value;
  const from = ladderStart(limit.day, ladder);
  const evidence = [
    { label: '有效期至', on: end.lastDay, table: 'document', id: document.id },
    ...(limit.provisional ? [PROVISIONAL] : []),
  ];
  if (on < from) return coming(tell, duty, limit.day, from, { citation, evidence });
  return stands(tell, duty, {
    key: `hand_in.due:${document.id}:${way}:${limit.day}`,
    kind: 'hand_in.due',
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn: limit.day,
    rule: `${bracketed(document.title)}有效期至${end.lastDay}，需要${words}的，应于${limit.day}前送报`,
    citation,
    evidence,
    steps: stepsBefore(limit.day, ladder),
  });
}
