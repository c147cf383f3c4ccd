import { z } from 'zod';
import { readable } from '../../actions/context.ts';
import { shownBeside } from '../../actions/materials/public.ts';
import { PUBLIC } from '../../domain/actor.ts';
import { ISSUER_KINDS, TIERS } from '../../domain/codes.ts';
import { withoutDoubles } from '../../domain/issuers.ts';
import type { PublicReader } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { documentView } from '../documentView.ts';
import { sendOriginal } from '../original.ts';
import { FACTS_OUT } from '../schemas/facts.ts';
import { blank, dayField, idField, idParams } from '../schemas/fields.ts';
import { materialOut, PUBLIC_MATERIAL } from '../schemas/materials.ts';
import { ARTICLE, dayOut, instantOut } from '../schemas/out.ts';
import { eventOut, RELATION, STANDING, standingOut, TOLD_EVENT } from '../schemas/standing.ts';
import { factsOut } from './dossier.ts';
import { searchApi } from './search.ts';

const tag = '公开查询';

const TEXT = z.object({
  versionId: z.int(),
  startsOn: dayOut.nullable(),
  text: z.string(),
  articles: z.array(ARTICLE),
  hasOriginal: z.boolean(),
});

const DOCUMENT = z
  .object({
    id: z.int(),
    facts: FACTS_OUT,
    standing: STANDING,
    text: TEXT.nullable().meta({ description: '这一天的文本' }),
    versions: z.array(
      z.object({ id: z.int(), ordinal: z.int(), startsOn: dayOut.nullable(), hasOriginal: z.boolean() }),
    ),
    relations: z.array(RELATION.omit({ version: true })),
    events: z.array(
      TOLD_EVENT.extend({
        dayStated: z.boolean(),
        knownAt: instantOut.meta({ description: '什么时候登记进本系统' }),
      }),
    ),
    materials: z.array(PUBLIC_MATERIAL).meta({ description: '公开的解读与附件，解读在前' }),
  })
  .meta({ id: 'PublicDocument' });

const ISSUER = z
  .object({
    id: z.int(),
    name: z.string(),
    shortNames: z.array(z.string()),
    kind: z.enum(ISSUER_KINDS),
    tier: z.enum(TIERS),
    activeFrom: dayOut.nullable(),
    activeTo: dayOut.nullable(),
    inForce: z.int().meta({ description: '当天现行有效的公开文件数' }),
  })
  .meta({ id: 'PublicIssuer' });

const KNOWN_AT =
  '只按这一天结束以前已经登记、至今没有撤销的事项算效力；其后补登的不计。文字和要素按现在的记录。默认按现在的记录';

const original = { act: null, tag, produces: 'application/octet-stream' } as const;

/** Reads for everybody under `/api/v1/public/`: what an anonymous visitor may see, also when the caller has signed in. */
export const publicApi = (ctx: PublicReader): ApiRoute[] => [
  ...searchApi(ctx),
  apiRoute({
    method: 'get',
    path: '/api/v1/public/documents/:id',
    act: null,
    tag,
    summary: '一份公开文件：要素、某一天的效力和文本、沿革、相关文件',
    params: idParams,
    query: z.object({ on: blank(dayField), knownAt: blank(dayField).meta({ description: KNOWN_AT }) }),
    response: DOCUMENT,
    async handle({ params, query }) {
      const view = await documentView(ctx, PUBLIC, params.id, query.on ?? ctx.clock.today(), query.knownAt);
      const { dossier, standing, text, relations, events } = view;
      const hasOriginal = (row: { fileSha256: string | null }): boolean => row.fileSha256 !== null;
      return {
        id: params.id,
        facts: factsOut(dossier),
        standing: standingOut(standing),
        text: text && { ...text, versionId: text.id, hasOriginal: hasOriginal(text) },
        versions: dossier.versions.map((row) => ({ ...row, hasOriginal: hasOriginal(row) })),
        relations: relations.map((row) => ({ ...row, articles: [...row.articles] })),
        events: events.map((event) => ({ ...event, ...eventOut(event) })),
        materials: (await shownBeside(ctx, dossier)).map(materialOut),
      };
    },
  }),
  apiRoute({
    ...original,
    method: 'get',
    path: '/api/v1/public/documents/:id/original',
    summary: '下载公开文件最新文本的原件',
    params: idParams,
    async handle({ params, res }) {
      const { versions } = await readable(ctx, PUBLIC, params.id);
      await sendOriginal(ctx, res, versions.at(-1));
    },
  }),
  apiRoute({
    ...original,
    method: 'get',
    path: '/api/v1/public/documents/:id/versions/:versionId/original',
    summary: '下载公开文件某一文本的原件',
    params: idParams.extend({ versionId: idField }),
    async handle({ params, res }) {
      const { versions } = await readable(ctx, PUBLIC, params.id);
      await sendOriginal(
        ctx,
        res,
        versions.find((row) => row.id === params.versionId),
      );
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/public/issuers',
    act: null,
    tag,
    summary: '制定机关名录',
    response: z.array(ISSUER),
    async handle() {
      const [issuers, counts] = await Promise.all([
        ctx.reader.issuers(),
        ctx.reader.inForceCounts({ kind: 'public' }, ctx.clock.today()),
      ]);
      return withoutDoubles(issuers).map((row) => ({ ...row, inForce: counts.issuers.get(row.id) ?? 0 }));
    },
  }),
];
