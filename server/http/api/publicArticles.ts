import { z } from 'zod';
import { documentFor } from '../../actions/documents/dossier.ts';
import { PUBLIC } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import { articleKeys, articlesIn } from '../../domain/structure/articleKeys.ts';
import { articleEnd } from '../../domain/structure/places.ts';
import { wordingOn } from '../../domain/wordings.ts';
import type { PublicReader } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { articlePage } from '../articlePage.ts';
import { siteBase } from '../base.ts';
import { wordingLines } from '../documentPage.ts';
import { ARTICLE_EXAMPLE } from '../schemas/examples.ts';
import { blank, dayField, idField, idParams } from '../schemas/fields.ts';
import { ARTICLE_PARAMS, ARTICLE_PLACE, ARTICLE_TEXT, WORDING_DAYS, wordingOut } from '../schemas/publicOut.ts';
import { standingOut } from '../schemas/standing.ts';

const tag = '公开查询';
const ON = z.object({ on: blank(dayField).meta({ description: '哪一天的文本，默认今天' }) });
const ALL = z.object({ id: z.int(), ...WORDING_DAYS, articles: z.array(ARTICLE_TEXT) }).meta({ id: 'ArticlesOfDay' });

/** The 条 of a public document, all or one, by the day or by the wording. `baseUrl`: the public address, if one is set. */
export function publicArticlesApi(ctx: PublicReader, baseUrl: string | null): ApiRoute[] {
  const one = async (asked: { id: number; key: string; on?: Day; versionId?: number }, base: string) => {
    const { wording, article, before, after, headings, standing, wordings, address } = await articlePage(
      ctx,
      PUBLIC,
      asked,
      base,
    );
    return {
      id: asked.id,
      ...wordingOut(wording),
      ...{ key: article.key, label: article.label, text: article.words },
      ...{ headings: [...headings], before, after, address },
      standing: standingOut(standing),
      wordings: wordings.map(({ says, ...days }) => ({ ...wordingOut(days), says })),
    };
  };
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/public/documents/:id/articles',
      act: null,
      tag,
      summary: '某一天文本的各条',
      params: idParams,
      query: ON,
      response: ALL,
      example: { params: { id: 42 }, query: { on: '2025-05-01' } },
      async handle({ params: { id }, query }) {
        const { versions } = await documentFor(ctx, PUBLIC, id);
        const text = wordingOn(versions, query.on ?? ctx.clock.today());
        if (text === null) throw new Fault('not.found', { id });
        const keys = articleKeys(text.articles);
        return {
          id,
          ...wordingOut(wordingLines(versions).find((row) => row.id === text.id)!),
          articles: articlesIn(text.articles).map((article) => ({
            key: keys.get(article)!,
            label: article.label,
            text: text.text.slice(article.start, articleEnd(text.text, text.articles, article)).trimEnd(),
          })),
        };
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/public/documents/:id/articles/:key',
      act: null,
      tag,
      summary: '某一天文本里的一条，和它在各次文本里的异同',
      params: ARTICLE_PARAMS,
      query: ON,
      response: ARTICLE_PLACE,
      example: { params: { id: 42, key: '3' }, query: { on: '2025-05-01' }, answer: ARTICLE_EXAMPLE },
      handle: ({ params, query, req }) => one({ ...params, ...query }, siteBase(baseUrl, req)),
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/public/documents/:id/versions/:versionId/articles/:key',
      act: null,
      tag,
      summary: '某一文本里的一条',
      params: ARTICLE_PARAMS.extend({ versionId: idField }),
      response: ARTICLE_PLACE,
      example: { params: { id: 42, versionId: 90, key: '3' }, answer: ARTICLE_EXAMPLE },
      handle: ({ params, req }) => one(params, siteBase(baseUrl, req)),
    }),
  ];
}
