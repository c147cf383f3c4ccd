import { update } from '../change.ts';
import type { Change } from '../change.ts';
import type { ProblemState } from '../codes.ts';
import { Fault } from '../fault.ts';
import type { Instant, ProblemEventRow } from '../model.ts';

/** What can be done to an event that is on record. */
export const PROBLEM_ACTS = ['problem.contest', 'problem.uphold', 'problem.exclude'] as const;
export type ProblemAct = (typeof PROBLEM_ACTS)[number];

/**
 * Where each act leads from each state; what is not here is refused. An issuer contests once: what was upheld stays, unless
 * the bureau itself finds it wrong. What was taken out stays out.
 */
export const PROBLEM_COURSE: Readonly<Record<ProblemState, Partial<Record<ProblemAct, ProblemState>>>> = {
  recorded: { 'problem.contest': 'contested', 'problem.exclude': 'excluded' },
  contested: { 'problem.uphold': 'upheld', 'problem.exclude': 'excluded' },
  upheld: { 'problem.exclude': 'excluded' },
  excluded: {},
};

function next(problem: Pick<ProblemEventRow, 'state'>, act: ProblemAct): ProblemState {
  const state = PROBLEM_COURSE[problem.state][act];
  if (state === undefined) throw new Fault('problem.state', { state: problem.state, act });
  return state;
}

const documentsOf = ({ documentId }: ProblemEventRow): number[] => (documentId === null ? [] : [documentId]);

/** 异议: the issuer says why the event is not one. Until it is decided the event is marked, and counts (our own choice). */
export function contestProblem(problem: ProblemEventRow, by: { id: number; reason: string; at: Instant }): Change {
  const state = next(problem, 'problem.contest');
  const set = { state, contestedAt: by.at, contestedById: by.id, contestReason: by.reason };
  return {
    act: 'problem.contest',
    documents: documentsOf(problem),
    writes: [update('problemEvent', problem, set)],
    note: by.reason,
  };
}

/** The bureau's word on an event: it stays, or it is taken out of all counts; either way with the reason on record. */
export function decideProblem(
  problem: ProblemEventRow,
  act: 'problem.uphold' | 'problem.exclude',
  by: { id: number | null; reason: string; at: Instant },
): Change {
  const state = next(problem, act);
  const decided = { state, decidedAt: by.at, decidedById: by.id, decisionReason: by.reason };
  const set = state === 'excluded' ? { ...decided, excludedAt: by.at, excludedReason: by.reason } : decided;
  return { act, documents: documentsOf(problem), writes: [update('problemEvent', problem, set)], note: by.reason };
}
