import { describe, expect, it } from 'vitest';
import type { Change } from '../../server/domain/change.ts';
import { FILING_LINES, FILING_OUTCOMES, FILING_STATES, STATUSES } from '../../server/domain/codes.ts';
import type { FilingOutcome, FilingState } from '../../server/domain/codes.ts';
import { day } from '../../server/domain/day.ts';
import type { Day } from '../../server/domain/day.ts';
import { isFiled, owedFilings } from '../../server/domain/filing.ts';
import { FILING_STEPS } from '../../server/domain/filing/codes.ts';
import type { FilingStep } from '../../server/domain/filing/codes.ts';
import { endsOf, FILING_COURSE, stepsOf } from '../../server/domain/filing/course.ts';
import { stepFiling } from '../../server/domain/filing/step.ts';
import type { StepSaid } from '../../server/domain/filing/step.ts';
import type { FilingRow } from '../../server/domain/model.ts';
import {
  addedTo,
  AT,
  counter,
  documentRow,
  filingRow,
  inFuture,
  outOfOrder,
  setsOf,
  TODAY,
  TOMORROW,
  verdict,
} from './rows.ts';

type Done = Exclude<FilingStep, 'record'>;
const STEPS = FILING_STEPS.filter((step): step is Done => step !== 'record');
const issued = documentRow({ status: 'issued' });
const BY = { id: 6, stepId: 900, today: TODAY, at: AT };

/** A step of a filing with everything said that it needs. */
const take = (
  filing: FilingRow,
  step: Done,
  said: Partial<StepSaid> = {},
  others = [filing],
  document = issued,
): Change =>
  stepFiling(
    document,
    filing,
    others,
    step,
    {
      on: TODAY,
      note: '理由',
      factOn: TODAY,
      dueOn: step === 'extend' ? TODAY : null,
      outcome: endsOf(filing)[0] ?? 'approved',
      ...said,
    },
    BY,
  );

describe.each(FILING_LINES)('on the line %s', (line) => {
  describe.each(FILING_STATES)('a filing that is %s', (state) => {
    const filing = filingRow({ line, state });

    it.each(STEPS)('%s', (step) => {
      const to = FILING_COURSE[state][step];
      const possible = stepsOf({ line, state }).includes(step);
      const act = `filing.${step}`;
      expect(verdict(() => take(filing, step))).toBe(possible ? act : `filing.state ${JSON.stringify({ state, act })}`);
      if (!possible) return;
      const change = take(filing, step);
      expect(setsOf(change, 'filing')).toMatchObject([{ state: to }]);
      expect(addedTo(change, 'filingStep')).toMatchObject([
        { kind: step, on: TODAY, filingId: filing.id, knownAt: AT },
      ]);
    });

    it.each(FILING_OUTCOMES)('ends as %s only where that can be', (outcome) => {
      if (!stepsOf({ line, state }).includes('close')) return;
      const wanted = endsOf({ line, state }).includes(outcome);
      const said = verdict(() => take(filing, 'close', { outcome }));
      expect(said.startsWith(wanted ? 'filing.close' : 'filing.outcome ')).toBe(true);
    });
  });
});

describe('the course', () => {
  it('leads from every state to the end', () => {
    const reached = (from: FilingState, seen = new Set<FilingState>()): Set<FilingState> => {
      for (const to of Object.values(FILING_COURSE[from])) if (!seen.has(to)) reached(to, seen.add(to));
      return seen;
    };
    for (const state of FILING_STATES) if (state !== 'closed') expect([...reached(state)]).toContain('closed');
    expect([...reached('due')].sort()).toEqual(FILING_STATES.filter((state) => state !== 'due').sort());
  });

  it('ends what was advised with its correction or its revocation, where we are the ones who check', () => {
    const ends = (state: FilingState): readonly FilingOutcome[] => endsOf({ line: 'bureau', state });
    expect([ends('advised'), ends('corrected'), ends('escalated')]).toEqual([
      [],
      ['approved_after_correction'],
      ['revoked'],
    ]);
    expect(endsOf({ line: 'congress', state: 'advised' })).toHaveLength(FILING_OUTCOMES.length);
  });
});

