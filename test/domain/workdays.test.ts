import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededCalendar } from '../../seeds/calendar.ts';
import { addDays, day } from '../../server/domain/day.ts';
import { addWorkdays, isWorkday, workdaysBetween } from '../../server/domain/workdays.ts';

const CALENDAR = seededCalendar();

describe('working days', () => {
  it.each([
    ['2026-10-01', false, 'a holiday in the week'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-11-23', true, 'a Monday'],
    ['2026-02-14', true, 'a Saturday worked for the Spring Festival'],
    ['2024-05-11', true, 'a Saturday worked for Labour Day'],
    ['2027-10-01', true, 'a Friday of a year not announced'],
    ['2027-10-02', false, 'a Saturday of a year not announced'],
  ])('%s is worked: %s (%s)', (on, worked) => expect(isWorkday(day(on), CALENDAR)).toBe(worked));

  it.each([
    ['2026-11-23', 5, '2026-11-30', false],
    ['2026-11-20', 1, '2026-11-23', false],
    ['2026-11-21', 1, '2026-11-23', false],
    ['2026-09-21', 15, '2026-10-19', false],
    ['2026-02-13', 1, '2026-02-14', false],
    ['2026-12-28', 5, '2027-01-04', true],
    ['2026-11-22', 0, '2026-11-22', false],
  ])('%s + %i working days is %s', (from, n, expected, provisional) =>
    expect(addWorkdays(day(from), n, CALENDAR)).toEqual({ day: expected, provisional }),
  );

  it('counts from the day after to the day itself', () => {
    expect(workdaysBetween(day('2026-09-21'), day('2026-10-19'), CALENDAR)).toEqual({ days: 15, provisional: false });
    expect(workdaysBetween(day('2026-10-19'), day('2026-09-21'), CALENDAR)).toEqual({ days: 0, provisional: false });
    expect(workdaysBetween(day('2026-12-31'), day('2027-01-04'), CALENDAR)).toEqual({ days: 2, provisional: true });
  });

  it('refuses a number of days that is none', () => {
    expect(() => addWorkdays(day('2026-11-22'), -1, CALENDAR)).toThrow(RangeError);
    expect(() => addWorkdays(day('2026-11-22'), 1.5, CALENDAR)).toThrow(RangeError);
  });

  it('adding and counting agree, and the limit is a working day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3600 }), fc.integer({ min: 1, max: 40 }), (offset, n) => {
        const from = addDays(day('2018-01-01'), offset);
        const limit = addWorkdays(from, n, CALENDAR);
        expect(isWorkday(limit.day, CALENDAR)).toBe(true);
        expect(workdaysBetween(from, limit.day, CALENDAR)).toEqual({ days: n, provisional: limit.provisional });
      }),
      { numRuns: 60 },
    );
  });
});
