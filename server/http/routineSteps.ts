import type { z } from 'zod';
import { recordRoutineDone, withdrawRoutineDone } from '../actions/routine/routine.ts';
import { demandSupporting, fulfil, withdrawDemand } from '../actions/routine/supporting.ts';
import type { Actor } from '../domain/actor.ts';
import type { Act } from '../domain/acts.ts';
import type { Context } from '../ports.ts';
import { DEMAND, FULFIL, REASON, RECORD } from './schemas/routine.ts';

/** An act on a row of the page 定期事项, for the page and the API alike. */
interface Step<S extends z.ZodObject> {
  act: Extract<Act, `routine.${string}` | `supporting.${string}`>;
  schema: S;
  /** The row's id is 0 for what makes a new one. */
  run(ctx: Context, actor: Actor, id: number, said: z.output<S>): Promise<unknown>;
}

const step = <S extends z.ZodObject>(one: Step<S>): Step<S> => one;

/** Name in the address → act. */
export const ROUTINE_STEPS = {
  record: step({
    act: 'routine.record',
    schema: RECORD,
    run: (ctx, actor, _, said) => recordRoutineDone(ctx, actor, said),
  }),
  withdraw: step({
    act: 'routine.withdraw',
    schema: REASON,
    run: (ctx, actor, id, { reason }) => withdrawRoutineDone(ctx, actor, id, reason),
  }),
  demand: step({
    act: 'supporting.record',
    schema: DEMAND,
    run: (ctx, actor, _, said) => demandSupporting(ctx, actor, { ...said, reckoning: said.reckoning ?? null }),
  }),
  fulfil: step({
    act: 'supporting.fulfil',
    schema: FULFIL,
    run: (ctx, actor, id, { documentId }) => fulfil(ctx, actor, id, documentId),
  }),
  withdrawDemand: step({
    act: 'supporting.withdraw',
    schema: REASON,
    run: (ctx, actor, id, { reason }) => withdrawDemand(ctx, actor, id, reason),
  }),
};
