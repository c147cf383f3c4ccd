import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import type { DocumentDuties, DutyReview } from '../../../server/domain/duties/documentDuties.ts';
import { flagsOfDocument } from '../../../server/domain/duties/scan.ts';
import { CALENDAR, PROFILE, check, document } from './documents.ts';

describe('review', () => {
  const review = (more: Partial<DutyReview>): DocumentDuties =>
    document([], {
      status: 'in_review',
      reviews: [
        {
          id: 3,
          state: 'accepted',
          acceptedOn: day('2026-09-21'),
          dueOn: day('2026-10-20'),
          concludedOn: null,
          supplementDueOn: null,
          ...more,
        },
      ],
    });
  const cases: [string, DocumentDuties, string][] = [
    ['is overdue after its last day', review({}), '2026-10-20:|2026-10-21: review.overdue 2026-10-20'],
    [
      'reckons the day where none is stored, over the holidays',
      review({ dueOn: null }),
      '2026-10-19:|2026-10-20: review.overdue 2026-10-19',
    ],
    [
      'ends with the opinion',
      review({ state: 'concluded', concludedOn: day('2026-10-25') }),
      '2026-10-24: review.overdue 2026-10-20|2026-10-25:',
    ],
    ['is not overdue when concluded from paper without a day', review({ state: 'concluded' }), '2026-12-01:'],
    ['waits while materials are supplied', review({ state: 'supplement' }), '2026-12-01:'],
    ['is gone when withdrawn', review({ state: 'withdrawn' }), '2026-12-01:'],
    ['has not begun before acceptance', review({ state: 'submitted', acceptedOn: null }), '2026-12-01:'],
    ['is gone with an abandoned draft', { ...review({}), status: 'abandoned' }, '2026-12-01:'],
  ];
  it.each(cases)('%s', (_name, of, lines) => check(of, lines));

  it('says when the limit is provisional', () => {
    const of = review({ acceptedOn: day('2026-12-28'), dueOn: null });
    const [flag] = flagsOfDocument(of, day('2027-03-01'), PROFILE, CALENDAR);
    expect(flag!.evidence).toContainEqual({ label: expect.stringContaining('暂按') });
  });
});
