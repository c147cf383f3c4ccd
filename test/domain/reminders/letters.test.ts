import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, DAWN } from '../../../server/domain/day.ts';
import {
  isWritten,
  lastQuarter,
  lettersOf,
  nextQuarter,
  quarterAt,
  quarterOf,
} from '../../../server/domain/reminders/letters.ts';

describe('quarters', () => {
  it.each([
    ['2026-11-22', 2027, 1, '2027-01-01', '2027-03-31'],
    ['2026-12-31', 2027, 1, '2027-01-01', '2027-03-31'],
    ['2027-01-01', 2027, 2, '2027-04-01', '2027-06-30'],
    ['2027-09-30', 2027, 4, '2027-10-01', '2027-12-31'],
  ])('after %s comes the %s/%s', (on, year, number, from, to) =>
    expect(nextQuarter(day(on))).toEqual({ year, number, from, to }),
  );

  it('cover every day once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 700_000, max: 800_000 }), (n) => {
        const on = addDays(DAWN, n);
        const quarter = quarterAt(on);
        expect(quarter.from <= on && on <= quarter.to).toBe(true);
        expect(quarterOf(quarter.year, quarter.number)).toEqual(quarter);
        expect(nextQuarter(on).from).toBe(addDays(quarter.to, 1));
        expect(lastQuarter(on).to).toBe(addDays(quarter.from, -1));
      }),
    );
  });
});

const document = (documentId: number, issuerId: number | null, until: string) => ({
  documentId,
  issuerId,
  title: `办法${documentId}`,
  docNumber: null,
  until: day(until),
});

describe('letters', () => {
  it('one for each body that answers, by the days; the rest is left over', () => {
    const all = [
      document(1, 10, '2027-03-01'),
      document(2, 11, '2027-02-01'),
      document(3, 20, '2027-02-01'),
      document(4, null, '2027-01-01'),
    ];
    const { letters, unaddressed } = lettersOf(all, (id) => (id === 11 ? 10 : id));
    expect(letters.map((one) => [one.issuerId, one.documents.map((row) => row.documentId)])).toEqual([
      [10, [2, 1]],
      [20, [3]],
    ]);
    expect(unaddressed.map((row) => row.documentId)).toEqual([4]);
  });

  it('just the same letter is known again; one with another day is not', () => {
    const { letters } = lettersOf([document(1, 10, '2027-03-01')], (id) => id);
    const written = {
      id: 1,
      version: 1,
      fromDay: day('2027-01-01'),
      toDay: day('2027-03-31'),
      issuerName: '甲',
      on: day('2026-12-20'),
      at: 'x',
      byId: null,
      number: null,
      ...letters[0]!,
    };
    expect(isWritten(letters[0]!, [written])).toBe(written);
    const moved = { ...written, documents: [{ ...written.documents[0]!, until: day('2027-03-02') }] };
    expect(isWritten(letters[0]!, [moved])).toBeNull();
  });
});
