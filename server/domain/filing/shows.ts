import type { FilingState } from '../codes.ts';

/** How the office looks at its filings: by whose turn it is. */
export const FILING_SHOWS = ['open', 'due', 'check', 'back', 'review', 'correct', 'late', 'closed', 'all'] as const;
export type FilingShow = (typeof FILING_SHOWS)[number];

/** States that each look holds; `late` and `all` are not by state. */
export const SHOWN_STATES: Readonly<Partial<Record<FilingShow, readonly FilingState[]>>> = {
  open: [
    'due',
    'submitted',
    'received',
    'deferred',
    'supplement',
    'registered',
    'explaining',
    'advised',
    'escalated',
    'corrected',
  ],
  due: ['due'],
  check: ['submitted', 'received', 'deferred'],
  back: ['supplement'],
  review: ['registered'],
  correct: ['explaining', 'advised', 'escalated', 'corrected'],
  closed: ['closed'],
};
