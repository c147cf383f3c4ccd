import type { Day } from '../day.ts';
import type { FlagEvidence } from '../model.ts';
import { citationOf, type Figures } from '../profile.ts';
import { isOut, spanIndex, type DocumentDuties } from './documentDuties.ts';
import type { Flag } from './flag.ts';
import { ladderStart, stepsAfter, stepsBefore } from './ladder.ts';
import { monthsLater } from '../dayNumbers.ts';

/**
 * 定期清理 (国发〔2008〕17号(十五)): a document in force is due `cleanup.months` after its first day or its last conclusion,
 * whichever is later. Documents that are not in force have no such duty.
 */
export function cleanupFlag(document: DocumentDuties, on: Day, figures: Figures): Flag | null {
  if (!isOut(document) || document.spans[spanIndex(document.spans, on)]?.validity !== 'in_force') return null;
  const months = figures['cleanup.months'];
  if (months.value === null) return null;
  const base = lastConclusion(document, on, figures) ?? firstDay(document, figures);
  if (base === null) return null;
  const dueOn = monthsLater(base.on!, months.value);
  const ladder = figures['cleanup.ladderDays'].value;
  if (on < ladderStart(dueOn, ladder)) return null;
  const overdue = dueOn < on;
  const kind = overdue ? 'cleanup.overdue' : 'cleanup.due';
  return {
    key: `${kind}:${document.id}:${dueOn}`,
    kind,
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn,
    rule: overdue
      ? `《${document.title}》应于${dueOn}前完成清理，已逾期`
      : `《${document.title}》应于${dueOn}前完成清理（每${months.value}个月清理一次）`,
    citation: citationOf(months),
    evidence: [base],
    steps: overdue ? stepsAfter(dueOn, figures['reminder.overdueDays'].value) : stepsBefore(dueOn, ladder),
  };
}

function lastConclusion(document: DocumentDuties, on: Day, figures: Figures): FlagEvidence | null {
  const kinds = figures['cleanup.restartedBy'].value;
  let last: DocumentDuties['events'][number] | null = null;
  for (const event of document.events) {
    if (event.voidedAt !== null || event.on === null || event.on > on) continue;
    if (event.scope !== 'whole' || !kinds.includes(event.kind)) continue;
    if (last === null || event.on >= last.on!) last = event;
  }
  return last && { label: '最近一次清理结论', on: last.on, table: 'legalEvent', id: last.id };
}

function firstDay(document: DocumentDuties, figures: Figures): FlagEvidence | null {
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
