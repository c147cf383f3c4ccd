import { z } from 'zod';
import { suggest } from '../../actions/search.ts';
import type { Context } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';

/** Reads for everybody under `/api/v1/public/`. */
export const publicApi = (ctx: Context): ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/api/v1/public/suggest',
    act: null,
    tag: '公开查询',
    summary: '检索框的补全',
    query: z.object({ q: z.string().max(100) }),
    response: z.array(z.string()),
    handle: ({ query, actor }) => suggest(ctx, actor, query.q),
  }),
];
