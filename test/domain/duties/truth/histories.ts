import fc from 'fast-check';
import type { EventKind } from '../../../../server/domain/codes.ts';
import { addDays, day, type Day } from '../../../../server/domain/day.ts';
import type { DocumentDuties } from '../../../../server/domain/duties/documentDuties.ts';
import type { LegalEventRow } from '../../../../server/domain/model.ts';
import { event } from '../../lives.ts';
import { document, PROFILE, UNSENT } from '../documents.ts';
import { figure, ruled } from '../newRules.ts';

/** The first day of the random histories, and how many days of them are looked at one by one. */
export const FIRST = day('2022-01-01');
export const DAYS = 900;

/** Real rules: the national ones, with what a bureau adds, with a change on the way, and with campaigns from a day on. */
const FULL = {
  'expiry.handIn': figure({ count: 30, unit: 'day' as const }),
  'expiry.amendHandIn': figure({ count: 2, unit: 'month' as const }),
  'evaluation.firstMonths': figure(12),
  'term.trialMaxMonths': figure(24),
  'cleanup.amendWithin': figure({ count: 3, unit: 'month' as const }),
};
export const PROFILES = [
  PROFILE,
  ruled(['2010-01-01', FULL]),
  ruled(['2010-01-01', FULL], ['2023-04-01', { 'cleanup.months': figure(12), 'evaluation.firstMonths': figure(18) }]),
  ruled(['2010-01-01', FULL], ['2023-02-11', { 'cleanup.mode': figure('campaign' as const) }]),
  ruled(
    ['2010-01-01', { ...FULL, 'cleanup.mode': figure('campaign' as const) }],
    ['2023-06-01', { 'cleanup.mode': figure('document' as const), 'cleanup.months': figure(36) }],
    ['2024-01-01', { 'expiry.evaluationMonths': figure(3), 'cleanup.countFrom': figure('published' as const) }],
  ),
];

const anyDay = fc.integer({ min: -900, max: DAYS + 200 }).map((n) => addDays(FIRST, n));
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { freq: 2 });
const LATER: readonly EventKind[] = [
  'amend',
  'extend',
  'continue',
  'renew',
  'suspend',
  'resume',
  'repeal',
  'lapse',
  'conditional_lapse',
  'revoke',
];

const later = fc
  .record({
    kind: fc.constantFrom(...LATER),
    on: anyDay,
    days: maybe(fc.integer({ min: 0, max: 700 })),
    articles: fc.integer({ min: 0, max: 9 }),
    voided: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ kind, on, days, articles, voided }) => {
    const ends = kind === 'extend' || kind === 'renew' || kind === 'suspend';
    return event(kind, on, {
      until: ends && days !== null ? addDays(on, days) : null,
      scope: articles === 0 ? 'articles' : 'whole',
      voidedAt: voided === 0 ? '2026-01-01T00:00:00.000Z' : null,
    });
  });

/** A document's whole file and the rules that it lives under. */
export interface History {
  events: LegalEventRow[];
  of: DocumentDuties;
  /** Which of PROFILES: a number, so that a counterexample can be read. */
  rules: number;
}

/** Random histories: lives of up to eight events, with filings, reviews, evaluations, consultations and published conclusions. */
export const histories: fc.Arbitrary<History> = fc
  .record({
    effectiveOn: anyDay,
    term: maybe(fc.integer({ min: 0, max: 1100 })),
    others: fc.array(later, { maxLength: 7 }),
    published: maybe(fc.integer({ min: -40, max: 5 })),
    trial: fc.boolean(),
    draft: fc.integer({ min: 0, max: 9 }),
    filed: maybe(fc.record({ due: anyDay, submitted: maybe(anyDay) })),
    review: maybe(fc.record({ accepted: anyDay, due: anyDay, concluded: maybe(anyDay), asked: fc.boolean() })),
    evaluated: maybe(anyDay),
    consulted: maybe(fc.record({ to: anyDay, result: maybe(fc.integer({ min: 0, max: 90 })) })),
    amend: maybe(fc.record({ since: anyDay, due: maybe(fc.integer({ min: 1, max: 200 })) })),
    rules: fc.nat({ max: PROFILES.length - 1 }),
  })
  .map(({ effectiveOn, term, others, rules, ...more }) => {
    const enact = event('enact', effectiveOn, { until: term === null ? null : addDays(effectiveOn, term) });
    const events = [enact, ...others];
    return { events, rules, of: document(events, fileOf(effectiveOn, more)) };
  });

interface File {
  published: number | null;
  trial: boolean;
  draft: number;
  filed: { due: Day; submitted: Day | null } | null;
  review: { accepted: Day; due: Day; concluded: Day | null; asked: boolean } | null;
  evaluated: Day | null;
  consulted: { to: Day; result: number | null } | null;
  amend: { since: Day; due: number | null } | null;
}

function fileOf(effectiveOn: Day, file: File): Partial<DocumentDuties> {
  const { filed, review, consulted, amend } = file;
  const concluded = review?.concluded ?? null;
  return {
    status: file.draft === 0 ? 'in_review' : 'issued',
    trial: file.trial,
    publishedOn: file.published === null ? null : addDays(effectiveOn, file.published),
    filings:
      filed === null
        ? []
        : [
            {
              ...UNSENT,
              id: 4,
              line: 'bureau',
              state: filed.submitted === null ? 'due' : 'closed',
              clockFrom: effectiveOn,
              dueOn: filed.due,
              submittedOn: filed.submitted,
            },
          ],
    reviews:
      review === null
        ? []
        : [
            {
              id: 3,
              state: review.asked ? 'supplement' : concluded === null ? 'accepted' : 'concluded',
              acceptedOn: review.accepted,
              dueOn: review.due,
              concludedOn: review.asked ? null : concluded,
              supplementDueOn: review.asked ? review.due : null,
            },
          ],
    evaluations:
      file.evaluated === null
        ? []
        : [{ id: 5, purpose: 'other', termEndsOn: null, conclusion: null, concludedOn: file.evaluated }],
    consultations:
      consulted === null
        ? []
        : [
            {
              id: 6,
              fromOn: addDays(consulted.to, -29),
              toOn: consulted.to,
              resultOn: consulted.result === null ? null : addDays(consulted.to, consulted.result),
              withdrawnOn: null,
            },
          ],
    amendments:
      amend === null
        ? []
        : [{ id: 7, since: amend.since, dueOn: amend.due === null ? null : addDays(amend.since, amend.due) }],
  };
}
