import type { Router } from 'express';
import { z } from 'zod';
import { Fault } from '../../server/domain/fault.ts';
import { apiRoute } from '../../server/http/apiRoute.ts';
import type { Shell } from '../../server/http/shell.ts';
import { idParams, line, many, pageQuery } from '../../server/http/schemas/fields.ts';
import { receivedFiles } from '../../server/http/upload.ts';

export const NOTE = z.object({ id: z.int(), title: z.string() }).meta({ id: 'Note' });

/** Routes that stand in for the product's own. */
export const testApi = (shell: Shell) => [
  apiRoute({
    method: 'post',
    path: '/api/v1/notes',
    act: 'document.read',
    tag: '试验',
    summary: '记一条',
    body: z.object({ title: line(20), tags: z.array(z.object({ name: line(5) })).default([]) }),
    response: NOTE,
    status: 201,
    handle: async ({ body }) => ({ id: 1, title: body.title, passwordHash: '$scrypt$secret' }),
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/notes/:id',
    act: 'document.read',
    tag: '试验',
    summary: '看一条',
    params: idParams,
    query: pageQuery.extend({ tag: many(line(5)) }),
    response: z.object({ notes: z.array(NOTE), offset: z.int(), tags: z.array(z.string()) }),
    handle: async ({ params, query }) => ({
      notes: [{ id: params.id, title: '甲' }],
      offset: query.offset,
      tags: query.tag,
    }),
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/broken',
    act: null,
    tag: '试验',
    summary: '答非所问',
    response: NOTE,
    handle: async () => ({ id: 1 }) as { id: number; title: string },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/files',
    act: 'upload.add',
    tag: '试验',
    summary: '收文件',
    multipart: true,
    layers: [shell.upload],
    response: z.array(z.object({ name: z.string(), size: z.int() })),
    handle: async ({ req }) => receivedFiles(req),
  }),
];

/** `/fault/CODE` refuses with CODE, `/crash` throws what is no Fault. */
export function testPages(router: Router, shell: Shell): void {
  router.post('/files', shell.upload, (req, res) => {
    res.json(receivedFiles(req));
  });
  for (const prefix of ['', '/api/v1']) {
    router.get(`${prefix}/fault/:code`, (req) => {
      throw new Fault(String(req.params['code']), { id: 7 });
    });
    router.get(`${prefix}/crash`, async () => {
      throw new Error('secret inside');
    });
  }
  router.get('/half', (_req, res) => {
    res.write('half');
    throw new Error('too late');
  });
}
