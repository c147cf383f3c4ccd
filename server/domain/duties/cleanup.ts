import type { Day } from '../day.ts';
import type { FlagEvidence } from '../model.ts';
import { citationOf, periodOn, type Figures, type Profile } from '../profile.ts';
import { counts, inForce, isOut, type DocumentDuties, type DutyEvent } from './documentDuties.ts';
import type { Flag } from './flag.ts';
import { ladderStart, stepsAfter, stepsBefore } from './ladder.ts';
import { coming, none, stands, type Tell } from './lines.ts';
import { dueUnder, remembered, rulingsOf } from './rulings.ts';
import { bracketed } from '../bracketed.ts';

const rulings = remembered((profile) =>
  rulingsOf(
    profile,
    (figures) => figures['cleanup.months'],
    (figures) => figures['cleanup.mode'].value === 'document',
  ),
);

/**
 * 定期清理 (国发〔2008〕17号(十五)): a document in force is due `cleanup.months` after its first day or its last conclusion,
 * whichever is later. Documents that are not in force have no such duty; where the profile cleans up in campaigns, the round has it.
 */
export function cleanupFlag(document: DocumentDuties, on: Day, profile: Profile, tell?: Tell): Flag | null {
  if (!isOut(document)) return none(tell, 'cleanup', 'not_out');
  if (!inForce(document, on)) return none(tell, 'cleanup', 'not_in_force');
  const { figures } = periodOn(profile, on);
  if (figures['cleanup.mode'].value === 'campaign')
    return none(tell, 'cleanup', 'campaign', { citation: citationOf(figures['cleanup.mode']) });
  if (figures['cleanup.months'].value === null) return none(tell, 'cleanup', 'unset', { figure: 'cleanup.months' });
  const base = lastConclusion(document, on, figures) ?? firstDay(document, figures);
  if (base === null) return none(tell, 'cleanup', 'no_day');
  const due = dueUnder(rulings(profile), base.on, true);
  if (due === null) return none(tell, 'cleanup', 'before_rule');
  const { dueOn, months } = due;
  const ladder = figures['cleanup.ladderDays'].value;
  const citation = citationOf(due.figure);
  const from = ladderStart(dueOn, ladder);
  if (on < from) return coming(tell, 'cleanup', dueOn, from, { citation, evidence: [base] });
  const overdue = dueOn < on;
  const kind = overdue ? 'cleanup.overdue' : 'cleanup.due';
  return stands(tell, 'cleanup', {
    key: `${kind}:${document.id}:${dueOn}`,
    kind,
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn,
    rule: overdue
      ? `${bracketed(document.title)}应于${dueOn}前完成清理，已逾期`
      : `${bracketed(document.title)}应于${dueOn}前完成清理（每${months}个月清理一次）`,
    citation,
    evidence: [base],
    steps: overdue ? stepsAfter(dueOn, figures['reminder.overdueDays'].value) : stepsBefore(dueOn, ladder),
  });
}

type Base = FlagEvidence & { on: Day };

/** The last conclusion by `on`: an event that counts as one by the profile, or 修改 of a published cleanup. */
function lastConclusion(document: DocumentDuties, on: Day, figures: Figures): Base | null {
  const kinds = figures['cleanup.restartedBy'].value;
  let latest: DutyEvent | null = null;
  for (const event of document.events)
    if (counts(event) && event.on! <= on && kinds.includes(event.kind) && (latest === null || event.on! >= latest.on!))
      latest = event;
  let last: Base | null = latest && { label: '最近一次清理结论', on: latest.on!, table: 'legalEvent', id: latest.id };
  for (const { id, since } of document.amendments)
    if (since <= on && (last === null || since >= last.on))
      last = { label: '最近一次清理结论（修改）', on: since, table: 'cleanupItem', id };
  return last;
}

function firstDay(document: DocumentDuties, figures: Figures): Base | null {
  const { effectiveOn, publishedOn, signedOn } = document;
  const byPublication = figures['cleanup.countFrom'].value === 'published';
  const [on, label] =
    (byPublication && publishedOn) || effectiveOn === null
      ? publishedOn !== null
        ? [publishedOn, '公布日期']
        : [signedOn, '成文日期']
      : [effectiveOn, '施行日期'];
  return on === null ? null : { label, on, table: 'document', id: document.id };
}
