import { z } from 'zod';
import { checkPage, pageFor, pagesToCheck } from '../../actions/scans/check.ts';
import { uploadFor } from '../../actions/uploads/take.ts';
import { PAGE_STATES } from '../../domain/codes.ts';
import type { Context } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { idField, idParams, pageQuery } from '../schemas/fields.ts';
import { instantOut, pageOf } from '../schemas/out.ts';
import { version } from '../schemas/steps.ts';

const tag = '上传';
const MOST_CHARS = 50_000;

const PAGE = z
  .object({
    uploadId: z.int(),
    number: z.int().meta({ description: '文件中的页码，从 1 起' }),
    state: z.enum(PAGE_STATES),
    confidence: z.number().nullable().meta({ description: '预计正确的字所占的比例（0–1）' }),
    faultCode: z.string().nullable(),
    checkedAt: instantOut.nullable(),
    doubts: z
      .array(z.object({ start: z.int(), end: z.int() }))
      .meta({ description: '存疑的字在本页文字中的位置（UTF-16）' }),
  })
  .meta({ id: 'ScannedPage', description: '由系统识别的扫描页' });

const params = z.object({ id: idField, number: idField });

/** Pages that OCR reads: how far it is, what a person should look at, and what they say. */
export const scansApi = (ctx: Context): ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/api/v1/scans',
    act: 'page.check',
    tag,
    summary: '待核对页面：识别把握不大或者没有识别成功的扫描页',
    query: pageQuery,
    response: pageOf(PAGE.extend({ fileName: z.string() })),
    async handle({ query, actor }) {
      const { total, rows } = await pagesToCheck(ctx, actor, query);
      return { total, rows: rows.map(({ page, fileName }) => ({ ...page, fileName })) };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/uploads/:id/pages',
    act: 'upload.add',
    tag,
    summary: '一个上传文件的扫描页和识别进度',
    params: idParams,
    response: z.array(PAGE),
    async handle({ params: { id }, actor }) {
      await uploadFor(ctx, actor, id);
      return ctx.scans.uploadPages(id);
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/uploads/:id/pages/:number',
    act: 'upload.add',
    tag,
    summary: '一个扫描页识别出的文字',
    params,
    response: PAGE.extend({ text: z.string() }),
    async handle({ params: { id, number }, actor }) {
      const { page, text } = await pageFor(ctx, actor, id, number);
      return { ...page, text };
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/uploads/:id/pages/:number',
    act: 'page.check',
    tag,
    summary: '核对一个扫描页：以核对后的文字替换识别的文字，并重新提取要素',
    params,
    body: z.object({ version, text: z.string().max(MOST_CHARS) }),
    handle: ({ params: { id, number }, body, actor }) => checkPage(ctx, actor, id, number, body),
  }),
];
