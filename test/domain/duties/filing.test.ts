import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import type { DocumentDuties, DutyFiling } from '../../../server/domain/duties/documentDuties.ts';
import { filingFlags } from '../../../server/domain/duties/filing.ts';
import { withVersions, type Figures } from '../../../server/domain/profile.ts';
import { CALENDAR, check, document, PROFILE, UNSENT } from './documents.ts';

describe('filing', () => {
  const published = { publishedOn: day('2026-03-02') };
  const filing = (more: Partial<DutyFiling>): DutyFiling => ({
    id: 4,
    line: 'bureau',
    state: 'due',
    clockFrom: day('2026-03-02'),
    dueOn: day('2026-03-17'),
    submittedOn: null,
    ...UNSENT,
    ...more,
  });
  const cases: [string, DocumentDuties, string][] = [
    [
      'of a department goes to the bureau in fifteen days',
      document([], published),
      '2026-03-17:|2026-03-18: filing.overdue 2026-03-17',
    ],
    [
      'of a government goes up and to the congress',
      document([], { ...published, tier: 'government' }),
      '2026-03-18: filing.overdue 2026-03-17|2026-04-02: filing.overdue 2026-03-17, filing.overdue 2026-04-01',
    ],
    [
      'follows the record of the line',
      document([], { ...published, filings: [filing({ dueOn: day('2026-03-20') })] }),
      '2026-03-20:|2026-03-21: filing.overdue 2026-03-20',
    ],
    [
      'reckons the day where the record holds none',
      document([], { ...published, filings: [filing({ dueOn: null, clockFrom: null })] }),
      '2026-03-18: filing.overdue 2026-03-17',
    ],
    [
      'ends with submission',
      document([], { ...published, filings: [filing({ state: 'submitted', submittedOn: day('2026-03-25') })] }),
      '2026-03-24: filing.overdue 2026-03-17|2026-03-25:',
    ],
    [
      'is done when closed from paper without a day',
      document([], { ...published, filings: [filing({ state: 'closed' })] }),
      '2026-06-01:',
    ],
    ['is not demanded of old stock', document([], { publishedOn: day('2025-12-31') }), '2026-06-01:'],
    [
      'is demanded of old stock that has a record',
      document([], { publishedOn: day('2019-12-31'), filings: [filing({})] }),
      '2026-03-18: filing.overdue 2026-03-17',
    ],
    [
      'is not demanded where the day of publication is unknown',
      document([], { signedOn: day('2026-03-02') }),
      '2026-06-01:',
    ],
    ['is not demanded where the tier is unknown', document([], { ...published, tier: null }), '2026-06-01:'],
    ['is not demanded of a draft', document([], { ...published, status: 'reviewed' }), '2026-06-01:'],
  ];
  it.each(cases)('%s', (_name, of, lines) => check(of, lines));

  const government = document([], { ...published, tier: 'government' });
  const overdue = (figures: Partial<Figures>, on: string) =>
    filingFlags(
      government,
      day(on),
      withVersions(PROFILE, [{ fromDay: day('2020-01-01'), figures }], PROFILE),
      CALENDAR,
    );

  it.each<[string, Partial<Figures>]>([
    ['limit', { 'filing.days.congress': { value: null, source: null, kind: 'unset' } }],
    ['first day', { 'filing.countFrom.congress': { value: null, source: null, kind: 'unset' } }],
  ])('is never overdue on a line whose %s the bureau has not set', (_name, figures) => {
    expect(overdue(figures, '2036-01-01').map((flag) => flag.rule)).toEqual([
      expect.stringContaining('上一级人民政府'),
    ]);
  });

  it('counts working days where the profile says so, and says when it cannot know them', () => {
    const days = (count: number): Partial<Figures> => ({
      'filing.days.superior': { value: { count, unit: 'workday' }, source: '某市规定第十三条', kind: 'rule' },
    });
    const [flag] = overdue(days(3), '2026-03-06');
    expect(flag).toMatchObject({ dueOn: '2026-03-05', citation: '某市规定第十三条' });
    expect(flag!.rule).toContain('（3个工作日内）');
    const [late] = overdue(days(230), '2027-06-01');
    expect(late!.evidence).toContainEqual({ label: expect.stringContaining('暂按') });
  });
});
