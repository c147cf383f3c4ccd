import { z } from 'zod';
import { LEFT_COMMENT } from '../../actions/consultations/said.ts';
import { consultationOn, daysLeft } from '../../domain/procedure/consultation.ts';
import type { ConsultationLine, PublicIntake, PublicReader } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { shownConsultation } from '../pages/consultations.ts';
import { blank, idParams, pageQuery } from '../schemas/fields.ts';
import { pageOf } from '../schemas/out.ts';
import { PUBLIC_CONSULTATION, PUBLIC_LINE } from '../schemas/procedureOut.ts';
import type { Shell } from '../shell.ts';

const tag = '征求意见';

/** Consultations for everybody, to read and to comment on. */
export function publicConsultationsApi(
  ctx: PublicReader,
  intake: Pick<PublicIntake, 'comment'>,
  shell: Pick<Shell, 'letterLimit'>,
): ApiRoute[] {
  const lineOut = <L extends ConsultationLine>(line: L) => {
    const today = ctx.clock.today();
    return { ...line, state: consultationOn(line, today), daysLeft: daysLeft(line, today) };
  };
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/public/consultations',
      act: null,
      tag,
      summary: '正在征求意见的草案；past=yes 为已经结束的',
      query: pageQuery.extend({ past: blank(z.enum(['yes'])) }),
      response: pageOf(PUBLIC_LINE),
      async handle({ query: { past, ...page } }) {
        const found = await ctx.consultations.list({ on: ctx.clock.today(), current: past === undefined, ...page });
        return { total: found.total, rows: found.rows.map(lineOut) };
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/public/consultations/:id',
      act: null,
      tag,
      summary: '一次征求意见：起草说明、草案全文、采纳情况',
      params: idParams,
      response: PUBLIC_CONSULTATION,
      async handle({ params }) {
        const found = await shownConsultation(ctx, params.id);
        const { draft, result, resultOn, resultSaid } = found;
        return {
          ...lineOut(found),
          draft: draft && { ...draft, articles: [...draft.articles], hasOriginal: draft.fileSha256 !== null },
          result: result === null || resultOn === null ? null : { ...result, on: resultOn, said: resultSaid },
        };
      },
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/public/consultations/:id/comments',
      act: null,
      tag,
      summary: '提出意见，不需要登录；姓名和联系方式可以不填，不会公开',
      params: idParams,
      layers: [shell.letterLimit],
      body: LEFT_COMMENT,
      response: z.object({ receipt: z.string().meta({ description: '回执编号' }) }),
      status: 201,
      handle: ({ params, body }) => intake.comment(params.id, body),
    }),
  ];
}
