import { z } from 'zod';
import { PUBLIC } from '../../domain/actor.ts';
import { addDays } from '../../domain/day.ts';
import type { PublicReader } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { compareDays } from '../catalogueCompare.ts';
import { changesOf } from '../changesOf.ts';
import { createDocumentCompare } from '../documentCompare.ts';
import { COMPARED_EXAMPLE, LINE_EXAMPLE } from '../schemas/examples.ts';
import { blank, dayField, idField, idParams, many } from '../schemas/fields.ts';
import { dayOut, instantOut } from '../schemas/out.ts';
import * as S from '../schemas/publicOut.ts';
import { eventOut, standingOut } from '../schemas/standing.ts';

const tag = '公开查询';
/** How far back changes go when no day is said: a choice of ours. */
const DAYS_BACK = 30;
const most = z.coerce.number().int().min(1).max(1000).default(300).meta({ description: '最多列多少件' });

const CHANGES = z
  .object({
    from: dayOut,
    to: dayOut,
    rows: z.array(S.CHANGE_LINE).meta({ description: '从新到旧' }),
    cut: z.boolean().meta({ description: 'true：超过 limit，没有列全' }),
    withdrawn: z
      .array(
        z.object({
          documentId: z.int(),
          at: instantOut,
          said: z.string().nullable().meta({ description: '为什么撤下，没有说明的为 null' }),
          insteadId: z.int().nullable().meta({ description: '替代它的公开文件' }),
        }),
      )
      .meta({ description: '曾经公开、现已撤下的文件，请从自己的库里删除；不受 from、to 限制' }),
  })
  .meta({ id: 'PublicChanges' });

/** What has changed: events of some days, lists of two days, wordings of one document. */
export function publicChangesApi(ctx: PublicReader): ApiRoute[] {
  const compare = createDocumentCompare(ctx);
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/public/changes',
      act: null,
      tag,
      summary: '一段日子里施行、修改、延长、废止、失效的文件，和撤下的文件',
      query: z.object({
        from: blank(dayField).meta({ description: '第一天，默认 30 天以前' }),
        to: blank(dayField).meta({ description: '最后一天（含），默认今天；可以是将来的日子' }),
        issuer: many(idField).meta({ description: '制定机关编号，可以有多个' }),
        limit: most,
      }),
      response: CHANGES,
      example: {
        query: { from: '2024-02-01', to: '2024-02-29' },
        answer: {
          ...{ from: '2024-02-01', to: '2024-02-29', cut: false },
          rows: [{ ...LINE_EXAMPLE, on: '2024-02-01', kind: 'enact', parts: [] }],
          withdrawn: [{ documentId: 17, at: '2024-02-20T01:00:00.000Z', said: '附件含个人信息', insteadId: null }],
        },
      },
      async handle({ query: { issuer, limit, ...asked } }) {
        const to = asked.to ?? ctx.clock.today();
        const from = asked.from ?? addDays(to, -DAYS_BACK);
        const issuerIds = issuer.length === 0 ? undefined : issuer;
        const [{ events, ended, more }, withdrawn] = await Promise.all([
          changesOf(ctx, { from, to, issuerIds }, limit + 1),
          ctx.withdrawals.withdrawn(),
        ]);
        const rows = [...events, ...ended.map((line) => ({ ...line, kind: 'term_end' as const, parts: [] }))].sort(
          (a, b) => b.on.localeCompare(a.on),
        );
        return { from, to, rows: rows.slice(0, limit), cut: more || rows.length > limit, withdrawn };
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/public/catalogue/compare',
      act: null,
      tag,
      summary: '两天的现行有效目录相比：新增、退出、其间变动',
      query: z.object({
        from: blank(dayField).meta({ description: '较早的一天，默认 3 个月以前' }),
        to: blank(dayField).meta({ description: '较晚的一天，默认今天' }),
        issuer: blank(idField).meta({ description: '只比这个制定机关的' }),
        limit: most,
      }),
      response: S.DAYS_COMPARED,
      example: {
        query: { from: '2024-01-01', to: '2024-12-31', issuer: 7 },
        answer: {
          ...{ from: '2024-01-01', to: '2024-12-31', gone: [], passed: [], changed: [], cut: false },
          added: [{ ...LINE_EXAMPLE, before: 'upcoming' }],
        },
      },
      async handle({ query: { limit, issuer, ...asked } }) {
        const issuerIds = issuer === undefined ? undefined : [issuer];
        const { change, ...days } = await compareDays(ctx, { ...asked, issuerIds }, limit);
        return { ...days, ...change, changed: S.changedOut(change.changed) };
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/public/documents/:id/compare',
      act: null,
      tag,
      summary: '一份文件的两次文本逐条相比',
      params: idParams,
      query: z.object({
        from: blank(S.WORDING_ASKED).meta({ description: '较早的文本：一个日期，或者文本编号；默认倒数第二次文本' }),
        to: blank(S.WORDING_ASKED).meta({ description: '较晚的文本，写法同上；默认最后一次文本' }),
      }),
      response: S.WORDINGS_COMPARED,
      example: { params: { id: 42 }, query: { from: '2024-06-01', to: '2025-06-01' }, answer: COMPARED_EXAMPLE },
      async handle({ params: { id }, query }) {
        const { a, b, rows, events } = await compare(PUBLIC, id, query);
        const side = ({ wording, on, standing }: typeof a) => ({
          ...S.wordingOut(wording),
          on,
          standing: standingOut(standing),
        });
        return { id, a: side(a), b: side(b), rows: rows.map(S.rowOut), events: events.map(eventOut) };
      },
    }),
  ];
}
