import { z } from 'zod';
import { endIssuer, mergeIssuers, renameIssuer } from '../../actions/issuers/changes.ts';
import { addIssuer, editIssuer, issuerOf, seesProblems } from '../../actions/issuers/issuers.ts';
import type { Context } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { idParams } from '../schemas/fields.ts';
import {
  END_BODY,
  ISSUER,
  ISSUER_BODY,
  ISSUER_FILE,
  ISSUER_PATCH,
  MERGE_BODY,
  RENAME_BODY,
} from '../schemas/issuers.ts';
import { version } from '../schemas/steps.ts';

const tag = '制定机关';

/** 制定机关: list, one with its problem events, added and changed by the admin. */
export const issuersApi = (ctx: Context): ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/api/v1/issuers',
    act: 'dossier.read',
    tag,
    summary: '制定机关名录',
    response: z.array(ISSUER),
    handle: () => ctx.reader.issuers(),
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/issuers/:id',
    act: 'dossier.read',
    tag,
    summary: '一个制定机关和它的问题事件',
    params: idParams,
    response: ISSUER_FILE,
    async handle({ params: { id }, actor }) {
      const issuer = await issuerOf(ctx, id);
      return { ...issuer, problems: seesProblems(actor, id) ? await ctx.reader.issuerProblems(id) : null };
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/issuers',
    act: 'issuer.add',
    tag,
    summary: '新增制定机关',
    body: ISSUER_BODY,
    response: ISSUER,
    status: 201,
    handle: async ({ body, actor }) => issuerOf(ctx, await addIssuer(ctx, actor, body)),
  }),
  apiRoute({
    method: 'patch',
    path: '/api/v1/issuers/:id',
    act: 'issuer.edit',
    tag,
    summary: '修改制定机关；没有写的保持原样',
    params: idParams,
    body: z.object({ version, facts: ISSUER_PATCH }),
    response: ISSUER,
    async handle({ params: { id }, body, actor }) {
      const {
        id: _id,
        version: _version,
        mergedIntoId: _merged,
        formerNames: _names,
        ...was
      } = await issuerOf(ctx, id);
      await editIssuer(ctx, actor, id, body.version, { ...was, ...body.facts });
      return issuerOf(ctx, id);
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/issuers/:id/rename',
    act: 'issuer.rename',
    tag,
    summary: '登记更名：旧名称仍能找到它，文件保留印发时的名称',
    params: idParams,
    body: RENAME_BODY,
    response: ISSUER,
    async handle({ params: { id }, body: { version: seen, ...said }, actor }) {
      await renameIssuer(ctx, actor, id, seen, said);
      return issuerOf(ctx, id);
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/issuers/:id/end',
    act: 'issuer.end',
    tag,
    summary: '登记撤并：文件的效力不变，清单、统计和到期事项归承继的机关',
    params: idParams,
    body: END_BODY,
    response: ISSUER,
    async handle({ params: { id }, body: { version: seen, ...said }, actor }) {
      await endIssuer(ctx, actor, id, seen, said);
      return issuerOf(ctx, id);
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/issuers/:id/merge',
    act: 'issuer.merge',
    tag,
    summary: '合并重复登记：文件、账号和问题事件转到保留的一条',
    params: idParams,
    body: MERGE_BODY,
    response: ISSUER,
    async handle({ params: { id }, body, actor }) {
      const into = await issuerOf(ctx, body.intoId);
      await mergeIssuers(ctx, actor, id, body.version, into);
      return issuerOf(ctx, into.id);
    },
  }),
];
