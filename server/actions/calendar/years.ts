import type { Actor } from '../../domain/actor.ts';
import { yearIssues, yearsAfter, type YearDays } from '../../domain/calendarYear.ts';
import { insert, update } from '../../domain/change.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import type { Context } from '../../ports.ts';
import { readDayList, readHolidayNotice } from '../../reading/holidays.ts';
import { permit } from '../context.ts';

/** The days of a year as somebody gave them: lists, the words of the notice, or both. */
export interface SaidYear {
  notice: string;
  holidays: string;
  workdays: string;
}

type Field = keyof SaidYear;
const unreadIssues = (field: Field, unread: readonly string[]) =>
  unread.map((what) => ({ path: [field], code: 'calendar.unread', details: { what } }));

/** Reads what was given; throws Fault('input.invalid', {issues}) for what is no day, and for days that do not fit together. */
export function readYear(ctx: Pick<Context, 'rules'>, year: number, said: SaidYear): YearDays {
  const notice = readHolidayNotice(said.notice, year);
  const lists = { holidays: readDayList(said.holidays, year), workdays: readDayList(said.workdays, year) };
  const days = (kind: 'holidays' | 'workdays'): Day[] =>
    [...new Set([...notice[kind].days, ...lists[kind].days])].sort();
  const read = { holidays: days('holidays'), workdays: days('workdays') };
  const issues = [
    ...unreadIssues('notice', [...notice.holidays.unread, ...notice.workdays.unread]),
    ...unreadIssues('holidays', lists.holidays.unread),
    ...unreadIssues('workdays', lists.workdays.unread),
    ...issuesOf(ctx, year, read),
  ];
  if (issues.length > 0) throw new Fault('input.invalid', { issues });
  return read;
}

const issuesOf = (ctx: Pick<Context, 'rules'>, year: number, days: YearDays) =>
  yearIssues(year, days, ctx.rules.calendar).map(({ code, day }) => ({
    path: [day !== null && days.workdays.includes(day) ? 'workdays' : 'holidays'],
    code,
    details: { day, year },
  }));

/**
 * Sets the days off and the days worked of a year by the State Council's notice, and with them the last days of the year
 * before that it names. `seen`: row versions of what is set, by year. Limits that are kept already stay as they are kept.
 */
export async function setYear(
  ctx: Context,
  actor: Actor,
  year: number,
  said: YearDays & { source: string | null },
  seen: Record<number, number>,
): Promise<void> {
  permit(actor, 'calendar.set', {});
  const issues = issuesOf(ctx, year, said);
  if (issues.length > 0) throw new Fault('input.invalid', { issues });
  const rows = new Map((await ctx.reader.calendarYears()).map((row) => [row.year, row]));
  const years = [...yearsAfter(year, said, ctx.rules.calendar)];
  const ids = await ctx.store.ids(years.length);
  const writes = years.map(([of, days], i) => {
    const row = rows.get(of);
    if (row && row.version !== seen[of]) throw new Fault('conflict.stale', { table: 'calendarYear', id: row.id });
    const source = of === year ? said.source : (row?.source ?? null);
    return row
      ? update('calendarYear', row, { ...days, source })
      : insert('calendarYear', { id: ids[i] ?? 0, year: of, ...days, source });
  });
  await ctx.store.commit({ act: 'calendar.set', documents: [], writes, note: `${year}年` }, actor);
}
