import { describe, expect, it } from 'vitest';
import { seededCalendar } from '../../seeds/calendar.ts';
import { day } from '../../server/domain/day.ts';
import { formatNumber, grammarParts, isGrammar } from '../../server/domain/profile/grammar.ts';
import { limitAfter } from '../../server/domain/profile/limits.ts';

const CALENDAR = seededCalendar();

describe('limits', () => {
  it.each([
    ['2026-03-02', { count: 15, unit: 'day' }, '2026-03-17', false],
    ['2026-02-27', { count: 1, unit: 'month' }, '2026-03-27', false],
    ['2026-01-31', { count: 1, unit: 'month' }, '2026-02-28', false],
    // 2026-02-14 is worked, 02-15 to 02-23 are off for 春节.
    ['2026-02-13', { count: 3, unit: 'workday' }, '2026-02-25', false],
    ['2026-12-30', { count: 3, unit: 'workday' }, '2027-01-04', true],
    ['2026-12-30', { count: 3, unit: 'day' }, '2027-01-02', false],
  ] as const)('from %s, %o, to %s', (from, duration, to, provisional) => {
    expect(limitAfter(day(from), duration, CALENDAR)).toEqual({ day: to, provisional });
  });
});

describe('patterns of registration numbers', () => {
  const of = { code: '清政规', year: 2026, serial: 7 };
  it.each([
    ['{code}〔{year}〕{serial:3}', '清政规〔2026〕007'],
    ['HFGS-{year}-{serial}', 'HFGS-2026-7'],
    ['HFGS—{year}—{serial}', 'HFGS—2026—7'],
    ['{code}〔{year}〕{serial}号', '清政规〔2026〕7号'],
    ['ZJSP00-{year}-{serial:4}', 'ZJSP00-2026-0007'],
  ])('%s', (pattern, number) => {
    expect(isGrammar(pattern)).toBe(true);
    expect(formatNumber(pattern, of)).toBe(number);
  });

  it.each([
    '',
    '清规',
    '{year}',
    '{serial}',
    '{year}{year}{serial}',
    '{code}{code}{year}{serial}',
    '{year:4}{serial}',
    '{yaer}{serial}',
    '{year}-{serial:0}',
    '{year} {serial}',
    '{year}{serial',
  ])('refuses %j', (pattern) => expect(grammarParts(pattern)).toBeNull());

  it('never shortens a serial', () => {
    expect(formatNumber('{year}-{serial:2}', { ...of, serial: 1234 })).toBe('2026-1234');
  });
});
