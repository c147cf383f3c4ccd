import type { z } from 'zod';
import * as desk from '../actions/suggestions/handle.ts';
import type { Actor } from '../domain/actor.ts';
import type { SuggestionAct } from '../domain/suggestion/course.ts';
import type { Context } from '../ports.ts';
import * as S from './schemas/suggestions.ts';

export interface SuggestionStep<T extends z.ZodObject> {
  act: SuggestionAct;
  form: T;
  run(ctx: Context, actor: Actor, id: number, said: z.output<T>): Promise<unknown>;
}
const step = <T extends z.ZodObject>(spec: SuggestionStep<T>): SuggestionStep<z.ZodObject> =>
  spec as unknown as SuggestionStep<z.ZodObject>;

/** Every act on a suggestion: what is said, and what it does. Pages and API are made from it. */
export const SUGGESTION_STEPS: readonly SuggestionStep<z.ZodObject>[] = [
  step({
    act: 'suggestion.accept',
    form: S.ACCEPT,
    run: (ctx, actor, id, { on, documentId }) => desk.accept(ctx, actor, id, on, documentId),
  }),
  step({
    act: 'suggestion.decline',
    form: S.DECIDE,
    run: (ctx, actor, id, { on, reason }) => desk.decline(ctx, actor, id, on, reason),
  }),
  step({
    act: 'suggestion.merge',
    form: S.MERGE,
    run: (ctx, actor, id, { on, receipt }) => desk.merge(ctx, actor, id, on, receipt),
  }),
  step({
    act: 'suggestion.transfer',
    form: S.TRANSFER,
    run: (ctx, actor, id, { on, ...said }) => desk.transfer(ctx, actor, id, on, said),
  }),
  step({
    act: 'suggestion.notify',
    form: S.ON,
    run: (ctx, actor, id, { on }) => desk.notifyIssuer(ctx, actor, id, on),
  }),
  step({
    act: 'suggestion.explain',
    form: S.EXPLAIN,
    run: (ctx, actor, id, { on, text }) => desk.explain(ctx, actor, id, on, text),
  }),
  step({
    act: 'suggestion.extend',
    form: S.DECIDE,
    run: (ctx, actor, id, { on, reason }) => desk.extend(ctx, actor, id, on, reason),
  }),
  step({
    act: 'suggestion.answer',
    form: S.ANSWER,
    run: (ctx, actor, id, { on, ...said }) => desk.answer(ctx, actor, id, on, said),
  }),
];
