import { z } from 'zod';
import { dossierFor } from '../../actions/documents/dossier.ts';
import { hintsOnDossier, judge } from '../../actions/hints/hints.ts';
import { hintKey } from '../../domain/hints.ts';
import { lawsMatching } from '../../domain/laws.ts';
import type { Context } from '../../ports.ts';
import { hintSentence } from '../../text/hintSentences.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { idParams } from '../schemas/fields.ts';
import { HINTS, LAWS, LAW_QUERY, SAID_OF_HINT } from '../schemas/hints.ts';
import { version } from '../schemas/steps.ts';
import { ofRow, stepRoute } from './step.ts';

const tag = '审核提示';

/** 审核提示 of a document, what the reviewer says of them, and the table of laws they go by. */
export const hintsApi = (ctx: Context): ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/api/v1/documents/:id/hints',
    act: 'dossier.read',
    tag,
    summary: '最新文本的审核提示和处理情况',
    params: idParams,
    response: HINTS,
    async handle({ params: { id }, actor }) {
      const found = await hintsOnDossier(ctx, await dossierFor(ctx, actor, id));
      return {
        textVersionId: found?.text.id ?? null,
        textSha256: found?.text.textSha256 ?? null,
        hints: (found?.hints ?? []).map((hint) => ({
          ...hint,
          key: hintKey(hint),
          explanation: hintSentence(hint),
        })),
      };
    },
  }),
  stepRoute(ctx)({
    ...ofRow('reviews', 'reviewId'),
    act: 'hint.judge',
    path: 'reviews/:reviewId/hints',
    tag,
    summary: '处理一条审核提示：采纳或者不成立',
    body: z.object({ version, ...SAID_OF_HINT }),
    run: (_, actor, { id, params }, { version: _version, ...said }) => judge(ctx, actor, id, params.reviewId, said),
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/laws',
    act: 'dossier.read',
    tag,
    summary: '法律变动表：国家法律、行政法规、部门规章的废止、更名、修订和出处',
    query: LAW_QUERY,
    response: LAWS,
    async handle({ query: { q, kind, offset, limit } }) {
      const found = lawsMatching(ctx.laws(), q ?? '', kind);
      return { total: found.length, rows: found.slice(offset, offset + limit) };
    },
  }),
];
