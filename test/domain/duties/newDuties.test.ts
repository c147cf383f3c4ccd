import { describe, expect, it } from 'vitest';
import { day, FOREVER } from '../../../server/domain/day.ts';
import { explainDuties } from '../../../server/domain/duties/explain.ts';
import { event, until } from '../lives.ts';
import { CALENDAR, document } from './documents.ts';
import { figure, ruled, told } from './newRules.ts';

describe('trial, amendment, supplement, consultation', () => {
  const trialRule = ruled(
    ['2010-01-01', { 'term.trialMaxMonths': figure(24) }],
    ['2023-01-01', { 'term.trialMaxMonths': figure(12) }],
  );
  const trial = (more = {}) => document([event('enact', '2022-03-01')], { trial: true, ...more });
  const asked = (dueOn: string | null, events = [event('enact', '2020-03-01')]) =>
    document(events, { amendments: [{ id: 4, since: day('2024-01-10'), dueOn: dueOn === null ? null : day(dueOn) }] });
  const within = ruled(['2010-01-01', { 'cleanup.amendWithin': figure({ count: 3, unit: 'month' as const }) }]);
  const review = (state: 'supplement' | 'accepted', dueOn: string | null) =>
    document([], {
      status: 'in_review',
      reviews: [
        {
          id: 3,
          state,
          acceptedOn: null,
          dueOn: null,
          concludedOn: null,
          supplementDueOn: dueOn === null ? null : day(dueOn),
        },
      ],
    });
  const consulting = (resultOn: string | null, withdrawnOn: string | null = null) =>
    document([], {
      status: 'draft',
      consultations: [
        {
          id: 8,
          fromOn: day('2024-03-01'),
          toOn: day('2024-03-31'),
          resultOn: resultOn === null ? null : day(resultOn),
          withdrawnOn: withdrawnOn === null ? null : day(withdrawnOn),
        },
      ],
    });
  const cases: [string, () => string, string][] = [
    [
      'a trial without an end is due by the rule of its first day',
      () => told(trial(), 'trial', '2024-02-29', trialRule),
      'trial.due 2023-09-02→2024-02-29',
    ],
    [
      'and overdue after it',
      () => told(trial(), 'trial', '2024-03-01', trialRule),
      'trial.overdue 2024-03-01→2024-02-29',
    ],
    [
      'one that states its end is decided',
      () =>
        told(
          document([event('enact', '2022-03-01', until('2023-02-28'))], { trial: true }),
          'trial',
          '2022-06-01',
          trialRule,
        ),
      'none decided',
    ],
    ['without a longest term it sleeps', () => told(trial(), 'trial', '2024-03-01'), 'none unset term.trialMaxMonths'],
    [
      '修改 is due by the decision',
      () => told(asked('2024-06-30'), 'amend', '2024-06-30'),
      'amend.due 2024-04-01→2024-06-30',
    ],
    [
      'or by the profile',
      () => told(asked(null), 'amend', '2024-04-11', within),
      'amend.overdue 2024-04-11→2024-04-10',
    ],
    [
      'is told from the conclusion on at the earliest',
      () => told(asked('2024-02-10'), 'amend', '2024-01-10'),
      'amend.due 2024-01-10→2024-02-10',
    ],
    [
      'ends with 重新公布',
      () =>
        told(asked('2024-06-30', [event('enact', '2020-03-01'), event('renew', '2024-05-01')]), 'amend', '2024-07-01'),
      'none done',
    ],
    [
      'ends with an amendment',
      () =>
        told(asked('2024-06-30', [event('enact', '2020-03-01'), event('amend', '2024-05-01')]), 'amend', '2024-07-01'),
      'none done',
    ],
    [
      'ends with the document',
      () =>
        told(asked('2024-06-30', [event('enact', '2020-03-01'), event('repeal', '2024-05-01')]), 'amend', '2024-07-01'),
      'none not_in_force',
    ],
    [
      'sleeps where nobody sets a time',
      () => told(asked(null), 'amend', '2024-07-01'),
      'none unset cleanup.amendWithin',
    ],
    [
      'a 补正 is overdue after its day',
      () => told(review('supplement', '2024-03-08'), 'supplement', '2024-03-09'),
      'review.supplement_overdue 2024-03-09→2024-03-08',
    ],
    [
      'and not on it',
      () => told(review('supplement', '2024-03-08'), 'supplement', '2024-03-08'),
      'coming 2024-03-09→2024-03-08',
    ],
    [
      'and over once it came',
      () => told(review('accepted', '2024-03-08'), 'supplement', '2024-03-09'),
      'none nothing_open',
    ],
    [
      'a consultation waits for its result',
      () => told(consulting(null), 'consultation', '2024-04-01'),
      'consultation.unpublished 2024-04-01→2024-03-31',
    ],
    [
      'not while it is open',
      () => told(consulting(null), 'consultation', '2024-03-31'),
      'coming 2024-04-01→2024-03-31',
    ],
    ['not once it is published', () => told(consulting('2024-04-20'), 'consultation', '2024-04-20'), 'none done'],
    [
      'but before that',
      () => told(consulting('2024-04-20'), 'consultation', '2024-04-19'),
      'consultation.unpublished 2024-04-01→2024-03-31',
    ],
    ['not when it was stopped', () => told(consulting(null, '2024-03-05'), 'consultation', '2024-04-20'), 'none done'],
  ];
  it.each(cases)('%s', (_name, answer, expected) => expect(answer()).toBe(expected));
  it('nothing ends after the last of days', () =>
    expect(explainDuties(trial(), FOREVER, trialRule, CALENDAR).length).toBeGreaterThan(0));
});
