import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../server/domain/day.ts';
import type { Day } from '../../../server/domain/day.ts';
import { dueAfter, reviewClock } from '../../../server/domain/review/clock.ts';
import type { ReviewStep } from '../../../server/domain/review/codes.ts';
import type { ReviewStepRow } from '../../../server/domain/review/rows.ts';
import { addWorkdays, workdaysBetween } from '../../../server/domain/workdays.ts';
import { seededCalendar } from '../../../seeds/calendar.ts';
import { reviewRow } from '../rows.ts';
import { stepRow } from './rows.ts';

const calendar = seededCalendar();
const steps = (...said: [ReviewStep, string][]): ReviewStepRow[] =>
  said.map(([step, on], i) => stepRow({ id: 100 + i, step, on: day(on) }));

describe('the clock of a review', () => {
  it.each<[string, [ReviewStep, string][], string, number]>([
    ['stands still before acceptance', [['submitted', '2026-11-02']], '2026-11-06', 0],
    ['counts the days after acceptance', [['accepted', '2026-11-02']], '2026-11-06', 4],
    ['does not count a weekend', [['accepted', '2026-11-06']], '2026-11-09', 1],
    ['does not count 国庆', [['accepted', '2026-09-30']], '2026-10-08', 1],
    [
      'stops when materials are asked for',
      [
        ['accepted', '2026-11-02'],
        ['supplement', '2026-11-04'],
      ],
      '2026-11-13',
      2,
    ],
    [
      'goes on after they were accepted again',
      [
        ['accepted', '2026-11-02'],
        ['supplement', '2026-11-04'],
        ['resubmitted', '2026-11-09'],
        ['accepted', '2026-11-10'],
      ],
      '2026-11-12',
      4,
    ],
    [
      'does not begin with a request before acceptance',
      [
        ['supplement', '2026-11-03'],
        ['resubmitted', '2026-11-05'],
        ['accepted', '2026-11-06'],
      ],
      '2026-11-10',
      2,
    ],
    [
      'ends with the opinion',
      [
        ['accepted', '2026-11-02'],
        ['concluded', '2026-11-05'],
      ],
      '2026-11-20',
      3,
    ],
    [
      'is not touched by an assignment',
      [
        ['accepted', '2026-11-02'],
        ['assigned', '2026-11-03'],
      ],
      '2026-11-06',
      4,
    ],
  ])('%s', (_name, said, on, used) => {
    expect(reviewClock(reviewRow({ state: 'accepted' }), steps(...said), day(on), calendar).used).toBe(used);
  });

  it('tells each stretch, and what is provisional', () => {
    const said = steps(['accepted', '2026-12-28'], ['supplement', '2026-12-30'], ['accepted', '2027-01-05']);
    const clock = reviewClock(reviewRow({ state: 'accepted' }), said, day('2027-01-08'), calendar);
    expect(clock.stretches.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['review', '2026-12-28', '2026-12-30'],
      ['supplement', '2026-12-30', '2027-01-05'],
      ['review', '2027-01-05', null],
    ]);
    expect(clock.provisional).toBe(true);
  });

  it('of a review whose steps were not kept runs from acceptance to opinion', () => {
    const [acceptedOn, concludedOn] = [day('2026-11-02'), day('2026-11-05')];
    const clock = (more: object) =>
      reviewClock(reviewRow({ acceptedOn, ...more }), [], day('2026-11-20'), calendar).used;
    expect(clock({ state: 'concluded', concludedOn })).toBe(3);
    expect(clock({ state: 'accepted' })).toBe(14);
    expect(clock({ state: 'supplement' })).toBe(0);
  });

  it('of a review that was accepted before its steps were kept goes on from there', () => {
    const review = reviewRow({ state: 'accepted', acceptedOn: day('2026-11-02') });
    const said = steps(['supplement', '2026-11-04'], ['resubmitted', '2026-11-09'], ['accepted', '2026-11-10']);
    expect(reviewClock(review, said, day('2026-11-12'), calendar).used).toBe(4);
    expect(reviewClock(review, said.slice(0, 1), day('2026-11-12'), calendar).used).toBe(2);
  });

  // 补正 gives no time away and takes none: most working days in all, wherever it is interrupted.
  it('lets a review have as many working days as one that was not interrupted', () => {
    const start = day('2026-03-02');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 30 }), (before, pause) => {
        const asked = addDays(start, before);
        const again = addDays(asked, pause);
        const most = 15;
        const said = [
          stepRow({ id: 1, step: 'accepted', on: start }),
          stepRow({ id: 2, step: 'supplement', on: asked }),
        ];
        const { used } = reviewClock(reviewRow({ state: 'submitted' }), said, again, calendar);
        const due: Day = dueAfter(again, most, used, calendar).day;
        expect(used).toBe(workdaysBetween(start, asked, calendar).days);
        const left = workdaysBetween(again, due, calendar).days;
        expect(left).toBe(Math.max(0, most - used));
        if (pause === 0 && used < most) expect(due).toBe(addWorkdays(start, most, calendar).day);
      }),
      { numRuns: 40 },
    );
  });
});
