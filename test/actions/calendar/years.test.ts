import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readYear, setYear } from '../../../server/actions/calendar/years.ts';
import { unknownYears } from '../../../server/domain/calendarYear.ts';
import { day } from '../../../server/domain/day.ts';
import { Fault } from '../../../server/domain/fault.ts';
import { addWorkdays, isWorkday } from '../../../server/domain/workdays.ts';
import { faultOf } from '../../support/documents.ts';
import { createWorld, type UserActor, type World } from '../../support/world.ts';

let world: World;
let admin: UserActor;
beforeEach(async () => {
  world = await createWorld();
  admin = await world.person('admin');
});
afterEach(() => world.close());

const NOTICE = '元旦：2026年12月31日至2027年1月2日放假调休，共3天。1月9日上班。\n国庆节：10月1日至7日放假，共7天。';
const said = (more: object = {}) => ({ notice: '', holidays: '', workdays: '', ...more });
const source = '国务院办公厅关于2027年部分节假日安排的通知';
const calendar = () => world.ctx.rules.calendar;

function codesOf(more: object, year = 2027): string[] {
  try {
    readYear(world.ctx, year, said(more));
    return [];
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return (error.details['issues'] as { code: string; path: string[] }[]).map((one) => `${one.path[0]} ${one.code}`);
  }
}

describe('a year by its notice', () => {
  it('settles the working days of that year, and the last days of the one before', async () => {
    expect(addWorkdays(day('2026-12-30'), 2, calendar())).toEqual({ day: '2027-01-01', provisional: true });
    await setYear(world.ctx, admin, 2027, { ...readYear(world.ctx, 2027, said({ notice: NOTICE })), source }, {});
    expect(addWorkdays(day('2026-12-30'), 2, calendar())).toEqual({ day: '2027-01-05', provisional: false });
    expect(
      ['2026-12-31', '2027-01-01', '2027-01-09', '2027-10-07'].map((on) => isWorkday(day(on), calendar())),
    ).toEqual([false, false, true, false]);
    // The rest of 2026 is as it was.
    expect(isWorkday(day('2026-10-10'), calendar())).toBe(true);
    expect(isWorkday(day('2026-10-01'), calendar())).toBe(false);
    await world.restart();
    expect(unknownYears(day('2026-01-01'), day('2028-01-01'), calendar())).toEqual([2028]);
    expect(await world.ctx.reader.calendarYears()).toMatchObject([
      { year: 2026, source: null },
      { year: 2027, source },
    ]);
  });

  it('takes lists of days in place of the notice, and both together', () => {
    expect(readYear(world.ctx, 2027, said({ holidays: '1月1日至3日 2027-05-01', workdays: '1月9日' }))).toEqual({
      holidays: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-05-01'],
      workdays: ['2027-01-09'],
    });
    expect(readYear(world.ctx, 2027, said({ notice: NOTICE, holidays: '5月1日' })).holidays).toContain('2027-05-01');
  });

  it.each([
    ['nothing', {}, ['holidays calendar.none']],
    ['what is no day', { holidays: '1月1日、正月初一' }, ['holidays calendar.unread']],
    ['a day of another year', { holidays: '1月1日 2028-01-01' }, ['holidays calendar.year']],
    ['a summer day of the year before', { holidays: '1月1日 2026-07-01' }, ['holidays calendar.year']],
    ['a day off and worked', { holidays: '1月1日 1月9日', workdays: '1月9日' }, ['workdays calendar.both']],
    ['a Monday to be worked', { holidays: '1月1日', workdays: '1月4日' }, ['workdays calendar.weekday']],
  ])('refuses %s', (_name, more, codes) => expect(codesOf(more)).toEqual(codes));

  it('wants the year before first where it names days of it', () => {
    expect(codesOf({ holidays: '2028年12月31日至2029年1月1日' }, 2029)).toEqual(['holidays calendar.before']);
  });

  it('is set by the admin alone, and meets who has set it since', async () => {
    const read = { ...readYear(world.ctx, 2027, said({ notice: NOTICE })), source };
    expect(await faultOf(setYear(world.ctx, await world.person('clerk'), 2027, read, {}))).toBe('auth.forbidden');
    await setYear(world.ctx, admin, 2027, read, {});
    expect(await faultOf(setYear(world.ctx, admin, 2027, read, {}))).toBe('conflict.stale');
    const seen = Object.fromEntries((await world.ctx.reader.calendarYears()).map((row) => [row.year, row.version]));
    expect(await faultOf(setYear(world.ctx, admin, 2027, { ...read, holidays: [day('2027-01-01')] }, seen))).toBe(
      'none',
    );
    expect(isWorkday(day('2027-10-01'), calendar())).toBe(true);
  });
});
