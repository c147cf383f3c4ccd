import { z } from 'zod';
import { contest, decide } from '../../actions/problems/problems.ts';
import { problemView, problemsFor } from '../../actions/problems/view.ts';
import { PROBLEM_KINDS, PROBLEM_STATES } from '../../domain/codes.ts';
import type { Context, ProblemLine } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { blank, dayField, idField, idParams, line, pageQuery } from '../schemas/fields.ts';
import { pageOf } from '../schemas/out.ts';
import { PROBLEM_LINE } from '../schemas/suggestionOut.ts';

const tag = '问题事件';
const REASON = z.object({ reason: line(2000) });
const lineOut = ({ event, ...names }: ProblemLine) => ({ ...event, ...names });

/** 问题事件: the list, one event, 异议 and its decision. */
export const problemEventsApi = (ctx: Context): ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/api/v1/problems',
    act: 'dossier.read',
    tag,
    summary: '问题事件清单',
    query: pageQuery.extend({
      kind: blank(z.enum(PROBLEM_KINDS)),
      state: blank(z.enum(PROBLEM_STATES)),
      issuerId: blank(idField),
      from: blank(dayField),
      to: blank(dayField),
    }),
    response: pageOf(PROBLEM_LINE),
    async handle({ query: { kind, state, issuerId, ...filter }, actor }) {
      const wanted = { kinds: kind && [kind], states: state && [state], issuerIds: issuerId ? [issuerId] : undefined };
      const { total, rows } = await problemsFor(ctx, actor, { ...filter, ...wanted });
      return { total, rows: rows.map(lineOut) };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/problems/:id',
    act: 'dossier.read',
    tag,
    summary: '一件问题事件',
    params: idParams,
    response: PROBLEM_LINE,
    handle: async ({ params, actor }) => lineOut((await problemView(ctx, actor, params.id)).problem),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/problems/:id/contest',
    act: 'problem.contest',
    tag,
    summary: '制定机关提出异议',
    params: idParams,
    body: REASON,
    handle: async ({ params, body, actor }) => void (await contest(ctx, actor, params.id, body.reason)),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/problems/:id/uphold',
    act: 'problem.uphold',
    tag,
    summary: '异议不成立，维持问题事件',
    params: idParams,
    body: REASON,
    handle: async ({ params, body, actor }) =>
      void (await decide(ctx, actor, 'problem.uphold', params.id, body.reason)),
  }),
];
