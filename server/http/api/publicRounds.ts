import { publishedRound } from '../../actions/rounds/public.ts';
import { catalogueDiff } from '../../domain/rounds/catalogue.ts';
import type { PublicRounds } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { idParams, pageQuery } from '../schemas/fields.ts';
import { pageOf } from '../schemas/out.ts';
import * as O from '../schemas/roundOut.ts';

const tag = '清理批次';

/** Published results of cleanup. */
export const publicRoundsApi = (rounds: PublicRounds): ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/api/v1/public/cleanup-results',
    act: null,
    tag,
    summary: '公布的清理结果',
    query: pageQuery,
    response: pageOf(O.RESULT),
    handle: ({ query }) => rounds.list(query.offset, query.limit),
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/public/cleanup-results/:id',
    act: null,
    tag,
    summary: '一次清理结果的目录，以及与上次的差别',
    params: idParams,
    response: O.RESULT_FILE,
    async handle({ params: { id } }) {
      const { round, entries, before } = await publishedRound(rounds, id);
      return { round, entries, diff: catalogueDiff(entries, before?.entries ?? []) };
    },
  }),
];
