import { z } from 'zod';
import { plan } from '../../actions/evaluations/handle.ts';
import { evaluationView, evaluationsFor } from '../../actions/evaluations/view.ts';
import type { Actor } from '../../domain/actor.ts';
import { EVALUATION_PURPOSES, EVALUATION_STATES } from '../../domain/evaluation/codes.ts';
import type { Context } from '../../ports.ts';
import { ACT } from '../../text/labels.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { EVALUATION_STEPS } from '../evaluationSteps.ts';
import * as S from '../schemas/evaluations.ts';
import { blank, dayField, idParams, line, pageQuery } from '../schemas/fields.ts';
import { pageOf } from '../schemas/out.ts';
import { version } from '../schemas/steps.ts';

const tag = '后评估';

async function fileOf(ctx: Context, actor: Actor, id: number) {
  const { row, acts } = await evaluationView(ctx, actor, id);
  return { evaluation: row, acts };
}

/** 后评估: the list, one, planned, and its acts. */
export const evaluationsApi = (ctx: Context): ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/api/v1/evaluations',
    act: 'evaluation.read',
    tag,
    summary: '后评估清单，没有办结的在前',
    query: pageQuery.extend({
      state: blank(z.enum(EVALUATION_STATES)),
      purpose: blank(z.enum(EVALUATION_PURPOSES)),
      dueBy: blank(dayField),
      q: blank(line(100)),
    }),
    response: pageOf(S.EVALUATION_LINE),
    handle: ({ query: { state, ...filter }, actor }) =>
      evaluationsFor(ctx, actor, { ...filter, states: state && [state] }),
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/evaluations/:id',
    act: 'evaluation.read',
    tag,
    summary: '一项后评估',
    params: idParams,
    response: S.EVALUATION_FILE,
    handle: ({ params, actor }) => fileOf(ctx, actor, params.id),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/documents/:id/evaluations',
    act: 'evaluation.plan',
    tag,
    summary: '安排后评估；version 是文件的版本号',
    params: idParams,
    body: S.PLAN.extend({ version }),
    response: S.EVALUATION_FILE,
    status: 201,
    handle: async ({ params, body: { version: seen, on, ...said }, actor }) =>
      fileOf(ctx, actor, await plan(ctx, actor, params.id, seen, on, said)),
  }),
  ...EVALUATION_STEPS.map(({ act, body, run }) =>
    apiRoute({
      method: 'post',
      path: `/api/v1/evaluations/:id/${act.slice('evaluation.'.length)}`,
      act,
      tag,
      summary: ACT[act],
      params: idParams,
      body: body.extend({ version }),
      response: S.EVALUATION_FILE,
      async handle({ params, body: { version: seen, ...said }, actor }) {
        await run(ctx, actor, params.id, Number(seen), said);
        return fileOf(ctx, actor, params.id);
      },
    }),
  ),
];
