import type { z } from 'zod';
import * as desk from '../actions/evaluations/handle.ts';
import type { Actor } from '../domain/actor.ts';
import type { EvaluationAct } from '../domain/evaluation/course.ts';
import type { Context } from '../ports.ts';
import * as S from './schemas/evaluations.ts';

/** One act on an evaluation: what the page and the API send, and what it does. */
export interface EvaluationStep<F extends z.ZodType, B extends z.ZodObject> {
  act: EvaluationAct;
  /** As a form sends it; the same as `body` where nothing is flattened. */
  form: F;
  body: B;
  run(ctx: Context, actor: Actor, id: number, version: number, said: z.output<F> & z.output<B>): Promise<unknown>;
}
const step = <F extends z.ZodType, B extends z.ZodObject>(
  spec: EvaluationStep<F, B>,
): EvaluationStep<z.ZodType, z.ZodObject> => spec as unknown as EvaluationStep<z.ZodType, z.ZodObject>;

/** Every act on an evaluation. Pages and API are made from it. */
export const EVALUATION_STEPS: readonly EvaluationStep<z.ZodType, z.ZodObject>[] = [
  step({
    act: 'evaluation.start',
    form: S.START,
    body: S.START,
    run: (ctx, actor, id, version, { on }) => desk.start(ctx, actor, id, version, on),
  }),
  step({
    act: 'evaluation.report',
    form: S.REPORT_FORM,
    body: S.REPORT,
    run: (ctx, actor, id, version, { on, ...said }) => desk.report(ctx, actor, id, version, on, said),
  }),
  step({
    act: 'evaluation.return',
    form: S.REASON,
    body: S.REASON,
    run: (ctx, actor, id, version, { on, reason }) => desk.sendBack(ctx, actor, id, version, on, reason),
  }),
  step({
    act: 'evaluation.conclude',
    form: S.CONCLUDE,
    body: S.CONCLUDE,
    run: (ctx, actor, id, version, { on, ...said }) => desk.conclude(ctx, actor, id, version, on, said),
  }),
  step({
    act: 'evaluation.withdraw',
    form: S.REASON,
    body: S.REASON,
    run: (ctx, actor, id, version, { on, reason }) => desk.withdraw(ctx, actor, id, version, on, reason),
  }),
];
