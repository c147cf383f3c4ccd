import { z } from 'zod';
import { attachmentFor, attachmentsOf, remove } from '../../actions/attachments/attachments.ts';
import type { Context } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { sendOriginal } from '../original.ts';
import { ATTACHMENT } from '../schemas/attachments.ts';
import { idParams, line } from '../schemas/fields.ts';
import { version } from '../schemas/steps.ts';
import type { Shell } from '../shell.ts';
import { takePapers } from '../takePaper.ts';
import { MOST_PAPERS } from '../upload.ts';

const tag = '材料';

/** Papers beside documents and their procedure. */
export const attachmentsApi = (ctx: Context, shell: Pick<Shell, 'uploadFor'>): ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/api/v1/documents/:id/attachments',
    act: 'attachment.read',
    tag,
    summary: '文件的材料，包括已经移除的',
    params: idParams,
    response: z.array(ATTACHMENT),
    handle: ({ params: { id }, actor }) => attachmentsOf(ctx, actor, id),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/attachments',
    act: 'attachment.add',
    tag,
    summary:
      '登记材料（表单字段 documentId、subject、subjectId、kind、note 和一个或多个文件 file；kind 填 by_name 的，按文件名判断种类），全部登记或者一份也不登记',
    multipart: true,
    layers: [shell.uploadFor('attachment.add', MOST_PAPERS)],
    response: z.array(ATTACHMENT),
    status: 201,
    async handle({ req, actor }) {
      const { ids } = await takePapers(ctx, req);
      return Promise.all(ids.map((id) => attachmentFor(ctx, actor, id)));
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/attachments/:id/file',
    act: 'attachment.read',
    tag,
    summary: '下载材料',
    params: idParams,
    produces: 'application/octet-stream',
    handle: async ({ params: { id }, actor, res }) => sendOriginal(ctx, res, await attachmentFor(ctx, actor, id)),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/attachments/:id/remove',
    act: 'attachment.remove',
    tag,
    summary: '移除材料，原件和理由留存',
    params: idParams,
    body: z.object({ version, reason: line(500) }),
    response: ATTACHMENT,
    async handle({ params: { id }, body, actor }) {
      await remove(ctx, actor, id, body.version, body.reason);
      return attachmentFor(ctx, actor, id);
    },
  }),
];
