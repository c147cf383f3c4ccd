import type { EventKind } from '../codes.ts';
import { DAWN, type Day } from '../day.ts';
import type { FlagEvidence } from '../model.ts';
import { citationOf, type Figures } from '../profile.ts';
import { isOut, spanIndex, type DocumentDuties, type DutyEvent } from './documentDuties.ts';
import type { Flag } from './flag.ts';
import { ladderStart, stepsAfter, stepsBefore } from './ladder.ts';
import { daysLater, monthsLater } from '../dayNumbers.ts';

/** Events that settle what becomes of a document whose term has ended. A conclusion 继续有效 does not: it moves no term. */
const DECISIONS: ReadonlySet<EventKind> = new Set([
  'extend',
  'renew',
  'lapse',
  'conditional_lapse',
  'repeal',
  'revoke',
]);

const counts = (event: DutyEvent): boolean => event.voidedAt === null && event.scope === 'whole' && event.on !== null;

/**
 * 有效期: before the last day in force somebody must decide (extend, renew, let lapse); when the term has run out in silence,
 * somebody must still say so. The day is that of the spans, so it follows every extension by itself.
 */
export function expiryFlag(document: DocumentDuties, on: Day, figures: Figures): Flag | null {
  if (!isOut(document)) return null;
  const { spans } = document;
  let i = spanIndex(spans, on);
  if (spans[i]?.validity === 'lapsed') return pastFlag(document, on, figures, spans[i]!.from);
  while (spans[i]?.validity === 'in_force' || spans[i]?.validity === 'suspended') i++;
  const end = spans[i];
  if (end?.validity !== 'lapsed') return null;
  return soonFlag(document, on, figures, end.from);
}

function soonFlag(document: DocumentDuties, on: Day, figures: Figures, lapsesOn: Day): Flag | null {
  const dueOn = daysLater(lapsesOn, -1);
  const ladder = figures['expiry.ladderDays'];
  if (on < ladderStart(dueOn, ladder.value)) return null;
  if (document.events.some((e) => counts(e) && e.kind === 'lapse' && e.on! > on)) return null;
  const condition = document.events.find((e) => counts(e) && e.kind === 'conditional_lapse' && e.on === lapsesOn);
  const evaluation = figures['expiry.evaluationMonths'];
  const evidence: FlagEvidence[] = [
    condition
      ? { label: '附条件失效', on: lapsesOn, table: 'legalEvent', id: condition.id }
      : { label: '有效期至', on: dueOn, table: 'document', id: document.id },
  ];
  if (evaluation.value !== null && !condition) {
    evidence.push({ label: '届满前评估可自此日起', on: monthsLater(dueOn, -evaluation.value) });
  }
  return {
    key: `expiry.soon:${document.id}:${dueOn}`,
    kind: 'expiry.soon',
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn,
    rule: condition
      ? `《${document.title}》逾期未重新公布的，自${lapsesOn}起失效`
      : `《${document.title}》有效期至${dueOn}，应在届满前决定延长、重新公布或者任其失效`,
    citation: citationOf(evaluation.value === null ? ladder : evaluation),
    evidence,
    steps: stepsBefore(dueOn, ladder.value),
  };
}

function pastFlag(document: DocumentDuties, on: Day, figures: Figures, lapsedOn: Day): Flag | null {
  // Lapsed since ever: a declaration without a day, which is a decision too.
  if (lapsedOn === DAWN) return null;
  if (document.events.some((e) => counts(e) && DECISIONS.has(e.kind) && e.on! >= lapsedOn && e.on! <= on)) return null;
  const dueOn = daysLater(lapsedOn, -1);
  return {
    key: `expiry.past:${document.id}:${dueOn}`,
    kind: 'expiry.past',
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn,
    rule: `《${document.title}》有效期已于${dueOn}届满，尚无宣布失效、废止或者重新公布的记录`,
    citation: citationOf(figures['reminder.overdueDays']),
    evidence: [{ label: '有效期至', on: dueOn, table: 'document', id: document.id }],
    steps: stepsAfter(dueOn, figures['reminder.overdueDays'].value),
  };
}
