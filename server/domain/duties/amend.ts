import type { Day } from '../day.ts';
import { limitAfter } from '../profile/limits.ts';
import { citationOf, periodOn, type Profile } from '../profile.ts';
import type { Calendar } from '../workdays.ts';
import { counts, isOut, isRunning, type DocumentDuties } from './documentDuties.ts';
import { PROVISIONAL, type Flag } from './flag.ts';
import { ladderStart, stepsAfter, stepsBefore } from './ladder.ts';
import { coming, none, stands, type Tell } from './lines.ts';
import { bracketed } from '../bracketed.ts';

/**
 * 清理结论为修改 (domain.md §6): to be published anew by the day that the decision sets, or within `cleanup.amendWithin` of the day of the
 * conclusion by the rule of that day. A 重新公布 or an amendment from then on ends it, and so does the document's own end.
 */
export function amendFlag(
  document: DocumentDuties,
  on: Day,
  profile: Profile,
  calendar: Calendar,
  tell?: Tell,
): Flag | null {
  if (!isOut(document)) return none(tell, 'amend', 'not_out');
  const asked = document.amendments.findLast((one) => one.since <= on);
  if (asked === undefined) return none(tell, 'amend', 'nothing_open');
  if (!isRunning(document, on)) return none(tell, 'amend', 'not_in_force');
  const answer = document.events.find(
    (e) => counts(e) && (e.kind === 'renew' || e.kind === 'amend') && e.on! >= asked.since && e.on! <= on,
  );
  if (answer !== undefined)
    return none(tell, 'amend', 'done', {
      on: answer.on,
      evidence: [{ label: '修改或者重新公布', on: answer.on, table: 'legalEvent', id: answer.id }],
    });
  const within = periodOn(profile, asked.since).figures['cleanup.amendWithin'];
  const limit =
    asked.dueOn !== null
      ? { day: asked.dueOn, provisional: false }
      : within.value && limitAfter(asked.since, within.value, calendar);
  if (!limit) return none(tell, 'amend', 'unset', { figure: 'cleanup.amendWithin' });
  const { figures } = periodOn(profile, on);
  const dueOn = limit.day;
  const ladder = figures['cleanup.ladderDays'].value;
  const earliest = ladderStart(dueOn, ladder);
  const from = earliest < asked.since ? asked.since : earliest;
  const citation = asked.dueOn === null ? citationOf(within) : (asked.citation ?? '清理决定载明的期限');
  const evidence = [
    { label: '清理结论为修改', on: asked.since, table: 'cleanupItem', id: asked.id },
    ...(limit.provisional ? [PROVISIONAL] : []),
  ];
  if (on < from) return coming(tell, 'amend', dueOn, from, { citation, evidence });
  const overdue = dueOn < on;
  const kind = overdue ? 'amend.overdue' : 'amend.due';
  return stands(tell, 'amend', {
    key: `${kind}:${document.id}:${dueOn}`,
    kind,
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn,
    rule: `${bracketed(document.title)}清理结论为修改，应于${dueOn}前重新公布${overdue ? '，已逾期' : ''}`,
    citation,
    evidence,
    steps: overdue
      ? stepsAfter(dueOn, figures['reminder.overdueDays'].value)
      : [
          ...(from === asked.since ? [{ step: 'opens', on: from }] : []),
          ...stepsBefore(dueOn, ladder).filter((step) => step.on > asked.since),
        ],
  });
}
