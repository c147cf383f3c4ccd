import { z } from 'zod';
import { expiryOutlook, readExpiryLetter, writeExpiryLetters } from '../../actions/letters/expiry.ts';
import { nextQuarter, quarterOf } from '../../domain/reminders/letters.ts';
import type { Context } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { EXPIRY_LETTER, EXPIRY_OUTLOOK, QUARTER_QUERY } from '../schemas/expiryLetters.ts';
import { idParams } from '../schemas/fields.ts';

const tag = '到期提示函';

/** What ends in a quarter, and the letters on it. */
export const expiryLettersApi = (ctx: Context): ApiRoute[] => {
  const asked = ({ year, quarter }: z.output<typeof QUARTER_QUERY>) =>
    year === undefined || quarter === undefined ? nextQuarter(ctx.clock.today()) : quarterOf(year, quarter);
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/expiry-letters',
      act: 'expiry_letter.read',
      tag,
      summary: '一个季度到期的文件，默认下一季度',
      query: QUARTER_QUERY,
      response: EXPIRY_OUTLOOK,
      handle: ({ query, actor }) => expiryOutlook(ctx, actor, asked(query)),
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/expiry-letters',
      act: 'expiry_letter.write',
      tag,
      summary: '制作一个季度的提示函，每个制定机关一份',
      body: QUARTER_QUERY,
      response: z.array(EXPIRY_LETTER),
      status: 201,
      handle: ({ body, actor }) => writeExpiryLetters(ctx, actor, asked(body)),
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/expiry-letters/:id',
      act: 'expiry_letter.read',
      tag,
      summary: '一份提示函',
      params: idParams,
      response: EXPIRY_LETTER,
      handle: ({ params, actor }) => readExpiryLetter(ctx, actor, params.id),
    }),
  ];
};
