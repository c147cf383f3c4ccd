import type { z } from 'zod';
import { routineFor } from '../../actions/routine/routine.ts';
import { supportingFor } from '../../actions/routine/supporting.ts';
import type { Actor } from '../../domain/actor.ts';
import { supportingState } from '../../domain/supporting/course.ts';
import type { Context } from '../../ports.ts';
import { ACT } from '../../text/labels.ts';
import { routineName } from '../../text/routine.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { ROUTINE_STEPS as STEPS } from '../routineSteps.ts';
import { idParams } from '../schemas/fields.ts';
import { ROUTINE } from '../schemas/routine.ts';

const base = { tag: '定期事项和配套文件', response: ROUTINE } as const;

/** Everything of the kind that the person may see, as it stands now. */
async function routineOut(ctx: Context, actor: Actor): Promise<z.input<typeof ROUTINE>> {
  return {
    duties: (await routineFor(ctx, actor)).map((line) => ({ ...line, name: routineName(line) })),
    supporting: (await supportingFor(ctx, actor)).map((row) => ({ ...row, state: supportingState(row) })),
  };
}

/** 定期事项 and 配套文件: what is owed, done and taken back. */
export const routineApi = (ctx: Context): ApiRoute[] => [
  apiRoute({
    ...base,
    method: 'get',
    path: '/api/v1/routine',
    act: 'routine.read',
    summary: '按日历应办的事项和法律要求的配套文件',
    handle: ({ actor }) => routineOut(ctx, actor),
  }),
  apiRoute({
    ...base,
    method: 'post',
    path: '/api/v1/routine/records',
    act: 'routine.record',
    summary: ACT['routine.record'],
    body: STEPS.record.schema,
    status: 201,
    handle: ({ body, actor }) => STEPS.record.run(ctx, actor, 0, body).then(() => routineOut(ctx, actor)),
  }),
  apiRoute({
    ...base,
    method: 'post',
    path: '/api/v1/routine/records/:id/withdraw',
    act: 'routine.withdraw',
    summary: ACT['routine.withdraw'],
    params: idParams,
    body: STEPS.withdraw.schema,
    handle: ({ params, body, actor }) =>
      STEPS.withdraw.run(ctx, actor, params.id, body).then(() => routineOut(ctx, actor)),
  }),
  apiRoute({
    ...base,
    method: 'post',
    path: '/api/v1/routine/supporting',
    act: 'supporting.record',
    summary: ACT['supporting.record'],
    body: STEPS.demand.schema,
    status: 201,
    handle: ({ body, actor }) => STEPS.demand.run(ctx, actor, 0, body).then(() => routineOut(ctx, actor)),
  }),
  apiRoute({
    ...base,
    method: 'post',
    path: '/api/v1/routine/supporting/:id/fulfil',
    act: 'supporting.fulfil',
    summary: ACT['supporting.fulfil'],
    params: idParams,
    body: STEPS.fulfil.schema,
    handle: ({ params, body, actor }) =>
      STEPS.fulfil.run(ctx, actor, params.id, body).then(() => routineOut(ctx, actor)),
  }),
  apiRoute({
    ...base,
    method: 'post',
    path: '/api/v1/routine/supporting/:id/withdraw',
    act: 'supporting.withdraw',
    summary: ACT['supporting.withdraw'],
    params: idParams,
    body: STEPS.withdrawDemand.schema,
    handle: ({ params, body, actor }) =>
      STEPS.withdrawDemand.run(ctx, actor, params.id, body).then(() => routineOut(ctx, actor)),
  }),
];
