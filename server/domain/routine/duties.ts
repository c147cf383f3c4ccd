import { dayOf, yearOf, type Day } from '../day.ts';
import { daysLater, monthsLater } from '../dayNumbers.ts';
import type { Flag } from '../duties/flag.ts';
import { ladderStart, stepsAfter, stepsBefore } from '../duties/ladder.ts';
import type { Rhythm } from '../profile/codes.ts';
import { citationOf, periodOn, type Profile } from '../profile.ts';
import type { RoutineDuty } from './codes.ts';
import type { RoutineRecordRow } from './rows.ts';

/** One thing that the bureau owes by the calendar. */
export interface RoutineDue {
  duty: RoutineDuty;
  /** `2025`, `2026-Q1`, `2026-H1`, `2026-03`. */
  period: string;
  /** First and last day of what the list or the report is about. */
  from: Day;
  to: Day;
  dueOn: Day;
  citation: string;
}

/** The figure that says on which day of the next year each yearly duty is due. */
const YEARLY = {
  yearlyList: 'yearly.list',
  yearlyReport: 'yearly.report',
  ruleOfLaw: 'yearly.ruleOfLaw',
  ruleOfLawPublic: 'yearly.ruleOfLawPublic',
} as const;

export const YEARLY_DUTIES = Object.keys(YEARLY) as (keyof typeof YEARLY)[];

const MONTHS = { month: 1, quarter: 3, half_year: 6, year: 12 } as const satisfies Record<Rhythm, number>;

/** The name of the stretch that begins on `from`. */
function nameOf(from: Day, rhythm: Rhythm): string {
  const month = Number(from.slice(5, 7));
  if (rhythm === 'month') return from.slice(0, 7);
  if (rhythm === 'quarter') return `${yearOf(from)}-Q${(month + 2) / 3}`;
  return rhythm === 'half_year' ? `${yearOf(from)}-H${month === 1 ? 1 : 2}` : String(yearOf(from));
}

/**
 * What the bureau owes by the calendar and could be told of by `on` (法规规章备案审查条例 第二十二条: 每年1月31日前; 督察工作规定 第二十三、二十四条: 3月1日、4月1日), by the
 * figures of the day on which it falls due. Of the time before `filing.demandedFrom` nothing is asked. The directory of what was filed has a
 * rhythm and no day: it is taken to be due by the end of the next stretch, which is our own choice and is said.
 */
export function routineDues(on: Day, profile: Profile): RoutineDue[] {
  const dues: RoutineDue[] = [];
  const since = periodOn(profile, on).figures['filing.demandedFrom'].value;
  for (let year = yearOf(since); year <= yearOf(on); year++) {
    const from = dayOf(year, 1, 1)!;
    const to = dayOf(year, 12, 31)!;
    const next = dayOf(year + 1, 1, 1)!;
    for (const duty of YEARLY_DUTIES) {
      const figure = periodOn(profile, next).figures[YEARLY[duty]];
      if (figure.value === null) continue;
      const [month = 1, dayOfMonth = 1] = figure.value.split('-').map(Number);
      const dueOn = dayOf(year + 1, month, dayOfMonth) ?? daysLater(dayOf(year + 1, month + 1, 1)!, -1);
      dues.push({ duty, period: String(year), from, to, dueOn, citation: citationOf(figure) });
    }
  }
  const first = dayOf(yearOf(since), 1, 1)!;
  for (let from = first; from <= on;) {
    const figure = periodOn(profile, from).figures['filing.directory'];
    const step = MONTHS[figure.value ?? 'month'];
    const end = monthsLater(from, step);
    if (figure.value !== null && from >= since)
      dues.push({
        duty: 'directory',
        period: nameOf(from, figure.value),
        from,
        to: daysLater(end, -1),
        dueOn: daysLater(monthsLater(end, step), -1),
        citation: `${citationOf(figure)}（期限为本系统按下一期的最后一日推算）`,
      });
    from = end;
  }
  return dues;
}

/** Whether a duty was put on record as done by a day. */
export const doneBy = (
  records: readonly RoutineRecordRow[],
  { duty, period }: Pick<RoutineDue, 'duty' | 'period'>,
  on: Day,
): RoutineRecordRow | null =>
  records.find((row) => row.duty === duty && row.period === period && row.withdrawnAt === null && row.doneOn <= on) ??
  null;

/** The duties of the calendar that stand on `on`: from the first rung of the ladder after the stretch has ended, until they are on record. */
export function routineFlags(
  records: readonly RoutineRecordRow[],
  on: Day,
  profile: Profile,
  nameOfDuty: (due: RoutineDue) => string,
): Flag[] {
  const { figures } = periodOn(profile, on);
  const ladder = figures['cleanup.ladderDays'].value;
  return routineDues(on, profile).flatMap((due): Flag[] => {
    const { duty, period, dueOn, to, citation } = due;
    const from = ladderStart(dueOn, ladder) > to ? ladderStart(dueOn, ladder) : daysLater(to, 1);
    if (on < from || doneBy(records, due, on) !== null) return [];
    const overdue = dueOn < on;
    const kind = overdue ? 'routine.overdue' : 'routine.due';
    return [
      {
        key: `${kind}:${duty}:${period}:${dueOn}`,
        kind,
        documentId: null,
        issuerId: null,
        dueOn,
        rule: `应于${dueOn}前${nameOfDuty(due)}${overdue ? '，已逾期' : ''}`,
        citation,
        evidence: [{ label: '所属期间截止', on: to }, { label: '没有登记已经办理' }],
        steps: overdue
          ? stepsAfter(dueOn, figures['reminder.overdueDays'].value)
          : [{ step: 'opens', on: from }, ...stepsBefore(dueOn, ladder).filter((step) => step.on > from)],
      },
    ];
  });
}
