import { z } from 'zod';
import { forAct } from '../../actions/context.ts';
import { edit } from '../../actions/documents/change.ts';
import { dossierFor } from '../../actions/documents/dossier.ts';
import { familyOfIssuer } from '../../actions/issuers/context.ts';
import { resolveIssuers } from '../../actions/documents/resolve.ts';
import { ORIGINS, STATUSES, TIERS, VALIDITIES } from '../../domain/codes.ts';
import { factsOf } from '../../domain/documents/edit.ts';
import { visibility } from '../../domain/may.ts';
import type { Context } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { DOCUMENT_LINE, DOSSIER, HISTORY } from '../schemas/dossier.ts';
import { FACTS_PATCH, words } from '../schemas/facts.ts';
import { blank, dayField, idField, idParams, many, pageQuery } from '../schemas/fields.ts';
import { pageOf } from '../schemas/out.ts';
import { version } from '../schemas/steps.ts';
import { dossierOut } from './dossier.ts';

const tag = '卷宗';
const base = { act: 'dossier.read', tag } as const;

const LIST = pageQuery.extend({
  q: blank(z.string().max(200)).meta({ description: '标题或者文号中的字' }),
  on: blank(dayField).meta({ description: '效力按哪一天算，默认今天' }),
  status: many(z.enum(STATUSES)),
  validity: many(z.enum(VALIDITIES)),
  origin: blank(z.enum(ORIGINS)),
  issuer: blank(idField),
  tier: blank(z.enum(TIERS)),
  year: blank(z.coerce.number().int().min(1900).max(2999)),
  genre: blank(z.string().max(50)),
  sort: blank(z.enum(['newest', 'oldest', 'ending', 'changed'])),
});

/** List, dossier, history and facts of documents, for those who work on them. */
export const documentsApi = (ctx: Context): ApiRoute[] => [
  apiRoute({
    ...base,
    method: 'get',
    path: '/api/v1/documents',
    summary: '文件列表：本人可见的，可筛选、分页',
    query: LIST,
    response: pageOf(DOCUMENT_LINE),
    handle: async ({ query: { issuer, on, status, validity, ...asked }, actor }) =>
      ctx.reader.documents({
        ...asked,
        visibility: visibility(actor),
        on: on ?? ctx.clock.today(),
        issuerIds: issuer === undefined ? undefined : await familyOfIssuer(ctx, issuer),
        status: status.length === 0 ? undefined : status,
        validity: validity.length === 0 ? undefined : validity,
      }),
  }),
  apiRoute({
    ...base,
    method: 'get',
    path: '/api/v1/documents/:id',
    summary: '卷宗',
    params: idParams,
    response: DOSSIER,
    handle: ({ params, actor }) => dossierOut(ctx, actor, params.id),
  }),
  apiRoute({
    ...base,
    method: 'get',
    path: '/api/v1/documents/:id/history',
    summary: '办理记录（审计日志中关于这份文件的部分），新的在前',
    params: idParams,
    response: HISTORY,
    async handle({ params, actor }) {
      await dossierFor(ctx, actor, params.id);
      return ctx.reader.history(params.id);
    },
  }),
  apiRoute({
    method: 'patch',
    path: '/api/v1/documents/:id',
    act: 'document.edit',
    tag,
    summary: '修改要素；没有写的保持原样',
    params: idParams,
    body: z.object({ version, facts: FACTS_PATCH, note: words(2000) }),
    response: DOSSIER,
    async handle({ params: { id }, body, actor }) {
      const was = factsOf(await forAct(ctx, actor, 'document.edit', id));
      const { issuers: names, ...said } = body.facts;
      const issuers = names === undefined ? was.issuers : resolveIssuers(names, await ctx.reader.issuers());
      await edit(ctx, actor, id, body.version, { ...was, ...said, issuers }, body.note);
      return dossierOut(ctx, actor, id);
    },
  }),
];
