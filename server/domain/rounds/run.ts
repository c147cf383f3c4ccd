import { insert, update } from '../change.ts';
import type { Change, Write } from '../change.ts';
import { Fault } from '../fault.ts';
import type { Instant } from '../model.ts';
import type { RunAct, RunState } from './codes.ts';
import { roundAfter } from './course.ts';
import type { CleanupRoundRow, CleanupRunRow } from './rows.ts';

/** Where a run goes from each state: what has ended stays as it is, and whoever wants it again asks again. */
export const RUN_COURSE: Readonly<Record<RunState, readonly RunState[]>> = {
  waiting: ['waiting', 'done', 'failed'],
  done: [],
  failed: [],
};

/** A run that was killed this often is not tried again by itself (our own choice). */
export const MOST_ATTEMPTS = 3;

function demandRun(run: Pick<CleanupRunRow, 'id' | 'state'>, to: RunState): void {
  if (!RUN_COURSE[run.state].includes(to)) throw new Fault('round.run_over', { id: run.id, state: run.state });
}

/** What a person asks for: the plan that they saw (publishing), or why (undoing). */
export type RunAsked = Pick<CleanupRunRow, 'seen' | 'reason'> & { act: RunAct };

/**
 * Asks for a round to be published or undone. Fault('round.state') where its course does not allow it, Fault('round.running', {act})
 * while another run of it waits.
 */
export function askRun(
  round: CleanupRoundRow,
  waiting: Pick<CleanupRunRow, 'act'> | null,
  asked: RunAsked,
  by: { id: number; byId: number | null; at: Instant },
): Change {
  roundAfter(round, asked.act);
  if (waiting !== null) throw new Fault('round.running', { act: waiting.act });
  const row = {
    id: by.id,
    roundId: round.id,
    ...asked,
    state: 'waiting' as const,
    roundVersion: round.version,
    askedById: by.byId,
    askedAt: by.at,
    attempts: 0,
    documents: null,
    endedAt: null,
    faultCode: null,
    faultDetails: null,
  };
  return {
    act: asked.act,
    documents: [],
    writes: [insert('cleanupRun', row)],
    relies: [{ table: 'cleanupRound', id: round.id, version: round.version }],
  };
}

/** A process takes it up: counted before anything is done, so that one that kills its process is not tried for ever. */
export function beginRun(run: CleanupRunRow): Change {
  demandRun(run, 'waiting');
  const attempts = run.attempts + 1;
  return { act: run.act, documents: [], writes: [update('cleanupRun', run, { attempts })] };
}

/** The write that says it is done; it goes into the very transaction that does it, so that neither stands without the other. */
export function runDone(run: CleanupRunRow, documents: number, at: Instant): Write {
  demandRun(run, 'done');
  return update('cleanupRun', run, { state: 'done', documents, endedAt: at });
}

/** Nothing was written; this says why. */
export function runFailed(
  run: CleanupRunRow,
  fault: { code: string; details: Record<string, unknown> },
  at: Instant,
): Change {
  demandRun(run, 'failed');
  const set = { state: 'failed' as const, faultCode: fault.code, faultDetails: fault.details, endedAt: at };
  return { act: run.act, documents: [], writes: [update('cleanupRun', run, set)] };
}