describe('days', () => {
  const first = day('2026-11-01');
  const before = day('2026-10-31');
  const fifth = day('2026-11-05');
  const sixth = day('2026-11-06');
  const sent = filingRow({ state: 'submitted', submittedOn: fifth, firstSubmittedOn: fifth, stateFrom: fifth });
  const got = filingRow({ ...sent, state: 'received', receivedOn: sixth, stateFrom: sixth });
  const back = filingRow({ ...got, state: 'supplement' });
  const at =
    (filing: FilingRow, step: Done, on: Day, more: Partial<StepSaid> = {}) =>
    () =>
      take(filing, step, { on, ...more });

  it.each<[string, () => Change, string]>([
    ['sent again before the receiver had it', at(back, 'submit', fifth), outOfOrder('submittedOn', fifth, sixth)],
    ['sent again on the day it came back', at(back, 'submit', sixth), 'filing.submit'],
    ['sent before the clock started', at(filingRow(), 'submit', before), outOfOrder('submittedOn', before, first)],
    ['sent on the first day', at(filingRow(), 'submit', first), 'filing.submit'],
    ['sent without a clock', at(filingRow({ clockFrom: null }), 'submit', before), 'filing.submit'],
    ['sent tomorrow', at(filingRow(), 'submit', TOMORROW), inFuture('submittedOn', TOMORROW)],
    ['received before it was sent', at(sent, 'accept', first), outOfOrder('receivedOn', first, fifth)],
    ['received tomorrow', at(sent, 'accept', TOMORROW), inFuture('receivedOn', TOMORROW)],
    ['closed before it was received', at(got, 'close', fifth), outOfOrder('closedOn', fifth, sixth)],
    ['closed on the day it was received', at(got, 'close', sixth), 'filing.close'],
    ['closed tomorrow', at(got, 'close', TOMORROW), inFuture('closedOn', TOMORROW)],
    ['sent back before it came', at(got, 'supplement', fifth), outOfOrder('on', fifth, sixth)],
    [
      'to be answered before it is asked',
      at(got, 'supplement', TODAY, { dueOn: sixth }),
      outOfOrder('dueOn', sixth, TODAY),
    ],
    [
      'put right after it is reported',
      at(filingRow({ state: 'advised' }), 'correct', sixth, { factOn: TODAY }),
      outOfOrder('on', sixth, TODAY),
    ],
  ])('%s', (_name, move, wanted) => expect(verdict(move)).toBe(wanted));

  it('of the first sending stay when it is sent again, and its receipt does not', () => {
    const again = day('2026-11-10');
    const [set] = setsOf(take(back, 'submit', { on: again }), 'filing');
    const resent = { ...back, ...set };
    expect(resent).toMatchObject({ submittedOn: again, firstSubmittedOn: fifth, receivedOn: null });
    expect(verdict(at(resent, 'close', sixth))).toBe(outOfOrder('closedOn', sixth, again));
  });
});

describe('what must be said', () => {
  const NEEDED: [Done, FilingState, Partial<StepSaid>, string][] = [
    ['supplement', 'received', { note: ' ' }, 'filing.note_missing {"act":"filing.supplement"}'],
    ['defer', 'received', { note: null }, 'filing.note_missing {"act":"filing.defer"}'],
    ['ask', 'registered', { note: null }, 'filing.note_missing {"act":"filing.ask"}'],
    ['advise', 'registered', { note: null }, 'filing.note_missing {"act":"filing.advise"}'],
    ['correct', 'advised', { factOn: null }, 'filing.fact_missing {}'],
    ['extend', 'registered', { dueOn: null }, 'filing.due_missing {}'],
    ['close', 'received', { outcome: 'returned', note: null }, 'filing.reason_missing {}'],
    ['close', 'received', { outcome: null }, 'filing.outcome '],
    ['accept', 'submitted', { note: null }, 'filing.accept'],
    ['register', 'received', { note: null }, 'filing.register'],
  ];
  it.each(NEEDED)('%s', (step, state, said, wanted) => {
    expect(verdict(() => take(filingRow({ line: 'bureau', state }), step, said))).toContain(wanted);
  });

  it('a review is extended once', () => {
    const extended = filingRow({ line: 'bureau', state: 'registered', reviewBy: TOMORROW });
    expect(verdict(() => take(extended, 'extend'))).toContain('filing.extended');
  });
});

describe('the outcome', () => {
  const filing = filingRow({ state: 'received' });

  it('makes the document filed with the last line only, and only one that is issued', () => {
    for (const status of STATUSES)
      for (const outcome of FILING_OUTCOMES)
        for (const other of [null, ...FILING_OUTCOMES]) {
          const beside = filingRow({ id: 32, version: 9, line: 'congress', outcome: other });
          const change = take(filing, 'close', { outcome }, [filing, beside], documentRow({ status }));
          const done = status === 'issued' && isFiled(outcome) && isFiled(other);
          expect([status, outcome, other, setsOf(change, 'document')]).toEqual([
            status,
            outcome,
            other,
            done ? [{ status: 'filed' }] : [],
          ]);
          expect(change.relies).toEqual([{ table: 'filing', id: 32, version: 9 }]);
        }
  });

  it('is 登记 as soon as it is registered, before it is reviewed', () => {
    const change = take(filing, 'register', { paperNumber: '清司备〔2026〕1号' });
    expect(setsOf(change, 'filing')).toMatchObject([
      { outcome: 'registered', filingNumber: '清司备〔2026〕1号', registeredOn: TODAY },
    ]);
    expect(setsOf(change, 'document')).toEqual([{ status: 'filed' }]);
  });
});

it('owes a row for each line, due and empty', () => {
  const ids = counter();
  const owed = FILING_LINES.map((line) => ({ line, clockFrom: TODAY, dueOn: null }));
  const rows = addedTo({ writes: owedFilings(1, owed, ids.next) }, 'filing');
  expect(rows.map((row) => [row.id, row.line, row.state, row.submittedOn])).toEqual(
    FILING_LINES.map((line, i) => [100 + i, line, 'due', null]),
  );
  expect(isFiled(null)).toBe(false);
});
