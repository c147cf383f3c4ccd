import { insert, update } from '../change.ts';
import type { Change, Write } from '../change.ts';
import type { Day } from '../day.ts';
import type { Instant } from '../model.ts';
import type { InterviewAct, InterviewState } from './codes.ts';
import { nextState } from './course.ts';
import type { InterviewRow, InterviewStepRow } from './rows.ts';

/** Who does a step, on which legal day, and the id of its own row. */
export interface StepBy {
  stepId: number;
  on: Day;
  at: Instant;
  byId: number | null;
}

/** The row of one step. */
export const stepWrite = (
  interviewId: number,
  step: Pick<InterviewStepRow, 'act' | 'state' | 'note' | 'dueOn'>,
  by: StepBy,
): Write => insert('interviewStep', { id: by.stepId, interviewId, ...step, on: by.on, byId: by.byId, knownAt: by.at });

/** One act on a measure: its state, what it sets, its step. Throws Fault('interview.state'). */
export function step(
  row: InterviewRow,
  act: InterviewAct,
  set: Partial<Omit<InterviewRow, 'id' | 'version' | 'state'>>,
  said: { note: string | null; dueOn?: Day | null },
  by: StepBy,
): Change & { state: InterviewState } {
  const state = nextState(row, act);
  return {
    act,
    state,
    documents: [],
    writes: [
      update('interview', row, { ...set, state }),
      stepWrite(row.id, { act, state, note: said.note, dueOn: said.dueOn ?? null }, by),
    ],
    ...(said.note === null ? {} : { note: said.note }),
  };
}
