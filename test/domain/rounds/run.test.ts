import { describe, expect, it } from 'vitest';
import { Fault } from '../../../server/domain/fault.ts';
import { ROUND_STATES, RUN_ACTS, RUN_STATES } from '../../../server/domain/rounds/codes.ts';
import { ROUND_COURSE } from '../../../server/domain/rounds/course.ts';
import type { CleanupRunRow } from '../../../server/domain/rounds/rows.ts';
import { askRun, beginRun, RUN_COURSE, runDone, runFailed } from '../../../server/domain/rounds/run.ts';
import { roundRow } from './rows.ts';

const AT = '2026-11-22T01:00:00.000Z';
const by = { id: 601, byId: 5, at: AT };
const runRow = (more: Partial<CleanupRunRow> = {}): CleanupRunRow => ({
  id: 601,
  version: 2,
  roundId: 81,
  act: 'round.publish',
  state: 'waiting',
  roundVersion: 3,
  seen: 'abc',
  reason: null,
  askedById: 5,
  askedAt: AT,
  attempts: 0,
  documents: null,
  endedAt: null,
  faultCode: null,
  faultDetails: null,
  ...more,
});
const verdict = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
};

describe('asking for a run', () => {
  const CASES = ROUND_STATES.flatMap((state) => RUN_ACTS.map((act) => [state, act] as const));
  it.each(CASES)('%s: %s as the course of the round has it', (state, act) => {
    const asked = () => askRun(roundRow({ state }), null, { act, seen: null, reason: null }, by);
    expect(verdict(asked)).toBe(ROUND_COURSE[state][act] === undefined ? 'round.state' : 'done');
  });
  it('is refused while another one waits, and relies on the round as it was seen', () => {
    const round = roundRow({ state: 'decided', version: 7 });
    const asked = { act: 'round.publish', seen: 'abc', reason: null } as const;
    expect(verdict(() => askRun(round, runRow(), asked, by))).toBe('round.running');
    expect(askRun(round, null, asked, by)).toMatchObject({
      act: 'round.publish',
      relies: [{ table: 'cleanupRound', id: round.id, version: 7 }],
      writes: [{ op: 'insert', row: { state: 'waiting', roundVersion: 7, seen: 'abc', askedById: 5, attempts: 0 } }],
    });
  });
});

describe('a run', () => {
  const STEPS = {
    waiting: (run: CleanupRunRow) => beginRun(run).writes,
    done: (run: CleanupRunRow) => [runDone(run, 4, AT)],
    failed: (run: CleanupRunRow) => runFailed(run, { code: 'conflict.stale', details: {} }, AT).writes,
  };
  const CASES = RUN_STATES.flatMap((from) => RUN_STATES.map((to) => [from, to] as const));
  it.each(CASES)('%s → %s', (from, to) => {
    const run = runRow({ state: from });
    expect(verdict(() => STEPS[to](run))).toBe(RUN_COURSE[from].includes(to) ? 'done' : 'round.run_over');
  });
  it('counts how often it was begun and says how it ended', () => {
    expect(STEPS.waiting(runRow({ attempts: 1 }))).toMatchObject([{ op: 'update', version: 2, set: { attempts: 2 } }]);
    expect(STEPS.done(runRow())).toMatchObject([{ set: { state: 'done', documents: 4, endedAt: AT } }]);
    expect(STEPS.failed(runRow())).toMatchObject([{ set: { state: 'failed', faultCode: 'conflict.stale' } }]);
  });
});
