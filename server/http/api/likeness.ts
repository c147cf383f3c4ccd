import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import { compareDocuments } from '../../actions/likeness/compare.ts';
import { likenessesOf } from '../../actions/likeness/dossier.ts';
import { record } from '../../actions/likeness/record.ts';
import { dossierFor } from '../../actions/documents/dossier.ts';
import type { Context } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { pairFilter } from '../likePairs.ts';
import { COMPARISON, LIKE_LINE, LIKE_PAIR, PAIRS_QUERY, SIDE_BY_SIDE } from '../schemas/likeness.ts';
import { idField, idParams, pageQuery } from '../schemas/fields.ts';
import { pageOf } from '../schemas/out.ts';
import { stepRoute } from './step.ts';

const tag = '相近文件';
const TWO = idParams.extend({ otherId: idField });

/** Documents that are alike: of one document, of the county, side by side, and what people found. */
export function likenessApi(ctx: Context): ApiRoute[] {
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/documents/:id/likeness',
      act: 'dossier.read',
      tag,
      summary: '同一事项的现行文件',
      params: idParams,
      response: z.object({ behind: z.boolean(), rows: z.array(LIKE_LINE) }),
      async handle({ params: { id }, actor }) {
        const dossier = await dossierFor(ctx, actor, id);
        const { standing, behind } = await likenessesOf(ctx, actor, dossier, await ctx.reader.history(id));
        return { behind, rows: standing };
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/documents/:id/compare/:otherId',
      act: 'dossier.read',
      tag,
      summary: '两份文件逐条比对',
      params: TWO,
      response: SIDE_BY_SIDE,
      async handle({ params: { id, otherId }, actor }) {
        return { rows: (await compareDocuments(ctx, actor, id, otherId)).rows };
      },
    }),
    stepRoute(ctx)({
      act: 'comparison.record',
      path: 'comparisons/:otherId',
      tag,
      summary: '记录比对结论',
      params: TWO,
      body: COMPARISON,
      version: ({ document }) => document.version,
      run: (_, actor, { id, params }, { outcome, note }) =>
        record(ctx, actor, id, TWO.parse(params).otherId, { outcome, note }),
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/likeness',
      act: 'dossier.read',
      tag,
      summary: '全县现行有效文件中的相近文件',
      query: pageQuery.extend(PAIRS_QUERY.shape),
      response: pageOf(LIKE_PAIR),
      async handle({ query: { offset, limit, ...asked }, actor }) {
        permit(actor, 'dossier.read');
        return ctx.likenesses.pairs(pairFilter(ctx, actor, asked, { offset, limit }));
      },
    }),
  ];
}
