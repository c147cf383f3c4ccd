import { z } from 'zod';
import { PUBLIC } from '../../domain/actor.ts';
import { TIERS, VALIDITIES } from '../../domain/codes.ts';
import { docNumberKey } from '../../domain/docNumber.ts';
import { visibility } from '../../domain/may.ts';
import type { PublicReader } from '../../ports.ts';
import { whySentence } from '../../text/standing.ts';
import { paths } from '../../web/paths.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { siteBase } from '../base.ts';
import { documentView } from '../documentView.ts';
import { LINE_EXAMPLE, STANDING_EXAMPLE } from '../schemas/examples.ts';
import { blank, dayField, idField, many, pageQuery } from '../schemas/fields.ts';
import { dayOut, pageOf } from '../schemas/out.ts';
import { PUBLIC_DOCUMENT_LINE } from '../schemas/publicOut.ts';
import { STANDING, standingOut } from '../schemas/standing.ts';

const tag = '公开查询';
/** Documents that may bear one 文号: more are a mistake of the books, and no answer. */
const MOST_BEARERS = 20;

const LIST = pageQuery.extend({
  on: blank(dayField).meta({ description: '效力按哪一天算，默认今天' }),
  validity: many(z.enum([...VALIDITIES, 'all'])).meta({ description: '默认只列现行有效的；all 为全部' }),
  issuer: many(idField).meta({ description: '制定机关编号，可以有多个' }),
  tier: blank(z.enum(TIERS)),
  year: blank(z.coerce.number().int().min(1900).max(2999)).meta({ description: '公布的年份' }),
  genre: blank(z.string().max(50)),
  subject: blank(z.string().max(50)),
  sort: blank(z.enum(['newest', 'oldest', 'ending', 'changed'])).meta({
    description: 'newest 公布日期从新到旧（默认）；oldest 从旧到新；ending 有效期先到的在前；changed 效力新变动的在前',
  }),
});

const UNREADABLE = '这不是发文字号，请写成“清政发〔2024〕3号”这样的形式';
const ASKED = z.object({
  docNumber: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .refine((said) => docNumberKey(said) !== null, { error: UNREADABLE })
    .meta({ description: '发文字号；括号、全半角、空格怎么写都可以' }),
  on: blank(dayField).meta({ description: '哪一天，默认今天' }),
});

const BEARER = z
  .object({
    id: z.int(),
    title: z.string(),
    docNumber: z.string().nullable(),
    issuers: z.array(z.string()),
    standing: STANDING,
    sentence: z.string().meta({ description: '效力和理由，一句话' }),
    address: z.string().meta({ description: '这一天的网页' }),
  })
  .meta({ id: 'NumberBearer' });
const ANSWER = z
  .object({
    on: dayOut,
    inForce: z.boolean().nullable().meta({ description: '这一天是否现行有效；null：没有公开的文件用这个发文字号' }),
    documents: z.array(BEARER).meta({ description: '用这个发文字号的文件；一号多文时不止一件，请逐件看 standing' }),
  })
  .meta({ id: 'NumberStanding' });

/** Public documents as a list, and the question of whether a 文号 was in force on a day. `baseUrl`: the public address, if one is set. */
export const publicDocumentsApi = (ctx: PublicReader, baseUrl: string | null): ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/api/v1/public/documents',
    act: null,
    tag,
    summary: '公开文件的目录：某一天的，可筛选、分页',
    query: LIST,
    response: pageOf(PUBLIC_DOCUMENT_LINE).extend({ on: dayOut }),
    example: {
      query: { on: '2026-11-22', validity: ['in_force'], limit: 1 },
      answer: { on: '2026-11-22', total: 128, rows: [LINE_EXAMPLE] },
    },
    async handle({ query: { issuer, on: asked, validity, ...rest } }) {
      const on = asked ?? ctx.clock.today();
      const wanted = validity.filter((one) => one !== 'all');
      const found = await ctx.reader.documents({
        ...rest,
        visibility: visibility(PUBLIC),
        on,
        issuerIds: issuer.length === 0 ? undefined : issuer,
        validity: validity.includes('all') ? undefined : wanted.length === 0 ? ['in_force'] : wanted,
      });
      return { on, ...found };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/public/standing',
    act: null,
    tag,
    summary: '某个发文字号在某一天是否现行有效',
    query: ASKED,
    response: ANSWER,
    example: {
      query: { docNumber: '清政发〔2024〕3号', on: '2025-05-01' },
      answer: {
        on: '2025-05-01',
        inForce: true,
        documents: [
          {
            id: 42,
            title: '清河县集市管理办法',
            docNumber: '清政发〔2024〕3号',
            issuers: ['清河县人民政府'],
            standing: STANDING_EXAMPLE,
            sentence: '自2024年2月1日起施行，有效期至2029年1月31日。',
            address: 'https://guifan.example.gov.cn/documents/42?on=2025-05-01',
          },
        ],
      },
    },
    async handle({ query, req }) {
      const on = query.on ?? ctx.clock.today();
      const numberKey = docNumberKey(query.docNumber)!;
      const filter = { visibility: visibility(PUBLIC), on, numberKey, offset: 0, limit: MOST_BEARERS };
      const { rows } = await ctx.reader.documents(filter);
      const views = await Promise.all(rows.map(({ id }) => documentView(ctx, PUBLIC, id, on)));
      const documents = views.map(({ dossier: { document, issuers }, standing }) => ({
        id: document.id,
        title: document.title,
        docNumber: document.docNumber,
        issuers: issuers.map(({ name }) => name),
        standing: standingOut(standing),
        sentence: whySentence(standing),
        address: siteBase(baseUrl, req) + paths.document(document.id, { on }),
      }));
      const inForce =
        documents.length === 0 ? null : documents.some(({ standing }) => standing.validity === 'in_force');
      return { on, inForce, documents };
    },
  }),
];
