import { z } from 'zod';
import { search, suggest } from '../../actions/search.ts';
import { PUBLIC } from '../../domain/actor.ts';
import { VALIDITIES } from '../../domain/codes.ts';
import type { PublicReader } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { blank, dayField } from '../schemas/fields.ts';
import { dayOut } from '../schemas/out.ts';
import { SEARCH_ANSWER, SEARCH_QUERY } from '../schemas/search.ts';
import { searchRequest } from '../searchQuery.ts';

const tag = '公开查询';

const COUNTS = z
  .object({
    on: dayOut,
    counts: z.array(z.object({ validity: z.enum(VALIDITIES), count: z.int() })),
  })
  .meta({ id: 'ValidityCounts' });

/** The public's search: exactly what an anonymous visitor finds, whoever asks. */
export const searchApi = (ctx: PublicReader): ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/api/v1/public/search',
    act: null,
    tag,
    summary: '全文检索（默认只查当天现行有效的文件）',
    query: SEARCH_QUERY,
    response: SEARCH_ANSWER,
    handle: ({ query: { offset, limit, ...asked } }) =>
      search(ctx, PUBLIC, searchRequest(asked, ctx.clock.today(), { offset, limit })),
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/public/suggest',
    act: null,
    tag,
    summary: '检索框的补全',
    query: z.object({ q: z.string().max(100) }),
    response: z.array(z.string()),
    handle: ({ query }) => suggest(ctx, PUBLIC, query.q),
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/public/validity-counts',
    act: null,
    tag,
    summary: '某一天各种效力的公开文件各有多少',
    query: z.object({ on: blank(dayField) }),
    response: COUNTS,
    async handle({ query }) {
      const on = query.on ?? ctx.clock.today();
      const counts = await ctx.reader.validityCounts({ kind: 'public' }, on);
      return { on, counts: VALIDITIES.map((validity) => ({ validity, count: counts[validity] })) };
    },
  }),
];
