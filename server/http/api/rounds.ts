import type { z } from 'zod';
import * as answers from '../../actions/rounds/answer.ts';
import { roundFor } from '../../actions/rounds/context.ts';
import { rehearsable } from '../../actions/rounds/rehearsal.ts';
import * as prepare from '../../actions/rounds/prepare.ts';
import { previewScope } from '../../actions/rounds/scope.ts';
import { itemsFor, roundsFor, roundView } from '../../actions/rounds/view.ts';
import { permit } from '../../actions/context.ts';
import type { Actor } from '../../domain/actor.ts';
import { CONCLUSIONS } from '../../domain/rounds/codes.ts';
import type { Context } from '../../ports.ts';
import { ACT } from '../../text/labels.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { ROUND_STEPS, type RoundRunner } from '../roundSteps.ts';
import { idParams, pageQuery } from '../schemas/fields.ts';
import { pageOf } from '../schemas/out.ts';
import * as O from '../schemas/roundOut.ts';
import * as S from '../schemas/rounds.ts';

const tag = '清理批次';
const WHOLE = 1_000_000;

/** 清理批次 as the bureau and the bodies work on them. */
export function roundsApi(ctx: Context, runs: RoundRunner): ApiRoute[] {
  const fileOf = async (actor: Actor, id: number) => {
    permit(actor, 'round.read');
    const { round, acts, counts, run } = await roundView(ctx, actor, id);
    return { round, acts, counts, run };
  };
  const together = <B extends z.ZodType>(
    act: 'round.answer' | 'round.accept' | 'round.return' | 'round.transfer',
    body: B,
    run: (actor: Actor, id: number, said: z.output<B>) => Promise<unknown>,
  ): ApiRoute =>
    apiRoute({
      method: 'post',
      path: `/api/v1/cleanup-rounds/:id/${act.slice('round.'.length)}`,
      act,
      tag,
      summary: `${ACT[act]}（一件或者多件）`,
      params: idParams,
      body,
      response: O.ROUND_FILE,
      async handle({ params, body: said, actor }) {
        await run(actor, params.id, said as z.output<B>);
        return fileOf(actor, params.id);
      },
    });
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/cleanup-rounds',
      act: 'round.read',
      tag,
      summary: '清理批次清单；制定机关只看有自己任务的',
      query: pageQuery,
      response: pageOf(O.ROUND),
      handle: ({ query, actor }) => roundsFor(ctx, actor, query),
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/cleanup-rounds/preview',
      act: 'round.begin',
      tag,
      summary: '按条件预览范围，不写入',
      body: S.PLAN,
      response: O.SCOPE,
      handle: ({ body, actor }) => previewScope(ctx, actor, body),
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/cleanup-rounds',
      act: 'round.begin',
      tag,
      summary: ACT['round.begin'],
      body: S.PLAN,
      response: O.ROUND_FILE,
      status: 201,
      handle: async ({ body, actor }) => fileOf(actor, await prepare.begin(ctx, actor, body)),
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/cleanup-rounds/:id',
      act: 'round.read',
      tag,
      summary: '一个批次的进度和可以办理的事项',
      params: idParams,
      response: O.ROUND_FILE,
      handle: ({ params, actor }) => fileOf(actor, params.id),
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/cleanup-rounds/:id/edit',
      act: 'round.edit',
      tag,
      summary: ACT['round.edit'],
      params: idParams,
      body: S.PLAN_EDIT,
      response: O.ROUND_FILE,
      async handle({ params, body: { version, ...plan }, actor }) {
        await prepare.edit(ctx, actor, params.id, version, plan);
        return fileOf(actor, params.id);
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/cleanup-rounds/:id/documents',
      act: 'round.read',
      tag,
      summary: '批次里的文件和结论',
      params: idParams,
      query: pageQuery,
      response: pageOf(O.ITEM_LINE),
      async handle({ params, query, actor }) {
        return itemsFor(ctx, actor, await roundFor(ctx, actor, params.id), query);
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/cleanup-rounds/:id/rehearsal',
      act: 'round.read',
      tag,
      summary: '预演：公布会产生的结果、矛盾和漏列的文件，不写入',
      params: idParams,
      response: O.REHEARSAL,
      async handle({ params, actor }) {
        const round = await rehearsable(ctx, actor, params.id);
        const { catalogues, lines, unlisted, ...rest } = await runs.rehearseRound(round.id, WHOLE);
        const catalogue = CONCLUSIONS.flatMap((list) => catalogues[list].rows);
        return { ...rest, catalogue, lines: lines.rows, unlisted: unlisted.rows };
      },
    }),
    together('round.answer', S.ANSWER, (actor, id, { items, ...said }) => answers.answer(ctx, actor, id, items, said)),
    together('round.accept', S.ITEMS, (actor, id, { items }) => answers.accept(ctx, actor, id, items)),
    together('round.return', S.RETURN, (actor, id, { items, reason }) =>
      answers.sendBackItems(ctx, actor, id, items, reason),
    ),
    together('round.transfer', S.TRANSFER_BODY, (actor, id, { items, version, issuerId, reason }) =>
      prepare.transfer(
        ctx,
        actor,
        id,
        version,
        items.map((item) => item.id),
        issuerId,
        reason,
      ),
    ),
    apiRoute({
      method: 'post',
      path: '/api/v1/cleanup-rounds/:id/documents/:itemId/remove',
      act: 'round.remove',
      tag,
      summary: ACT['round.remove'],
      params: O.ITEM_PARAMS,
      body: S.WITH_REASON,
      response: O.ROUND_FILE,
      async handle({ params: { id, itemId }, body: { version, reason }, actor }) {
        await prepare.removeOne(ctx, actor, id, itemId, version, reason);
        return fileOf(actor, id);
      },
    }),
    ...ROUND_STEPS.map(({ act, body, run }) =>
      apiRoute({
        method: 'post',
        path: `/api/v1/cleanup-rounds/:id/${act.slice('round.'.length)}`,
        act,
        tag,
        summary: ACT[act],
        params: idParams,
        body,
        response: O.ROUND_FILE,
        async handle({ params, body: said, actor }) {
          await run(ctx, actor, params.id, said, runs);
          return fileOf(actor, params.id);
        },
      }),
    ),
  ];
}
