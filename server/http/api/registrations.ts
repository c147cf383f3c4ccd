import { z } from 'zod';
import * as registrations from '../../actions/registrations/registrations.ts';
import { listRegisters, readImportedRegister, readRegister } from '../../actions/registrations/registers.ts';
import { startNumbers } from '../../actions/registrations/startNumbers.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Context } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { idField, idParams } from '../schemas/fields.ts';
import * as R from '../schemas/registrations.ts';
import * as S from '../schemas/steps.ts';
import { ofDocument, stepRoute } from './step.ts';

const tag = '统一登记';
const ROW = idParams.extend({ registrationId: idField });
const ofRegistration = {
  tag,
  params: ROW,
  version: (dossier: Dossier, { registrationId }: { registrationId: number }): number | undefined =>
    dossier.registrations.find((row) => row.id === registrationId)?.version,
};

/** 三统一 of documents, and 登记簿. */
export function registrationsApi(ctx: Context): ApiRoute[] {
  const step = stepRoute(ctx);
  return [
    step({
      ...ofDocument,
      act: 'registration.request',
      path: 'registrations',
      tag,
      summary: '送统一登记',
      body: S.ON,
      run: (_, actor, { id }, { on }) => registrations.request(ctx, actor, id, on),
    }),
    step({
      ...ofRegistration,
      act: 'registration.withdraw',
      path: 'registrations/:registrationId/withdraw',
      summary: '撤回送登记',
      body: S.VERSIONED,
      run: (_, actor, { id }) => registrations.withdraw(ctx, actor, id),
    }),
    step({
      ...ofRegistration,
      act: 'registration.register',
      path: 'registrations/:registrationId/register',
      summary: '登记并编号：编号在提交时按系列连续产生',
      body: R.REGISTER_BODY,
      run: (_, actor, { id }, { version: _version, ...said }) => registrations.register(ctx, actor, id, said),
    }),
    step({
      ...ofRegistration,
      act: 'registration.refuse',
      path: 'registrations/:registrationId/refuse',
      summary: '不予登记',
      body: R.REFUSE_BODY,
      run: (_, actor, { id }, { version: _version, ...said }) => registrations.refuse(ctx, actor, id, said),
    }),
    step({
      ...ofRegistration,
      act: 'registration.publish',
      path: 'registrations/:registrationId/publish',
      summary: '统一公布，向社会公开',
      body: R.PUBLISH_BODY,
      run: (_, actor, { id }, { version: _version, ...said }) => registrations.publish(ctx, actor, id, said),
    }),
    step({
      ...ofRegistration,
      act: 'registration.void',
      path: 'registrations/:registrationId/void',
      summary: '作废登记编号；作废的编号不再使用',
      body: S.REASON,
      run: (_, actor, { id }, { reason }) => registrations.takeBack(ctx, actor, id, reason),
    }),
    step({
      ...ofDocument,
      act: 'registration.record',
      path: 'registrations/record',
      tag,
      summary: '补录纸质登记',
      body: R.PAST_REGISTRATION,
      run: (_, actor, { id }, { version: _version, ...said }) => registrations.recordPast(ctx, actor, id, said),
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/registers',
      act: 'register.read',
      tag,
      summary: '编号系列',
      response: z.object({ rows: z.array(R.REGISTER_LINE) }),
      handle: async ({ actor }) => ({ rows: await listRegisters(ctx, actor) }),
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/registers/imported',
      act: 'register.read',
      tag,
      summary: '登记簿：编号全部随文件录入的系列',
      query: z.object({ key: z.string().min(1).max(200) }),
      response: R.REGISTER,
      handle: async ({ query, actor }) => readImportedRegister(ctx, actor, query.key),
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/registers/:id',
      act: 'register.read',
      tag,
      summary: '登记簿：一个系列的全部编号',
      params: idParams,
      response: R.REGISTER,
      handle: async ({ params, actor }) => readRegister(ctx, actor, params.id),
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/registers',
      act: 'series.start',
      tag,
      summary: '设定一个系列的起始号',
      body: R.START_BODY,
      handle: async ({ body, actor }) => void (await startNumbers(ctx, actor, body)),
    }),
  ];
}
