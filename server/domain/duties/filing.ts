import type { FilingLine } from '../codes.ts';
import type { Day } from '../day.ts';
import { limitAfter } from '../profile/limits.ts';
import type { Duration } from '../profile/shapes.ts';
import { citationOf, periodOn, type Figures, type Profile } from '../profile.ts';
import type { Calendar, Limit } from '../workdays.ts';
import { isOut, type DocumentDuties } from './documentDuties.ts';
import { PROVISIONAL, type Flag } from './flag.ts';
import { runningFlags } from './filingSteps.ts';
import { stepsAfter } from './ladder.ts';

const RECEIVER: Record<FilingLine, string> = {
  superior: '上一级人民政府',
  congress: '同级人大常委会',
  bureau: '本级司法局',
};

const UNIT = { day: '日', workday: '个工作日', month: '个月' } as const;

/** The day on which a line's limit starts to count, by the profile; null while that day is not known, or is not set. */
export function filingClock(
  document: Pick<DocumentDuties, 'publishedOn' | 'signedOn'>,
  line: FilingLine,
  figures: Figures,
): Day | null {
  const start = figures[`filing.countFrom.${line}`].value;
  return start === null ? null : start === 'published' ? document.publishedOn : document.signedOn;
}

/** The last day of a line by the figures of the day its clock started; null where the bureau has set no limit. */
function limitOf(clock: Day, line: FilingLine, figures: Figures, calendar: Calendar): Limit | null {
  const days = figures[`filing.days.${line}`].value;
  return days === null ? null : limitAfter(clock, days, calendar);
}

/**
 * 备案 (国发〔2008〕17号(十四)): every line of the document's tier that is not submitted after its last day. A line without
 * any record is demanded only of documents published since `filing.demandedFrom`, so that old stock does not flood the desk.
 * A line without a limit or a first day in the profile is never overdue.
 */
export function filingFlags(document: DocumentDuties, on: Day, profile: Profile, calendar: Calendar): Flag[] {
  if (!isOut(document)) return [];
  const flags: Flag[] = [];
  const now = periodOn(profile, on).figures;
  const born = document.publishedOn ?? document.signedOn;
  const then = born === null ? now : periodOn(profile, born).figures;
  for (const filing of document.filings) {
    const waits = filing.submittedOn === null ? filing.state === 'due' : filing.submittedOn > on;
    const clock = filing.clockFrom ?? filingClock(document, filing.line, then);
    flags.push(...runningFlags(document, filing, on, profile, calendar));
    if (!waits) continue;
    const figures = clock === null ? now : periodOn(profile, clock).figures;
    const limit =
      filing.dueOn !== null
        ? { day: filing.dueOn, provisional: false }
        : clock && limitOf(clock, filing.line, figures, calendar);
    if (limit === null || limit.day >= on) continue;
    flags.push(flagOf(document, filing.line, clock, limit, figures, now, filing.id));
  }
  if (document.tier === null || born === null || born < now['filing.demandedFrom'].value) return flags;
  for (const line of then[`filing.lines.${document.tier}`].value) {
    const clock = filingClock(document, line, then);
    const limit = clock && limitOf(clock, line, then, calendar);
    if (!limit || limit.day >= on || document.filings.some((f) => f.line === line)) continue;
    flags.push(flagOf(document, line, clock, limit, then, now, null));
  }
  return flags;
}

function flagOf(
  document: DocumentDuties,
  line: FilingLine,
  clock: Day | null,
  limit: Limit,
  figures: Figures,
  now: Figures,
  filingId: number | null,
): Flag {
  const days = figures[`filing.days.${line}`];
  const start = figures[`filing.countFrom.${line}`].value === 'signed' ? '成文日期' : '公布日期';
  const dueOn = limit.day;
  return {
    key: `filing.overdue:${document.id}:${line}:${dueOn}`,
    kind: 'filing.overdue',
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn,
    rule: `《${document.title}》应于${dueOn}前报${RECEIVER[line]}备案${within(days.value)}，已逾期`,
    citation: citationOf(days),
    evidence: [
      ...(clock === null ? [] : [{ label: start, on: clock, table: 'document', id: document.id }]),
      filingId === null
        ? { label: '没有报送备案的记录' }
        : { label: '备案记录尚未报送', table: 'filing', id: filingId },
      ...(limit.provisional ? [PROVISIONAL] : []),
    ],
    steps: stepsAfter(dueOn, now['reminder.overdueDays'].value),
  };
}

const within = (days: Duration | null): string => (days === null ? '' : `（${days.count}${UNIT[days.unit]}内）`);
