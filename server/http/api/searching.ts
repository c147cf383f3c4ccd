import { z } from 'zod';
import { explainSearch } from '../../actions/searching/explain.ts';
import { readQueryLog } from '../../actions/searching/log.ts';
import { RANK_SIGNS } from '../../domain/search.ts';
import type { Context } from '../../ports.ts';
import { RANK_SIGN } from '../../text/ranking.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { blank, dayField, idField } from '../schemas/fields.ts';
import { dayOut, DOCUMENT_NAME } from '../schemas/out.ts';
import { MOST_QUERY } from '../searchQuery.ts';

const base = { act: 'dossier.read', tag: '公众检索情况', method: 'get' } as const;

const EXPLANATION = z
  .object({
    versionId: z.int(),
    place: z.int().nullable().meta({ description: '排第几；不在前 200 件的为 null' }),
    total: z.int().meta({ description: '符合的文件总数' }),
    match: z.enum(['full', 'near']).nullable().meta({ description: 'near：不含全部检索词' }),
    corrected: z.string().nullable().meta({ description: '原词查不到，改按这个词检索' }),
    score: z.number().meta({ description: '得分，各项 signs 之和' }),
    signs: z
      .array(z.object({ sign: z.enum(RANK_SIGNS), value: z.number() }))
      .meta({ description: `各项得分：${RANK_SIGNS.map((sign) => `${sign} ${RANK_SIGN[sign]}`).join('；')}` }),
    terms: z
      .array(
        z.object({
          text: z.string(),
          weight: z.number(),
          rarity: z.number().meta({ description: '越大越少见' }),
          documents: z.int().meta({ description: '含有它的文件数' }),
          inTitle: z.boolean(),
          inText: z.boolean(),
        }),
      )
      .meta({ description: '检索词拆成的各段，少见的在前' }),
  })
  .meta({ id: 'SearchExplanation' });

const COUNTED = z
  .object({
    query: z.string().meta({ description: '检索词；长的数字已经隐去' }),
    times: z.int().meta({ description: '检索次数' }),
    results: z.int().meta({ description: '最近一次查到的件数' }),
    opened: z.int().meta({ description: '从结果里打开文件的次数' }),
  })
  .meta({ id: 'QueryCount' });

/** What the staff may know of searching: why a document ranks where it does, what the public looks for and does not find. */
export const searchingApi = (ctx: Context): ApiRoute[] => [
  apiRoute({
    ...base,
    path: '/api/v1/search/explain',
    summary: '一份文件在公众的一次检索里为什么排在那个位置',
    query: z.object({
      q: z.string().min(1).max(MOST_QUERY).meta({ description: '检索词' }),
      document: idField.meta({ description: '文件编号' }),
      on: blank(dayField).meta({ description: '哪一天的检索，默认今天' }),
    }),
    response: z.object({ on: dayOut, document: DOCUMENT_NAME, explanation: EXPLANATION.nullable() }),
    async handle({ query, actor }) {
      const on = query.on ?? ctx.clock.today();
      const told = await explainSearch(ctx, actor, { q: query.q, documentId: query.document, on });
      return { on, ...told };
    },
  }),
  apiRoute({
    ...base,
    path: '/api/v1/search/log',
    summary: '公众检索了什么、没查到什么、从结果里打开了什么；不含检索的人',
    query: z.object({
      days: z.coerce.number().int().min(1).max(366).default(30).meta({ description: '最近多少天' }),
      limit: z.coerce.number().int().min(1).max(500).default(50).meta({ description: '每个列表最多多少行' }),
    }),
    response: z.object({
      from: dayOut,
      to: dayOut,
      nothing: z.array(COUNTED).meta({ description: '查不到的，次数多的在前' }),
      asked: z.array(COUNTED).meta({ description: '全部，次数多的在前' }),
      opened: z
        .array(z.object({ query: z.string(), documentId: z.int(), title: z.string(), times: z.int() }))
        .meta({ description: '从结果里打开的文件' }),
    }),
    handle: ({ query, actor }) => readQueryLog(ctx, actor, query),
  }),
];
