import type { z } from 'zod';
import { dossierFor } from '../../actions/documents/dossier.ts';
import type { Actor } from '../../domain/actor.ts';
import { Fault } from '../../domain/fault.ts';
import type { TextVersionRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { sendOriginal } from '../original.ts';
import { DOSSIER, WORDING } from '../schemas/dossier.ts';
import { idField, idParams } from '../schemas/fields.ts';
import type { Shell } from '../shell.ts';
import { takeWording } from '../takeWording.ts';
import { dossierOut } from './dossier.ts';

const tag = '卷宗';
const PARAMS = idParams.extend({ versionId: idField });

async function wordingOf(ctx: Context, actor: Actor, at: z.output<typeof PARAMS>): Promise<TextVersionRow> {
  const { versions } = await dossierFor(ctx, actor, at.id);
  const wording = versions.find((row) => row.id === at.versionId);
  if (!wording) throw new Fault('not.found');
  return wording;
}

/** The wordings of a document: a new one from a file, and each with its text and its original. */
export const wordingsApi = (ctx: Context, shell: Pick<Shell, 'upload'>): ApiRoute[] => [
  apiRoute({
    method: 'post',
    path: '/api/v1/documents/:id/versions',
    act: 'document.replace_text',
    tag,
    summary:
      '登记新文本（表单字段 version：文件的版本号，startsOn：已印发文件新文本的第一天，sure：文字里没有文件名称、仍然登记）',
    params: idParams,
    multipart: true,
    layers: [shell.upload],
    response: DOSSIER,
    async handle({ params: { id }, req, actor }) {
      await takeWording(ctx, req, id);
      return dossierOut(ctx, actor, id);
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/documents/:id/versions/:versionId',
    act: 'dossier.read',
    tag,
    summary: '一个文本的正文和条款',
    params: PARAMS,
    response: WORDING,
    handle: ({ params, actor }) => wordingOf(ctx, actor, params),
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/documents/:id/versions/:versionId/original',
    act: 'dossier.read',
    tag,
    summary: '下载一个文本的原件',
    params: PARAMS,
    produces: 'application/octet-stream',
    handle: async ({ params, actor, res }) => sendOriginal(ctx, res, await wordingOf(ctx, actor, params)),
  }),
];
