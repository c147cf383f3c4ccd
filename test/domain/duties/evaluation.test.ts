import { describe, expect, it } from 'vitest';
import { event } from '../lives.ts';
import { document } from './documents.ts';
import { evaluated, figure, ruled, TERM, told } from './newRules.ts';

describe('evaluation', () => {
  const first = ruled(['2022-01-01', { 'evaluation.firstMonths': figure(12) }]);
  const open = (effectiveOn: string, more = {}) => document([event('enact', effectiveOn)], more);
  const cases: [string, () => string, string][] = [
    [
      'comes half a year before the end',
      () => told(TERM(), 'evaluation.expiry', '2024-08-27'),
      'coming 2024-08-28→2025-02-28',
    ],
    [
      'stands from then on',
      () => told(TERM(), 'evaluation.expiry', '2024-08-28'),
      'evaluation.due 2024-08-28→2025-02-28',
    ],
    [
      'ends with an evaluation made for this end',
      () => told(TERM(evaluated('2024-07-01')), 'evaluation.expiry', '2024-09-01'),
      'none done',
    ],
    [
      'ends with any made in its time',
      () =>
        told(TERM(evaluated('2024-09-01', { purpose: 'other', termEndsOn: null })), 'evaluation.expiry', '2024-09-01'),
      'none done',
    ],
    [
      'does not end with one of before',
      () =>
        told(TERM(evaluated('2024-07-01', { purpose: 'other', termEndsOn: null })), 'evaluation.expiry', '2024-09-01'),
      'evaluation.due 2024-08-28→2025-02-28',
    ],
    [
      'does not end ahead of its conclusion',
      () => told(TERM(evaluated('2024-12-01')), 'evaluation.expiry', '2024-11-01'),
      'evaluation.due 2024-08-28→2025-02-28',
    ],
    ['is over with the term', () => told(TERM(), 'evaluation.expiry', '2025-03-01'), 'none not_in_force'],
    [
      'for the first time comes after a year',
      () => told(open('2022-06-01'), 'evaluation.first', '2022-07-01', first),
      'coming 2022-12-03→2023-06-01',
    ],
    [
      'and is overdue after it',
      () => told(open('2022-06-01'), 'evaluation.first', '2023-06-02', first),
      'evaluation.overdue 2023-06-02→2023-06-01',
    ],
    [
      'is asked of an older document whose year ended under the rule',
      () => told(open('2021-06-01'), 'evaluation.first', '2022-06-01', first),
      'evaluation.due 2021-12-03→2022-06-01',
    ],
    [
      'is not asked of one whose year ended before',
      () => told(open('2020-06-01'), 'evaluation.first', '2022-06-01', first),
      'none before_rule',
    ],
    [
      'is unset nationally',
      () => told(open('2022-06-01'), 'evaluation.first', '2023-06-02'),
      'none unset evaluation.firstMonths',
    ],
  ];
  it.each(cases)('%s', (_name, answer, expected) => expect(answer()).toBe(expected));
});

describe('hand-in before the end', () => {
  const profile = ruled([
    '2010-01-01',
    {
      'expiry.handIn': figure({ count: 30, unit: 'day' as const }),
      'expiry.amendHandIn': figure({ count: 40, unit: 'workday' as const }),
    },
  ]);
  const cases: [string, () => string, string][] = [
    [
      'is told by the ladder',
      () => told(TERM(), 'hand_in.keep', '2024-08-02', profile),
      'coming 2024-08-02→2025-01-29'.replace('coming', 'hand_in.due'),
    ],
    [
      'stands on its last day',
      () => told(TERM(), 'hand_in.keep', '2025-01-29', profile),
      'hand_in.due 2024-08-02→2025-01-29',
    ],
    ['has passed after it', () => told(TERM(), 'hand_in.keep', '2025-01-30', profile), 'none passed'],
    [
      'counts working days back over the spring festival',
      () => told(TERM(), 'hand_in.amend', '2024-10-01', profile),
      'hand_in.due 2024-06-30→2024-12-27',
    ],
    [
      'is not asked after an evaluation that lets it lapse',
      () => told(TERM(evaluated('2024-10-01', { conclusion: 'let_lapse' })), 'hand_in.keep', '2024-10-02', profile),
      'none concluded_otherwise',
    ],
    [
      'of the other way is not asked after one that wants it amended',
      () => told(TERM(evaluated('2024-10-01', { conclusion: 'amend' })), 'hand_in.keep', '2024-10-02', profile),
      'none concluded_otherwise',
    ],
    [
      'does not concern a document without an end',
      () => told(document([event('enact', '2020-03-01')]), 'hand_in.keep', '2024-10-02', profile),
      'none no_term',
    ],
  ];
  it.each(cases)('%s', (_name, answer, expected) => expect(answer()).toBe(expected));
});
