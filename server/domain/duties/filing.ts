import type { FilingLine } from '../codes.ts';
import type { Day } from '../day.ts';
import { citationOf, periodOn, type Figures, type Profile } from '../profile.ts';
import { isOut, type DocumentDuties } from './documentDuties.ts';
import type { Flag } from './flag.ts';
import { stepsAfter } from './ladder.ts';
import { daysLater } from '../dayNumbers.ts';

const RECEIVER: Record<FilingLine, string> = {
  superior: '上一级人民政府',
  congress: '同级人大常委会',
  bureau: '本级司法局',
};

/** The day a filing limit counts from, by the profile; null while that day is not known. */
export function filingClock(document: Pick<DocumentDuties, 'publishedOn' | 'signedOn'>, figures: Figures): Day | null {
  return figures['filing.countFrom'].value === 'published' ? document.publishedOn : document.signedOn;
}

/**
 * 备案 (国发〔2008〕17号(十四)): every line of the document's tier that is not submitted after its last day. A line without
 * any record is demanded only of documents published since `filing.demandedFrom`, so that old stock does not flood the desk.
 */
export function filingFlags(document: DocumentDuties, on: Day, profile: Profile): Flag[] {
  if (!isOut(document)) return [];
  const flags: Flag[] = [];
  const now = periodOn(profile, on).figures;
  for (const filing of document.filings) {
    const waits = filing.submittedOn === null ? filing.state === 'due' : filing.submittedOn > on;
    const clock = filing.clockFrom ?? filingClock(document, now);
    if (!waits || (clock === null && filing.dueOn === null)) continue;
    const figures = clock === null ? now : periodOn(profile, clock).figures;
    const dueOn = filing.dueOn ?? daysLater(clock!, figures[`filing.days.${filing.line}`].value);
    if (dueOn >= on) continue;
    flags.push(flagOf(document, filing.line, clock, dueOn, figures, now, filing.id));
  }
  const clock = filingClock(document, now);
  if (document.tier === null || clock === null || (document.publishedOn ?? clock) < now['filing.demandedFrom'].value) {
    return flags;
  }
  const figures = periodOn(profile, clock).figures;
  for (const line of figures[`filing.lines.${document.tier}`].value) {
    const dueOn = daysLater(clock, figures[`filing.days.${line}`].value);
    if (dueOn >= on || document.filings.some((f) => f.line === line)) continue;
    flags.push(flagOf(document, line, clock, dueOn, figures, now, null));
  }
  return flags;
}

function flagOf(
  document: DocumentDuties,
  line: FilingLine,
  clock: Day | null,
  dueOn: Day,
  figures: Figures,
  now: Figures,
  filingId: number | null,
): Flag {
  const days = figures[`filing.days.${line}`];
  const start = figures['filing.countFrom'].value === 'published' ? '公布日期' : '成文日期';
  return {
    key: `filing.overdue:${document.id}:${line}:${dueOn}`,
    kind: 'filing.overdue',
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn,
    rule: `《${document.title}》应于${dueOn}前报${RECEIVER[line]}备案（${days.value}日内），已逾期`,
    citation: citationOf(days),
    evidence: [
      ...(clock === null ? [] : [{ label: start, on: clock, table: 'document', id: document.id }]),
      filingId === null
        ? { label: '没有报送备案的记录' }
        : { label: '备案记录尚未报送', table: 'filing', id: filingId },
    ],
    steps: stepsAfter(dueOn, now['reminder.overdueDays'].value),
  };
}
