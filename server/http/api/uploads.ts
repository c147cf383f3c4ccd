import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import { resolveIssuers } from '../../actions/documents/resolve.ts';
import { confirmUpload } from '../../actions/uploads/confirm.ts';
import type { ReadingQueue } from '../../actions/uploads/queue.ts';
import { discardUpload, uploadFor } from '../../actions/uploads/take.ts';
import { UPLOAD_STATES } from '../../domain/codes.ts';
import type { UploadRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { readWarning } from '../../text/findings.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { sendOriginal } from '../original.ts';
import { sentenceOf } from '../problem.ts';
import { idParams, many, pageQuery } from '../schemas/fields.ts';
import { pageOf } from '../schemas/out.ts';
import { CONFIRM, VERSIONED } from '../schemas/steps.ts';
import { OUTCOME, UPLOAD, UPLOAD_LINE } from '../schemas/uploads.ts';
import type { Shell } from '../shell.ts';
import { takeFiles } from '../takeFiles.ts';

const tag = '上传';
/** Without a wish of the caller: everything but what was put aside. */
const OPEN = ['waiting', 'ocr', 'ready', 'refused', 'confirmed'] as const;

const faultOut = (code: string | null, details: Readonly<Record<string, unknown>>) =>
  code === null ? null : { code, detail: sentenceOf(code, details) };

const lineOut = (row: UploadRow) => ({ ...row, fault: faultOut(row.faultCode, row.faultDetails ?? {}) });

/** Files in, read, confirmed, put aside. */
export const uploadsApi = (ctx: Context, readings: ReadingQueue, shell: Pick<Shell, 'upload'>): ApiRoute[] => [
  apiRoute({
    method: 'post',
    path: '/api/v1/uploads',
    act: 'upload.add',
    tag,
    summary: '上传一个或者多个文件（表单字段 purpose：draft 草稿，issued 已印发）',
    multipart: true,
    layers: [shell.upload],
    response: z.array(OUTCOME),
    handle: async ({ req }) =>
      (await takeFiles(ctx, readings, req)).map(({ fault, ...outcome }) => ({
        ...outcome,
        fault: fault && faultOut(fault.code, fault.details),
      })),
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/uploads',
    act: 'upload.add',
    tag,
    summary: '上传的文件：制定机关经办只列本人的',
    query: pageQuery.extend({ state: many(z.enum(UPLOAD_STATES)) }),
    response: pageOf(UPLOAD_LINE),
    async handle({ query: { state, ...page }, actor }) {
      permit(actor, 'upload.add');
      const own = actor.kind === 'user' && actor.role === 'issuer' ? { uploadedById: actor.id } : {};
      const found = await ctx.reader.uploads({ states: state.length === 0 ? OPEN : state, ...own, ...page });
      return { total: found.total, rows: found.rows.map(lineOut) };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/uploads/:id',
    act: 'upload.add',
    tag,
    summary: '一个上传的文件：读出的正文、提取的要素和依据',
    params: idParams,
    response: UPLOAD,
    async handle({ params, actor }) {
      const row = await uploadFor(ctx, actor, params.id);
      const warnings = row.warnings.map(({ code, details }) => ({ code, detail: readWarning(code, details ?? {}) }));
      return { ...lineOut(row), warnings };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/uploads/:id/original',
    act: 'upload.add',
    tag,
    summary: '下载上传的原件',
    params: idParams,
    produces: 'application/octet-stream',
    handle: async ({ params, actor, res }) => sendOriginal(ctx, res, await uploadFor(ctx, actor, params.id)),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/uploads/:id/confirm',
    act: 'document.draft',
    tag,
    summary: '核对后登记入库',
    params: idParams,
    body: CONFIRM,
    response: z.object({ documentId: z.int() }),
    status: 201,
    async handle({ params, body: { facts, filings, ...said }, actor }) {
      const issuers = resolveIssuers(facts.issuers, await ctx.reader.issuers());
      const documentId = await confirmUpload(ctx, actor, params.id, {
        ...said,
        facts: { ...facts, issuers },
        filings: filings.map((filing) => ({ ...filing, clockFrom: null, dueOn: null })),
      });
      return { documentId };
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/uploads/:id/discard',
    act: 'upload.discard',
    tag,
    summary: '移除尚未确认的上传文件',
    params: idParams,
    body: VERSIONED,
    handle: ({ params, body, actor }) => discardUpload(ctx, actor, params.id, body.version),
  }),
];
