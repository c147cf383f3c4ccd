import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, DAWN, day, dayOf, FOREVER } from '../../server/domain/day.ts';
import { daysLater, monthsLater, weekdayOf } from '../../server/domain/dayNumbers.ts';

const anyDay = fc
  .record({
    y: fc.integer({ min: 101, max: 9899 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ y, m, d }) => dayOf(y, m, d))
  .filter((d) => d !== null);

describe('day arithmetic on integers', () => {
  it('is that of Temporal', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -30_000, max: 30_000 }), (from, n) => {
        expect(daysLater(from, n)).toBe(addDays(from, n));
        expect(monthsLater(from, n % 1100)).toBe(addMonths(from, n % 1100));
        expect(weekdayOf(from)).toBe(Temporal.PlainDate.from(from).dayOfWeek);
      }),
      { numRuns: 2000 },
    );
  });

  it('goes through every day of leap and common years, one by one', () => {
    let on = day('1999-12-31');
    for (let n = 1; n <= 1500; n++) expect((on = daysLater(on, 1))).toBe(addDays(day('1999-12-31'), n));
  });

  it('stops at the ends of the calendar', () => {
    expect(daysLater(FOREVER, 1)).toBe(FOREVER);
    expect(daysLater(day('9999-12-30'), 1)).toBe(FOREVER);
    expect(daysLater(DAWN, -1)).toBe(DAWN);
    expect(monthsLater(day('9998-06-01'), 24)).toBe(FOREVER);
    expect(monthsLater(day('0001-06-01'), -6)).toBe(DAWN);
    expect(monthsLater(day('0001-06-01'), -5)).toBe(DAWN);
    expect(monthsLater(day('2024-01-31'), 1)).toBe('2024-02-29');
  });
});
