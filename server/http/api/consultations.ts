import { z } from 'zod';
import { answer, enter } from '../../actions/consultations/comments.ts';
import { consultationFor, extend, open, publish, stop } from '../../actions/consultations/open.ts';
import { listConsultations } from '../../actions/consultations/list.ts';
import { dossierFor } from '../../actions/documents/dossier.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Act } from '../../domain/acts.ts';
import { Fault } from '../../domain/fault.ts';
import { consultationOn } from '../../domain/procedure/consultation.ts';
import type { Context } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { CONSULTATION_LINES, CONSULTATIONS_API_QUERY } from '../schemas/consultationList.ts';
import { dayField, idField, idParams } from '../schemas/fields.ts';
import { ANSWER_SHAPE, ENTERED_SHAPE, OPENING_SHAPE, REASON_SHAPE, RESULT_SHAPE } from '../schemas/procedure.ts';
import { CONSULTATION_FILE } from '../schemas/procedureOut.ts';
import { version } from '../schemas/steps.ts';

const tag = '征求意见';
const PARAMS = idParams.extend({ consultationId: idField });

/** A consultation with its comments, for who may read names and contacts. */
async function fileOut(
  ctx: Context,
  actor: Actor,
  id: number,
  consultationId: number,
): Promise<z.input<typeof CONSULTATION_FILE>> {
  const { row } = await consultationFor(ctx, actor, 'comment.read', id, consultationId);
  const comments = await ctx.procedure.comments(row.id, {});
  return { ...row, state: consultationOn(row, ctx.clock.today()), comments };
}

interface Spec<B extends z.ZodType> {
  act: Act;
  path: string;
  summary: string;
  body: B;
  run(actor: Actor, at: { id: number; consultationId: number }, said: z.output<B>): Promise<unknown>;
}

/** 征求意见: opened, extended, stopped, answered and published by the office. */
export function consultationsApi(ctx: Context): ApiRoute[] {
  const step = <B extends z.ZodType>({ path, run, ...spec }: Spec<B>): ApiRoute =>
    apiRoute({
      ...spec,
      method: 'post',
      tag,
      path: `/api/v1/documents/:id/consultations/:consultationId/${path}`,
      params: PARAMS,
      response: CONSULTATION_FILE,
      async handle({ params, body, actor }) {
        await run(actor, params, body as z.output<B>);
        return fileOut(ctx, actor, params.id, params.consultationId);
      },
    });
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/consultations',
      act: 'dossier.read',
      tag,
      summary: '征求意见的办理清单',
      query: CONSULTATIONS_API_QUERY,
      response: CONSULTATION_LINES,
      async handle({ query: { show, q, offset, limit }, actor }) {
        const { total, rows } = await listConsultations(ctx, actor, { show: show ?? 'all', q, offset, limit });
        const today = ctx.clock.today();
        return { total, rows: rows.map((row) => ({ ...row, state: consultationOn(row, today) })) };
      },
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/documents/:id/consultations',
      act: 'consultation.open',
      tag,
      summary: '对最新文本公开征求意见',
      params: idParams,
      body: z.object({ version, ...OPENING_SHAPE }),
      response: CONSULTATION_FILE,
      status: 201,
      async handle({ params: { id }, body: { version: seen, ...opening }, actor }) {
        const { document } = await dossierFor(ctx, actor, id);
        if (document.version !== seen) throw new Fault('conflict.stale', { table: 'document', id });
        return fileOut(ctx, actor, id, await open(ctx, actor, id, opening));
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/documents/:id/consultations/:consultationId',
      act: 'comment.read',
      tag,
      summary: '一次征求意见和收到的全部意见（含姓名、联系方式，不公开）',
      params: PARAMS,
      response: CONSULTATION_FILE,
      handle: ({ params, actor }) => fileOut(ctx, actor, params.id, params.consultationId),
    }),
    step({
      act: 'consultation.extend',
      path: 'extend',
      summary: '延长征求意见',
      body: z.object({ version, toOn: dayField }),
      run: (actor, at, { version: seen, toOn }) => extend(ctx, actor, { ...at, version: seen }, toOn),
    }),
    step({
      act: 'consultation.withdraw',
      path: 'withdraw',
      summary: '停止征求意见',
      body: z.object({ version, ...REASON_SHAPE }),
      run: (actor, at, { version: seen, reason }) => stop(ctx, actor, { ...at, version: seen }, reason),
    }),
    step({
      act: 'consultation.publish',
      path: 'publish',
      summary: '公布采纳情况；计为征求意见的程序证据',
      body: z.object({ version, ...RESULT_SHAPE }),
      run: (actor, at, { version: seen, resultSaid }) => publish(ctx, actor, { ...at, version: seen }, resultSaid),
    }),
    step({
      act: 'comment.enter',
      path: 'comments',
      summary: '录入来信、座谈会等收到的意见',
      body: z.object(ENTERED_SHAPE),
      run: (actor, at, { channel, receivedOn, ...said }) => enter(ctx, actor, at, said, { channel, receivedOn }),
    }),
    step({
      act: 'comment.answer',
      path: 'answers',
      summary: '答复一条或者几条意见',
      body: z.object({ comments: z.array(z.int().positive()).min(1).max(1000), ...ANSWER_SHAPE }),
      run: (actor, at, { comments, ...said }) => answer(ctx, actor, at, comments, said),
    }),
  ];
}
