import { z } from 'zod';
import { dossierFor } from '../../actions/documents/dossier.ts';
import { basisFor } from '../../actions/term/basis.ts';
import { decideTerm } from '../../actions/term/decide.ts';
import { draftNotice } from '../../actions/term/draft.ts';
import { firstDayOf, termView } from '../../actions/term/view.ts';
import { citationOf } from '../../domain/profile.ts';
import { TERM_ACTS } from '../../domain/term/course.ts';
import { TERM_CLOCKS } from '../../domain/term/limits.ts';
import { TERM_STATES } from '../../domain/term/standing.ts';
import type { Context } from '../../ports.ts';
import { ACT } from '../../text/labels.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { idParams } from '../schemas/fields.ts';
import { dayOut } from '../schemas/out.ts';
import { version } from '../schemas/steps.ts';
import * as S from '../schemas/term.ts';
import { noticeWords } from '../termView.ts';
import { ofDocument, stepRoute } from './step.ts';

const tag = '有效期';

const TERM = z
  .object({
    state: z.enum(TERM_STATES),
    lastDay: dayOut.nullable().meta({ description: '最后一天有效；没有规定有效期的为 null' }),
    limits: z.array(
      z.object({
        clock: z.enum(TERM_CLOCKS),
        day: dayOut.nullable().meta({ description: '本地没有设定的为 null' }),
        provisional: z.boolean(),
        citation: z.string().nullable(),
      }),
    ),
    acts: z.array(z.enum(TERM_ACTS)).meta({ description: '本账号现在可以登记的' }),
  })
  .meta({ id: 'Term' });

/** 有效期: how it stands, what is decided about it, and the draft of the notice. */
export function termApi(ctx: Context): ApiRoute[] {
  const step = stepRoute(ctx);
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/documents/:id/term',
      act: 'dossier.read',
      tag,
      summary: '有效期的状态，届满前的日期和出处',
      params: idParams,
      response: TERM,
      async handle({ params, actor }) {
        const { standing, limits, figures, acts } = await termView(ctx, actor, await dossierFor(ctx, actor, params.id));
        return {
          state: standing.state,
          lastDay: standing.lastDay,
          limits: limits.map(({ figure, ...limit }) => ({
            ...limit,
            citation: figure === null ? null : citationOf(figures[figure]),
          })),
          acts,
        };
      },
    }),
    ...TERM_ACTS.map((act) =>
      step({
        ...ofDocument,
        act,
        path: act.replace('.', '/'),
        tag,
        summary: ACT[act],
        body: S.TERM_DECISION.extend({ version }),
        run: async (_, actor, { id }, { version: seen, on, until, reason, ...said }) => {
          const day = on ?? firstDayOf(await basisFor(ctx, actor, said, id)) ?? ctx.clock.today();
          const wish = { act, on: day, until: act === 'term.end' ? null : until };
          return decideTerm(ctx, actor, id, seen, wish, said, reason);
        },
      }),
    ),
    apiRoute({
      method: 'post',
      path: '/api/v1/documents/:id/term/draft',
      act: 'document.draft',
      tag,
      summary: '起草延长有效期的通知；印发后自动延长',
      params: idParams,
      body: S.TERM_DRAFT,
      response: z.object({ id: z.int().meta({ description: '草稿的卷宗编号' }) }),
      status: 201,
      async handle({ params: { id }, body: { until, reason }, actor }) {
        const words = noticeWords(await dossierFor(ctx, actor, id), until, reason);
        return { id: await draftNotice(ctx, actor, id, until, words) };
      },
    }),
  ];
}
