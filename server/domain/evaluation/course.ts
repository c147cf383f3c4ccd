import type { Act } from '../acts.ts';
import { Fault } from '../fault.ts';
import type { EvaluationState } from './codes.ts';

/** Acts on an evaluation that is planned. */
export const EVALUATION_ACTS = [
  'evaluation.start',
  'evaluation.report',
  'evaluation.return',
  'evaluation.conclude',
  'evaluation.withdraw',
] as const satisfies readonly Act[];
export type EvaluationAct = (typeof EVALUATION_ACTS)[number];

/** Where each act leads from each state; what is not here is refused. A concluded evaluation stays as it is: another look is another evaluation. */
export const EVALUATION_COURSE: Readonly<Record<EvaluationState, Partial<Record<EvaluationAct, EvaluationState>>>> = {
  planned: { 'evaluation.start': 'running', 'evaluation.withdraw': 'withdrawn' },
  running: { 'evaluation.report': 'reported', 'evaluation.withdraw': 'withdrawn' },
  reported: { 'evaluation.return': 'running', 'evaluation.conclude': 'concluded' },
  concluded: {},
  withdrawn: {},
};

export const isOpenEvaluation = (state: EvaluationState): boolean => Object.keys(EVALUATION_COURSE[state]).length > 0;

/** The state after an act. Throws Fault('evaluation.state', {state, act}). */
export function nextState(state: EvaluationState, act: EvaluationAct): EvaluationState {
  const next = EVALUATION_COURSE[state][act];
  if (next === undefined) throw new Fault('evaluation.state', { state, act });
  return next;
}
