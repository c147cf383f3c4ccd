import { z } from 'zod';
import { batches, sort, undoSort, unsorted } from '../../actions/subjects/sort.ts';
import { MOST_SUBJECTS } from '../../domain/subject/batch.ts';
import type { Context } from '../../ports.ts';
import { ACT } from '../../text/labels.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { idParams, line, pageQuery } from '../schemas/fields.ts';
import { instantOut, pageOf } from '../schemas/out.ts';
import { version } from '../schemas/steps.ts';

const tag = '主题分类';

const PROPOSED = z.object({
  subject: z.string(),
  sure: z.boolean().meta({ description: '标题已经说明，又没有别的可能' }),
  evidence: z.array(
    z.object({
      where: z.enum(['title', 'issuer', 'text']),
      start: z.int(),
      end: z.int(),
      quote: z.string(),
    }),
  ),
});
const BATCH = z
  .object({
    id: z.int(),
    version: z.int(),
    changes: z.array(z.object({ documentId: z.int(), before: z.string().nullable(), after: z.string() })),
    setAt: instantOut,
    undoneAt: instantOut.nullable(),
  })
  .meta({ id: 'SubjectBatch' });

/** 主题分类: the list, documents without one, many given at once and taken back. */
export const subjectsApi = (ctx: Context): ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/api/v1/subjects',
    act: 'subject.set',
    tag,
    summary: '主题分类名单（自定）',
    response: z.array(z.string()),
    handle: async () => [...ctx.subjects().names],
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/subjects/unsorted',
    act: 'subject.set',
    tag,
    summary: '没有主题分类的文件，附系统判断和依据',
    query: pageQuery,
    response: pageOf(
      z.object({ documentId: z.int(), version: z.int(), title: z.string(), proposed: PROPOSED.nullable() }),
    ),
    async handle({ query, actor }) {
      const { total, rows } = await unsorted(ctx, actor, query);
      return {
        total,
        rows: rows.map(({ document, proposed }) => ({
          ...{ documentId: document.id, version: document.version, title: document.title },
          proposed,
        })),
      };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/subjects/batches',
    act: 'subject.set',
    tag,
    summary: '最近成批选定的主题分类',
    response: z.array(BATCH),
    handle: ({ actor }) => batches(ctx, actor),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/subjects/batches',
    act: 'subject.set',
    tag,
    summary: '给一批文件选定主题分类，全部选定或者一件也不选定',
    body: z.object({
      rows: z
        .array(z.object({ documentId: z.int().positive(), version, subject: line(50) }))
        .min(1)
        .max(MOST_SUBJECTS),
    }),
    response: z.object({ id: z.int() }),
    status: 201,
    handle: async ({ body, actor }) => ({ id: await sort(ctx, actor, body.rows) }),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/subjects/batches/:id/undo',
    act: 'subject.undo',
    tag,
    summary: ACT['subject.undo'],
    params: idParams,
    body: z.object({ version }),
    response: z.object({ documents: z.int().meta({ description: '恢复原样的文件数' }) }),
    handle: async ({ params, body, actor }) => ({ documents: await undoSort(ctx, actor, params.id, body.version) }),
  }),
];
