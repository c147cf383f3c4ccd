import type { EventKind } from '../codes.ts';
import { DAWN, type Day } from '../day.ts';
import { daysLater, monthsLater } from '../dayNumbers.ts';
import { movesEnd } from '../lifeEvents.ts';
import type { FlagEvidence } from '../model.ts';
import { citationOf, periodOn, type Figures, type Profile } from '../profile.ts';
import { counts, isOut, isRunning, spanIndex, type DocumentDuties, type DutyEvent } from './documentDuties.ts';
import type { Flag } from './flag.ts';
import { ladderStart, stepsAfter, stepsBefore } from './ladder.ts';
import { coming, none, stands, type Tell } from './lines.ts';
import { ahead, type Ahead } from './termEnd.ts';
import { bracketed } from '../bracketed.ts';

/** Events that settle what becomes of a document whose term has ended. A conclusion 继续有效 does not: it moves no term. */
export const DECISIONS: ReadonlySet<EventKind> = new Set([
  'extend',
  'renew',
  'lapse',
  'conditional_lapse',
  'repeal',
  'revoke',
]);

/** Whether an event settles it; an extension that does not say until when settles nothing. */
const decides = (event: DutyEvent): boolean =>
  counts(event) && DECISIONS.has(event.kind) && (event.kind !== 'extend' || movesEnd(event));

/**
 * 有效期: before the last day in force somebody must decide (extend, renew, let lapse); when the term has run out in silence,
 * somebody must still say so. The day is that of the spans, so it follows every extension by itself.
 */
export function expiryFlag(document: DocumentDuties, on: Day, profile: Profile, tell?: Tell): Flag | null {
  if (!isOut(document)) return none(tell, 'expiry', 'not_out');
  const { figures } = periodOn(profile, on);
  const span = document.spans[spanIndex(document.spans, on)];
  if (span?.validity === 'lapsed') return pastFlag(document, on, figures, span.from, tell);
  if (!isRunning(document, on)) return none(tell, 'expiry', 'not_in_force');
  const end = ahead(document, on);
  return end === null ? none(tell, 'expiry', 'no_term') : soonFlag(document, on, figures, end, tell);
}

function soonFlag(document: DocumentDuties, on: Day, figures: Figures, end: Ahead, tell: Tell): Flag | null {
  const { lastDay: dueOn, condition } = end;
  const ladder = figures['expiry.ladderDays'];
  const evaluation = figures['expiry.evaluationMonths'];
  if (end.declared !== null)
    return none(tell, 'expiry', 'decided', {
      on: end.declared.on,
      dueOn,
      evidence: [{ label: '宣布失效', on: dueOn }],
    });
  const citation = citationOf(evaluation.value === null ? ladder : evaluation);
  const evidence: FlagEvidence[] = [
    condition
      ? { label: '附条件失效', on: condition.on, table: 'legalEvent', id: condition.id }
      : { label: '有效期至', on: dueOn, table: 'document', id: document.id },
  ];
  const from = ladderStart(dueOn, ladder.value);
  if (on < from) return coming(tell, 'expiry', dueOn, from, { citation, evidence });
  if (evaluation.value !== null && !condition) {
    evidence.push({ label: '届满前评估可自此日起', on: monthsLater(dueOn, -evaluation.value) });
  }
  return stands(tell, 'expiry', {
    key: `expiry.soon:${document.id}:${dueOn}`,
    kind: 'expiry.soon',
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn,
    rule: condition
      ? `${bracketed(document.title)}逾期未重新公布的，自${daysLater(dueOn, 1)}起失效`
      : `${bracketed(document.title)}有效期至${dueOn}，应在届满前决定延长、重新公布或者任其失效`,
    citation,
    evidence,
    steps: stepsBefore(dueOn, ladder.value),
  });
}

function pastFlag(document: DocumentDuties, on: Day, figures: Figures, lapsedOn: Day, tell: Tell): Flag | null {
  // Lapsed since ever: a declaration without a day, which is a decision too.
  if (lapsedOn === DAWN) return none(tell, 'expiry', 'decided');
  const decided = document.events.find((e) => decides(e) && e.on! >= lapsedOn && e.on! <= on);
  if (decided !== undefined) return none(tell, 'expiry', 'decided', { on: decided.on });
  const dueOn = daysLater(lapsedOn, -1);
  return stands(tell, 'expiry', {
    key: `expiry.past:${document.id}:${dueOn}`,
    kind: 'expiry.past',
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn,
    rule: `${bracketed(document.title)}有效期已于${dueOn}届满，尚无宣布失效、废止或者重新公布的记录`,
    citation: citationOf(figures['reminder.overdueDays']),
    evidence: [{ label: '有效期至', on: dueOn, table: 'document', id: document.id }],
    steps: stepsAfter(dueOn, figures['reminder.overdueDays'].value),
  });
}
