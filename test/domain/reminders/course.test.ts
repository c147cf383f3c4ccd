import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { Fault } from '../../../server/domain/fault.ts';
import { NOTICE_ACTS, NOTICE_STATES } from '../../../server/domain/reminders/codes.ts';
import { COURSE, checkSnooze, nextState, stateOf } from '../../../server/domain/reminders/course.ts';

const today = day('2026-11-22');
const notice = { acknowledgedAt: null, snoozedUntil: null, handedToId: null };
const open = { clearedOn: null };

const codeOf = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Fault ? error.code : 'crash';
  }
};

describe('where a reminder stands', () => {
  it.each([
    ['waiting', notice, open],
    ['snoozed', { ...notice, snoozedUntil: day('2026-11-23') }, open],
    // It comes back by itself on its day.
    ['waiting', { ...notice, snoozedUntil: day('2026-11-22') }, open],
    ['waiting', { ...notice, snoozedUntil: day('2026-11-01') }, open],
    ['acknowledged', { ...notice, acknowledgedAt: '2026-11-21T00:00:00.000Z' }, open],
    ['acknowledged', { ...notice, acknowledgedAt: 'x', snoozedUntil: day('2026-12-01') }, open],
    ['handed_over', { ...notice, acknowledgedAt: 'x', handedToId: 7 }, open],
    ['settled', { ...notice, handedToId: 7 }, { clearedOn: day('2026-11-20') }],
  ])('%s', (state, row, flag) => expect(stateOf(row, flag, today)).toBe(state));

  it.each(NOTICE_STATES.flatMap((state) => NOTICE_ACTS.map((act) => [state, act] as const)))(
    'of %s, %s leads where the table says or is refused',
    (state, act) => {
      const next = COURSE[state][act];
      if (next === undefined) expect(codeOf(() => nextState(state, act))).toBe('notice.state');
      else expect(nextState(state, act)).toBe(next);
    },
  );

  it('lets nothing be done with what is settled or somebody else’s by now', () => {
    expect(COURSE.settled).toEqual({});
    expect(COURSE.handed_over).toEqual({});
  });
});

describe('putting off', () => {
  const flag = { dueOn: day('2026-12-10') };
  it.each([
    ['2026-11-23', false, null],
    ['2026-12-10', false, null],
    ['2026-12-11', false, 'snooze.beyond'],
    ['2026-11-22', false, 'snooze.past'],
    ['2026-11-01', true, 'snooze.past'],
    ['2027-06-01', true, null],
  ])('until %s (leader: %s)', (until, leads, code) =>
    expect(codeOf(() => checkSnooze(flag, day(until), today, leads))).toBe(code),
  );

  it('what is due today or overdue is the leader’s alone to put off', () => {
    for (const dueOn of ['2026-11-22', '2026-11-01']) {
      expect(codeOf(() => checkSnooze({ dueOn: day(dueOn) }, day('2026-11-30'), today, false))).toBe('snooze.overdue');
      expect(codeOf(() => checkSnooze({ dueOn: day(dueOn) }, day('2026-11-30'), today, true))).toBeNull();
    }
  });
});
