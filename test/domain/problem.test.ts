import { describe, expect, it } from 'vitest';
import { FILING_OUTCOMES, FILING_STATES, PROBLEM_KINDS } from '../../server/domain/codes.ts';
import type { FilingOutcome, ProblemKind } from '../../server/domain/codes.ts';
import { day } from '../../server/domain/day.ts';
import type { ProblemEventRow } from '../../server/domain/model.ts';
import { excludeProblem, problemOfFiling, problemWrite } from '../../server/domain/problem.ts';
import { addedTo, AT, filingRow, TODAY, verdict } from './rows.ts';

const due = day('2026-11-16');
const late = day('2026-11-17');

describe('a filing step proves', () => {
  it.each(FILING_STATES)('lateness when the filing was %s', (state) => {
    const sent = (submittedOn: typeof due, dueOn: typeof due | null = due) =>
      problemOfFiling(filingRow({ state, dueOn }), { state: 'submitted', submittedOn });
    // Only the first sending can be late: what is sent again after a supplement was in time once.
    expect(sent(late)).toEqual(state === 'due' ? { kind: 'filing.late', on: late, note: null } : null);
    expect(sent(due)).toBeNull();
    expect(sent(late, null)).toBeNull();
  });

  const PROVES: Partial<Record<FilingOutcome, ProblemKind>> = {
    returned: 'filing.refused',
    approved_after_correction: 'filing.corrected',
    revoked: 'document.revoked',
  };
  it.each(FILING_OUTCOMES)('what the outcome %s says of the issuer', (outcome) => {
    const fact = problemOfFiling(filingRow({ state: 'submitted' }), {
      state: 'closed',
      closedOn: TODAY,
      outcome,
      opinionText: '越权',
    });
    const kind = PROVES[outcome];
    expect(fact).toEqual(kind === undefined ? null : { kind, on: TODAY, note: '越权' });
    if (kind !== undefined) expect(PROBLEM_KINDS).toContain(kind);
  });

  it.each(FILING_STATES.filter((state) => state !== 'closed' && state !== 'submitted'))(
    'nothing by becoming %s',
    (state) => {
      expect(problemOfFiling(filingRow(), { state })).toBeNull();
    },
  );
});

describe('an event', () => {
  it.each(PROBLEM_KINDS)('%s is written against the issuer that we hold', (kind) => {
    const write = problemWrite({ id: 1, issuerId: 7 }, { kind, on: TODAY, note: null }, 61);
    expect(addedTo({ writes: write ? [write] : [] }, 'problemEvent')).toEqual([
      { id: 61, issuerId: 7, documentId: 1, kind, on: TODAY, note: null, excludedAt: null, excludedReason: null },
    ]);
    expect(problemWrite({ id: 1, issuerId: null }, { kind, on: TODAY, note: null }, 61)).toBeNull();
  });

  const row: ProblemEventRow = {
    id: 61,
    version: 1,
    issuerId: 7,
    documentId: 1,
    kind: 'filing.late',
    on: TODAY,
    note: null,
    excludedAt: null,
    excludedReason: null,
  };
  it('is taken out of the counts once, with the reason', () => {
    const change = excludeProblem(row, '误报', AT);
    expect(change).toMatchObject({ act: 'problem.exclude', documents: [1], note: '误报' });
    expect(excludeProblem({ ...row, documentId: null }, '误报', AT).documents).toEqual([]);
    expect(verdict(() => excludeProblem({ ...row, excludedAt: AT }, '误报', AT))).toBe('problem.excluded {}');
  });
});
