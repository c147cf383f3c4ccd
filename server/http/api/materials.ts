import { z } from 'zod';
import * as desk from '../../actions/materials/materials.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Context } from '../../ports.ts';
import { ACT } from '../../text/labels.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { idParams } from '../schemas/fields.ts';
import * as S from '../schemas/materials.ts';
import { parseBody } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';
import { takeMaterial } from '../takeMaterial.ts';

const tag = '解读与附件';

const rowOf = async (ctx: Context, actor: Actor, id: number) => (await desk.materialFor(ctx, actor, id)).row;

/** 解读与附件 beside a document: those on file, a new one, and its acts. */
export const materialsApi = (ctx: Context, shell: Pick<Shell, 'uploadFor'>): ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/api/v1/documents/:id/materials',
    act: 'material.read',
    tag,
    summary: '一份文件的解读与附件，包括没有公开和已经移除的',
    params: idParams,
    response: z.array(S.MATERIAL),
    handle: ({ params, actor }) => desk.materialsOf(ctx, actor, params.id),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/documents/:id/materials',
    act: 'material.add',
    tag,
    summary:
      '登记解读或者附件（表单字段 kind、title、publisher、issuedOn、text、attachmentId 和文件 file）；登记以后并不公开',
    params: idParams,
    multipart: true,
    layers: [shell.uploadFor('material.add', 1)],
    response: S.MATERIAL,
    status: 201,
    handle: async ({ params, req, actor }) =>
      rowOf(ctx, actor, await takeMaterial(ctx, req, params.id, parseBody(S.MATERIAL_NEW, req))),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/materials/:id/edit',
    act: 'material.edit',
    tag,
    summary: ACT['material.edit'],
    params: idParams,
    body: S.MATERIAL_EDIT,
    response: S.MATERIAL,
    async handle({ params, body: { version, ...said }, actor }) {
      await desk.edit(ctx, actor, params.id, version, said);
      return rowOf(ctx, actor, params.id);
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/materials/:id/show',
    act: 'material.show',
    tag,
    summary: ACT['material.show'],
    params: idParams,
    body: S.MATERIAL_VERSION,
    response: S.MATERIAL,
    async handle({ params, body, actor }) {
      await desk.show(ctx, actor, params.id, body.version);
      return rowOf(ctx, actor, params.id);
    },
  }),
  ...(['hide', 'remove'] as const).map((name) =>
    apiRoute({
      method: 'post',
      path: `/api/v1/materials/:id/${name}`,
      act: `material.${name}`,
      tag,
      summary: ACT[`material.${name}`],
      params: idParams,
      body: S.MATERIAL_REASON,
      response: S.MATERIAL,
      async handle({ params, body, actor }) {
        await desk[name](ctx, actor, params.id, body.version, body.reason);
        return rowOf(ctx, actor, params.id);
      },
    }),
  ),
];
