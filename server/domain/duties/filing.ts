import { FILING_LINES, type FilingLine, type Tier } from '../codes.ts';
import type { Day } from '../day.ts';
import { daysLater } from '../dayNumbers.ts';
import { limitAfter } from '../profile/limits.ts';
import type { Duration } from '../profile/shapes.ts';
import { citationOf, periodOn, type FigureName, type Figures, type Profile } from '../profile.ts';
import type { Calendar, Limit } from '../workdays.ts';
import { isOut, type DocumentDuties, type DutyFiling } from './documentDuties.ts';
import { NO_FLAGS, one, PROVISIONAL, type Flag } from './flag.ts';
import { runningFlags } from './filingSteps.ts';
import { stepsAfter } from './ladder.ts';
import { coming, none, stands, type Duty, type Tell } from './lines.ts';
import { bracketed } from '../bracketed.ts';

const RECEIVER: Record<FilingLine, string> = {
  superior: '上一级人民政府',
  congress: '同级人大常委会',
  bureau: '本级司法局',
};

/** Names by line and tier, written out: putting them together for every document costs more than the rest of the rule. */
const DUTY = {
  superior: 'filing.superior',
  congress: 'filing.congress',
  bureau: 'filing.bureau',
} as const satisfies Record<FilingLine, Duty>;
const ASKED = {
  government: 'filing.lines.government',
  department: 'filing.lines.department',
  town: 'filing.lines.town',
} as const satisfies Record<Tier, FigureName>;

const UNIT = { day: '日', workday: '个工作日', month: '个月' } as const;

/** The day on which a line's limit starts to count, by the profile; null while that day is not known, or is not set. */
function filingClock(
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
export function filingFlags(
  document: DocumentDuties,
  on: Day,
  profile: Profile,
  calendar: Calendar,
  tell?: Tell,
): readonly Flag[] {
  if (!isOut(document)) {
    if (tell) for (const line of FILING_LINES) none(tell, DUTY[line], 'not_out');
    return NO_FLAGS;
  }
  const now = periodOn(profile, on).figures;
  const born = document.publishedOn ?? document.signedOn;
  const then = born === null ? now : periodOn(profile, born).figures;
  const flags: Flag[] = [];
  for (const filing of document.filings) {
    flags.push(...runningFlags(document, filing, on, profile, calendar, tell));
    flags.push(...one(sentFlag(document, filing, on, profile, calendar, then, tell)));
  }
  const demandedFrom = now['filing.demandedFrom'].value;
  // Old stock, which is nearly all, is asked for nothing more.
  if (tell === undefined && (born === null || born < demandedFrom)) return flags;
  const asked = document.tier === null ? [] : then[ASKED[document.tier]].value;
  for (const line of FILING_LINES) {
    if (document.filings.some((f) => f.line === line)) continue;
    const duty = DUTY[line];
    if (!asked.includes(line)) none(tell, duty, 'line_not_asked');
    else if (born === null) none(tell, duty, 'no_day');
    else if (born < demandedFrom) none(tell, duty, 'before_demanded', { on: demandedFrom });
    else flags.push(...one(lateFlag(document, line, on, filingClock(document, line, then), then, now, calendar, tell)));
  }
  return flags;
}

/** A filing on record: whether it was sent, and was due before. */
function sentFlag(
  document: DocumentDuties,
  filing: DutyFiling,
  on: Day,
  profile: Profile,
  calendar: Calendar,
  then: Figures,
  tell: Tell,
): Flag | null {
  const { line, submittedOn, state } = filing;
  if (submittedOn === null ? state !== 'due' : submittedOn <= on)
    return none(tell, DUTY[line], 'done', {
      on: submittedOn,
      evidence: [{ label: '报送备案', on: submittedOn, table: 'filing', id: filing.id }],
    });
  const clock = filing.clockFrom ?? filingClock(document, line, then);
  const figures = periodOn(profile, clock ?? on).figures;
  return lateFlag(document, line, on, clock, figures, periodOn(profile, on).figures, calendar, tell, filing);
}

function lateFlag(
  document: DocumentDuties,
  line: FilingLine,
  on: Day,
  clock: Day | null,
  figures: Figures,
  now: Figures,
  calendar: Calendar,
  tell: Tell,
  filing: DutyFiling | null = null,
): Flag | null {
  const duty = DUTY[line];
  const limit =
    filing !== null && filing.dueOn !== null
      ? { day: filing.dueOn, provisional: false }
      : clock && limitOf(clock, line, figures, calendar);
  if (limit === null) {
    const figure = ([`filing.countFrom.${line}`, `filing.days.${line}`] as const).find(
      (n) => figures[n].value === null,
    );
    return figure === undefined ? none(tell, duty, 'no_day') : none(tell, duty, 'unset', { figure });
  }
  if (tell === undefined && limit.day >= on) return null;
  const flag = flagOf(document, line, clock, limit, figures, now, filing?.id ?? null);
  const { dueOn, citation, evidence } = flag;
  return dueOn >= on
    ? coming(tell, duty, dueOn, daysLater(dueOn, 1), { citation, evidence })
    : stands(tell, duty, flag);
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
    rule: `${bracketed(document.title)}应于${dueOn}前报${RECEIVER[line]}备案${within(days.value)}，已逾期`,
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
