import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { explainDuties } from '../../../server/domain/duties/explain.ts';
import { DUTIES } from '../../../server/domain/duties/lines.ts';
import { flagsOfDocument } from '../../../server/domain/duties/scan.ts';
import type { Profile } from '../../../server/domain/profile.ts';
import { event, until } from '../lives.ts';
import { CALENDAR, document, PROFILE } from './documents.ts';
import { figure, ruled, TERM, told } from './newRules.ts';

describe('explanation', () => {
  it('has every duty of a document in one state, in the order standing, coming, none', () => {
    const lines = explainDuties(TERM(), day('2024-09-15'), PROFILE, CALENDAR);
    const known = DUTIES.filter((duty) => duty !== 'follow_up' && duty !== 'suggestion');
    expect([...new Set(lines.map((line) => line.duty))].sort()).toEqual([...known].sort());
    const order = lines.map((line) => ['standing', 'coming', 'none'].indexOf(line.state));
    expect(order).toEqual([...order].sort());
    expect(
      lines
        .flatMap((line) => line.flag ?? [])
        .map((flag) => flag.key)
        .sort(),
    ).toEqual(
      flagsOfDocument(TERM(), day('2024-09-15'), PROFILE, CALENDAR)
        .map((flag) => flag.key)
        .sort(),
    );
  });

  it('of a document that was given up is empty', () => {
    expect(explainDuties(TERM({ status: 'abandoned' }), day('2024-09-15'), PROFILE, CALENDAR)).toEqual([]);
  });

  const cases: [string, () => string, string][] = [
    ['says when a cleanup will come', () => told(TERM(), 'cleanup', '2021-01-01'), 'coming 2021-12-01→2022-03-01'],
    [
      'says since when it is overdue',
      () => told(TERM(), 'cleanup', '2023-01-01'),
      'cleanup.overdue 2022-03-02→2022-03-01',
    ],
    [
      'says that a draft has no cleanup',
      () => told(TERM({ status: 'draft' }), 'cleanup', '2023-01-01'),
      'none not_out',
    ],
    ['says that an old document has none', () => told(TERM(), 'cleanup', '2025-03-01'), 'none not_in_force'],
    [
      'says that a document without a term has no end',
      () => told(document([event('enact', '2020-03-01')]), 'expiry', '2023-01-01'),
      'none no_term',
    ],
    [
      'says that a declared lapse has decided',
      () =>
        told(
          document([event('enact', '2020-03-01', until('2025-02-28')), event('lapse', '2025-01-01')]),
          'expiry',
          '2024-11-01',
        ),
      'none decided',
    ],
    [
      'names the figure that nobody has set',
      () => told(TERM(), 'hand_in.keep', '2024-11-01'),
      'none unset expiry.handIn',
    ],
    [
      'says that old stock is not asked for filings',
      () => told(TERM({ publishedOn: day('2020-02-20') }), 'filing.bureau', '2024-11-01'),
      'none before_demanded',
    ],
    [
      'says that a line is not asked for',
      () => told(TERM({ publishedOn: day('2026-02-20'), tier: 'department' }), 'filing.congress', '2026-11-01'),
      'none line_not_asked',
    ],
  ];
  it.each(cases)('%s', (_name, answer, expected) => expect(answer()).toBe(expected));
});

describe('cleanup under changing rules', () => {
  const old = document([event('enact', '2020-03-01')], {});
  const campaign = ruled(['2024-01-01', { 'cleanup.mode': figure('campaign') }]);
  const shorter = ruled(['2021-09-01', { 'cleanup.months': figure(12) }]);
  const longer = ruled(['2021-09-01', { 'cleanup.months': figure(36) }]);
  const later = ruled(['2023-09-01', { 'cleanup.months': figure(36) }]);
  const off = ruled(['2021-09-01', { 'cleanup.months': { value: null, source: null, kind: 'unset' } }]);
  const cases: [string, Profile, string, string][] = [
    ['campaigns take the duty off the document', campaign, '2024-06-01', 'none campaign'],
    ['before them it stands by itself', campaign, '2023-06-01', 'cleanup.overdue 2022-03-02→2022-03-01'],
    [
      'a shorter period is due on its first day, not before',
      shorter,
      '2021-09-01',
      'cleanup.due 2021-06-03→2021-09-01',
    ],
    ['and is late only after it', shorter, '2021-09-02', 'cleanup.overdue 2021-09-02→2021-09-01'],
    ['a longer period moves what has not fallen due', longer, '2022-06-01', 'coming 2022-12-01→2023-03-01'],
    ['what fell due under the old rule stays due by it', later, '2024-06-01', 'cleanup.overdue 2022-03-02→2022-03-01'],
    ['a period that nobody has set any more asks for nothing', off, '2022-06-01', 'none unset cleanup.months'],
  ];
  it.each(cases)('%s', (_name, profile, on, expected) => expect(told(old, 'cleanup', on, profile)).toBe(expected));
  it('a conclusion 修改 of a published round counts as a cleanup', () => {
    const amended = { ...old, amendments: [{ id: 4, since: day('2022-01-10'), dueOn: null }] };
    expect(told(amended, 'cleanup', '2023-01-01')).toBe('coming 2023-10-12→2024-01-10');
  });
});
