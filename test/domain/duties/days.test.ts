import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../../../server/domain/day.ts';
import { scanPlan } from '../../../server/domain/duties/days.ts';

const codeOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('the days to scan', () => {
  const today = day('2026-11-22');
  const cases: [string, string | null, string, unknown][] = [
    ['the first scan is of today alone', null, '2026-11-22', { days: ['2026-11-22'], inOrder: true }],
    ['a past day where nothing was scanned is looked at', null, '2026-11-20', { days: ['2026-11-20'], inOrder: false }],
    ['the next day', '2026-11-21', '2026-11-22', { days: ['2026-11-22'], inOrder: true }],
    [
      'every missed day',
      '2026-11-19',
      '2026-11-22',
      { days: ['2026-11-20', '2026-11-21', '2026-11-22'], inOrder: true },
    ],
    ['missed days up to a past one', '2026-11-18', '2026-11-20', { days: ['2026-11-19', '2026-11-20'], inOrder: true }],
    ['today again', '2026-11-22', '2026-11-22', { days: ['2026-11-22'], inOrder: true }],
    ['a past day is looked at', '2026-11-22', '2025-01-01', { days: ['2025-01-01'], inOrder: false }],
    ['a day to come is refused', '2026-11-22', '2026-11-23', 'day.future'],
    ['a clock behind is refused', '2026-11-23', '2026-11-22', 'scan.clock_behind'],
    ['and for past days too', '2026-11-23', '2026-11-01', 'scan.clock_behind'],
  ];
  it.each(cases)('%s', (_name, upTo, on, expected) =>
    expect(codeOf(() => scanPlan(upTo === null ? null : day(upTo), day(on), today))).toEqual(expected),
  );

  it('under any downtime every day is scanned once and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 30 }), (gaps) => {
        let upTo: Day | null = null;
        let now = today;
        const seen: Day[] = [];
        for (const gap of gaps) {
          now = addDays(now, gap);
          const { days, inOrder } = scanPlan(upTo, now, now);
          expect(inOrder).toBe(true);
          for (const one of days) if (one !== upTo) seen.push(one);
          upTo = now;
        }
        expect(seen).toEqual(seen.map((_, i) => addDays(seen[0]!, i)));
        expect(seen.at(-1)).toBe(now);
      }),
    );
  });
});
