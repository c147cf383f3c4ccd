import { describe, expect, it } from 'vitest';
import type { Change } from '../../server/domain/change.ts';
import { FILING_LINES, FILING_OUTCOMES, FILING_STATES, STATUSES } from '../../server/domain/codes.ts';
import type { FilingOutcome, FilingState } from '../../server/domain/codes.ts';
import { day } from '../../server/domain/day.ts';
import type { Day } from '../../server/domain/day.ts';
import {
  closeFiling,
  isFiled,
  owedFilings,
  receiveFiling,
  submitFiling,
  supplementFiling,
} from '../../server/domain/filing.ts';
import type { FilingRow } from '../../server/domain/model.ts';
import {
  addedTo,
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

const issued = documentRow({ status: 'issued' });
const submit = (filing: FilingRow, on: Day = TODAY): Change => submitFiling(filing, { id: 5, on, today: TODAY });
const receive = (filing: FilingRow, on: Day = TODAY): Change => receiveFiling(filing, on, TODAY);
const close = (
  filing: FilingRow,
  on: Day = TODAY,
  outcome: FilingOutcome = 'registered',
  others = [filing],
  document = issued,
): Change =>
  closeFiling(
    document,
    filing,
    others,
    { outcome, filingNumber: null, opinionText: '理由', on },
    { id: 6, today: TODAY },
  );

const MOVES: [string, FilingState[], (filing: FilingRow) => Change][] = [
  ['filing.submit', ['due', 'supplement'], submit],
  ['filing.accept', ['submitted'], receive],
  ['filing.supplement', ['submitted'], (filing) => supplementFiling(filing, '缺说明')],
  ['filing.close', ['submitted'], close],
];

describe.each(MOVES)('%s', (act, states, move) => {
  it.each(FILING_STATES)('of a filing that is %s', (state) => {
    const wanted = states.includes(state) ? act : `filing.state ${JSON.stringify({ state, wanted: states })}`;
    expect(verdict(() => move(filingRow({ state })))).toBe(wanted);
  });
});

describe('days', () => {
  const first = day('2026-11-01');
  const before = day('2026-10-31');
  const fifth = day('2026-11-05');
  const sixth = day('2026-11-06');
  const sent = filingRow({ state: 'submitted', submittedOn: fifth });
  const got = filingRow({ state: 'submitted', submittedOn: fifth, receivedOn: sixth });
  const back = filingRow({ state: 'supplement', submittedOn: fifth, receivedOn: sixth });

  it.each<[string, () => Change, string]>([
    // Was taken: sent again before it had been sent at all.
    ['sent again before the receiver had it', () => submit(back, fifth), outOfOrder('submittedOn', fifth, sixth)],
    [
      'sent again before it was sent',
      () => submit({ ...back, receivedOn: null }, first),
      outOfOrder('submittedOn', first, fifth),
    ],
    ['sent again on the day it came back', () => submit(back, sixth), 'filing.submit'],
    ['sent before the clock started', () => submit(filingRow(), before), outOfOrder('submittedOn', before, first)],
    ['sent on the first day', () => submit(filingRow(), first), 'filing.submit'],
    ['sent without a clock', () => submit(filingRow({ clockFrom: null }), before), 'filing.submit'],
    ['sent tomorrow', () => submit(filingRow(), TOMORROW), inFuture('submittedOn', TOMORROW)],
    ['received before it was sent', () => receive(sent, first), outOfOrder('receivedOn', first, fifth)],
    ['received tomorrow', () => receive(sent, TOMORROW), inFuture('receivedOn', TOMORROW)],
    ['closed before it was received', () => close(got, fifth), outOfOrder('closedOn', fifth, sixth)],
    ['closed before it was sent', () => close(sent, first), outOfOrder('closedOn', first, fifth)],
    ['closed on the day it was received', () => close(got, sixth), 'filing.close'],
    ['closed tomorrow', () => close(got, TOMORROW), inFuture('closedOn', TOMORROW)],
  ])('%s', (_name, move, wanted) => {
    expect(verdict(move)).toBe(wanted);
  });

  it('of a first receipt are gone once it is sent again, so that it is not closed by them', () => {
    const again = day('2026-11-10');
    const [set] = setsOf(submit(back, again), 'filing');
    const resent = { ...back, ...set };
    expect(resent).toMatchObject({ state: 'submitted', submittedOn: again, receivedOn: null });
    expect(verdict(() => close(resent, sixth))).toBe(outOfOrder('closedOn', sixth, again));
  });
});

describe('the outcome', () => {
  const filing = filingRow({ state: 'submitted', submittedOn: day('2026-11-05') });

  it.each(FILING_OUTCOMES)('%s is filed or says why', (outcome) => {
    const say = (opinionText: string | null) => () =>
      closeFiling(
        issued,
        filing,
        [filing],
        { outcome, filingNumber: null, opinionText, on: TODAY },
        { id: 6, today: TODAY },
      );
    expect(verdict(say(null))).toBe(isFiled(outcome) ? 'filing.close' : 'filing.reason_missing {}');
    expect(isFiled(outcome)).toBe(outcome !== 'returned' && outcome !== 'revoked');
    expect(verdict(say('超越职权'))).toBe('filing.close');
  });

  it('makes the document filed with the last line only, and only one that is issued', () => {
    for (const status of STATUSES)
      for (const outcome of FILING_OUTCOMES)
        for (const other of [null, ...FILING_OUTCOMES]) {
          const beside = filingRow({ id: 32, version: 9, line: 'congress', outcome: other });
          const change = close(filing, TODAY, outcome, [filing, beside], documentRow({ status }));
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
