import { describe, expect, it } from 'vitest';
import { addDays, addMonths, day } from '../../../server/domain/day.ts';
import { enactment, factColumns, namingDay, withTermMoved } from '../../../server/domain/documents/facts.ts';
import { facts } from '../../support/documents.ts';

const days = { effectiveOn: day('2024-02-01'), publishedOn: day('2024-01-15'), signedOn: day('2024-01-10') };
const none = { effectiveOn: null, publishedOn: null, signedOn: null, validUntil: null, validMonths: null };

describe('the days of enactment', () => {
  it.each([
    ['effect', {}, '2024-02-01', true],
    ['publication', { effectiveOn: null }, '2024-01-15', false],
    ['signature', { effectiveOn: null, publishedOn: null }, '2024-01-10', false],
    ['nothing', { effectiveOn: null, publishedOn: null, signedOn: null }, null, false],
  ])('count from %s', (_name, more, on, dayStated) => {
    expect(enactment({ ...none, ...days, ...more })).toEqual({ on, until: null, dayStated });
  });

  it.each<[string, number | null, string | null, string | null]>([
    ['2024-02-01', null, null, null],
    ['2024-02-01', 60, null, '2029-01-31'],
    // A stated end beats the one that the term gives, whichever is later.
    ['2024-02-01', 60, '2028-12-31', '2028-12-31'],
    ['2024-02-01', 60, '2030-12-31', '2030-12-31'],
    ['2024-02-01', null, '2026-12-31', '2026-12-31'],
    ['2024-01-31', 1, null, '2024-02-29'],
    ['2024-02-29', 12, null, '2025-02-28'],
    ['2023-03-01', 12, null, '2024-02-29'],
    ['2024-12-31', 2, null, '2025-02-28'],
  ])('from %s for %s months, stated end %s, end on %s', (on, validMonths, stated, until) => {
    const validUntil = stated === null ? null : day(stated);
    expect(enactment({ ...none, effectiveOn: day(on), validMonths, validUntil }).until).toBe(until);
  });

  it('have no end by a term without a first day', () => {
    expect(enactment({ ...none, validMonths: 60 })).toEqual({ on: null, until: null, dayStated: false });
  });

  it('give a term no gap and no overlap with the next one that starts the day after', () => {
    for (let start = day('2023-12-20'); start < '2024-03-10'; start = addDays(start, 1))
      for (const validMonths of [1, 12, 24, 60]) {
        const { until } = enactment({ ...none, effectiveOn: start, validMonths });
        const corresponding = addMonths(start, validMonths);
        const same = corresponding.slice(8) === start.slice(8);
        expect([start, validMonths, until]).toEqual([
          start,
          validMonths,
          same ? addDays(corresponding, -1) : corresponding,
        ]);
      }
  });
});

describe('an edit', () => {
  const before = facts({ validMonths: 60, validUntil: day('2029-01-31') });
  const later = day('2024-03-01');
  it.each([
    ['moves an end that was the term’s own with the first day', before, { effectiveOn: later }, '2029-02-28'],
    ['reckons it anew with another term', before, { validMonths: 36 }, '2027-01-31'],
    [
      'keeps an end that was stated',
      facts({ validMonths: 60, validUntil: day('2028-12-31') }),
      { effectiveOn: later },
      '2028-12-31',
    ],
    ['keeps an end that the editor names', before, { effectiveOn: later, validUntil: day('2030-01-01') }, '2030-01-01'],
    ['keeps the end when the term is taken away', before, { validMonths: null }, '2029-01-31'],
    ['reckons an end that the editor cleared', before, { validUntil: null }, '2029-01-31'],
    ['leaves a document without an end alone', facts(), { effectiveOn: later }, null],
  ])('%s', (_name, was, more, until) => {
    expect(enactment(withTermMoved({ ...was, ...more }, was)).until).toBe(until);
  });
});

describe('the row’s columns', () => {
  it.each([
    ['清河停规[2024]3号', '清河停规〔2024〕3号'],
    ['清河停规（2024）03 号', null],
    [null, null],
  ])('hold the number %s in one spelling, with its key', (docNumber, wanted) => {
    const columns = factColumns(facts({ docNumber }));
    if (wanted !== null) expect(columns.docNumber).toBe(wanted);
    expect(columns.docNumberKey === null).toBe(docNumber === null);
    if (docNumber !== null)
      expect(columns.docNumberKey).toBe(factColumns(facts({ docNumber: '清河停规〔2024〕3号' })).docNumberKey);
  });

  it('hold the first issuer as the one in charge, also where we do not hold it, and the end that is reckoned', () => {
    const issuers = [
      { name: '清河县某局', issuerId: null },
      { name: '清河县水利局', issuerId: 8 },
    ];
    expect(factColumns(facts({ issuers })).issuerId).toBeNull();
    expect(factColumns(facts({ issuers: issuers.toReversed() })).issuerId).toBe(8);
    expect(factColumns(facts())).not.toHaveProperty('issuers');
    expect(factColumns(facts({ validMonths: 12 })).validUntil).toBe('2025-01-31');
  });

  it('name a document by the day on which it came into the world', () => {
    expect(namingDay(days)).toBe('2024-01-15');
    expect(namingDay({ ...days, publishedOn: null })).toBe('2024-01-10');
    expect(namingDay({ ...days, publishedOn: null, signedOn: null })).toBe('2024-02-01');
    expect(namingDay(none)).toBeNull();
  });
});
