import type { z } from 'zod';
import { bulletinView } from '../../actions/bulletins/view.ts';
import * as write from '../../actions/bulletins/write.ts';
import type { Actor } from '../../domain/actor.ts';
import { permit } from '../../actions/context.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Context } from '../../ports.ts';
import { bulletinWords } from '../../text/bulletin.ts';
import { ACT } from '../../text/labels.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import * as S from '../schemas/bulletins.ts';
import { idParams, pageQuery } from '../schemas/fields.ts';
import { pageOf } from '../schemas/out.ts';

const tag = '备案情况通报';

async function fileOf(ctx: Context, actor: Actor, id: number) {
  permit(actor, 'bulletin.read', {});
  const { row, deviations, acts } = await bulletinView(ctx, actor, id);
  return { bulletin: row, deviations, acts };
}

/** 通报 as the bureau works on them. */
export function bulletinsApi(ctx: Context): ApiRoute[] {
  const step = <B extends z.ZodType<{ version: number }>>(
    name: string,
    act: 'bulletin.edit' | 'bulletin.issue' | 'bulletin.publish' | 'bulletin.withdraw',
    body: B,
    summary: string,
    run: (actor: Actor, id: number, said: z.output<B>) => Promise<unknown>,
  ): ApiRoute =>
    apiRoute({
      method: 'post',
      path: `/api/v1/bulletins/:id/${name}`,
      act,
      tag,
      summary,
      params: idParams,
      body,
      response: S.BULLETIN_FILE,
      async handle({ params, body: said, actor }) {
        await run(actor, params.id, said as z.output<B>);
        return fileOf(ctx, actor, params.id);
      },
    });
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/bulletins',
      act: 'bulletin.draft',
      tag,
      summary: '通报清单，含草稿',
      query: pageQuery,
      response: pageOf(S.BULLETIN),
      handle: ({ query }) => ctx.bulletins.page({ publicOnly: false, ...query }),
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/bulletins/:id',
      act: 'bulletin.read',
      tag,
      summary: '一份通报，并按同样的两个时间重新计算核对',
      params: idParams,
      response: S.BULLETIN_FILE,
      handle: ({ params, actor }) => fileOf(ctx, actor, params.id),
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/bulletins',
      act: 'bulletin.draft',
      tag,
      summary: '起草通报：计算数字',
      body: S.BEGIN,
      response: S.BULLETIN_FILE,
      status: 201,
      async handle({ body, actor }) {
        const formulas = (row: { toDay: Parameters<typeof periodOn>[1] }) =>
          periodOn(ctx.rules.profile, row.toDay).figures;
        const words = bulletinWords(ctx.config.county, body.span, formulas);
        return fileOf(ctx, actor, await write.draftBulletin(ctx, actor, body, words));
      },
    }),
    step('edit', 'bulletin.edit', S.EDIT_BODY, ACT['bulletin.edit'], (actor, id, said) => {
      const { version, title, cases, ...texts } = said;
      return write.editBulletin(ctx, actor, id, version, { title, texts, cases });
    }),
    step('refresh', 'bulletin.edit', S.SEEN, '重新计算草稿的数字', (actor, id, { version }) =>
      write.refreshBulletin(ctx, actor, id, version),
    ),
    step('issue', 'bulletin.issue', S.ISSUE, ACT['bulletin.issue'], (actor, id, { version, ...said }) =>
      write.issue(ctx, actor, id, version, said),
    ),
    step('publish', 'bulletin.publish', S.SEEN, ACT['bulletin.publish'], (actor, id, { version }) =>
      write.publish(ctx, actor, id, version),
    ),
    step('withdraw', 'bulletin.withdraw', S.WITHDRAW, ACT['bulletin.withdraw'], (actor, id, { version, reason }) =>
      write.withdraw(ctx, actor, id, version, reason),
    ),
    apiRoute({
      method: 'post',
      path: '/api/v1/bulletins/:id/discard',
      act: 'bulletin.discard',
      tag,
      summary: ACT['bulletin.discard'],
      params: idParams,
      body: S.SEEN,
      handle: async ({ params, body, actor }) => void (await write.discard(ctx, actor, params.id, body.version)),
    }),
  ];
}
