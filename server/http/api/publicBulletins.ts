import { Fault } from '../../domain/fault.ts';
import type { PublicBulletins } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import * as S from '../schemas/bulletins.ts';
import { idParams, pageQuery } from '../schemas/fields.ts';
import { pageOf } from '../schemas/out.ts';

const tag = '备案情况通报';

/** 通报 that were issued and published. */
export const publicBulletinsApi = (bulletins: PublicBulletins): ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/api/v1/public/bulletins',
    act: null,
    tag,
    summary: '公开的备案情况通报',
    query: pageQuery,
    response: pageOf(S.BULLETIN),
    handle: ({ query }) => bulletins.list(query.offset, query.limit),
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/public/bulletins/:id',
    act: null,
    tag,
    summary: '一份公开的通报',
    params: idParams,
    response: S.BULLETIN,
    async handle({ params: { id } }) {
      const found = await bulletins.one(id);
      if (found === null) throw new Fault('not.found', { id });
      return found.row;
    },
  }),
];
