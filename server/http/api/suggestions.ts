import { z } from 'zod';
import { enterSuggestion } from '../../actions/suggestions/handle.ts';
import { suggestionView, suggestionsFor } from '../../actions/suggestions/view.ts';
import { SUGGESTION_SOURCES, SUGGESTION_STATES } from '../../domain/codes.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Context } from '../../ports.ts';
import { ACT } from '../../text/labels.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { blank, idField, idParams, pageQuery } from '../schemas/fields.ts';
import { pageOf } from '../schemas/out.ts';
import { SUGGESTION, SUGGESTION_FILE } from '../schemas/suggestionOut.ts';
import { ENTER } from '../schemas/suggestions.ts';
import { SUGGESTION_STEPS } from '../suggestionSteps.ts';

const tag = '审查建议';

async function fileOf(ctx: Context, actor: Actor, id: number) {
  const { row, limits, acts, showsSender } = await suggestionView(ctx, actor, id);
  return {
    suggestion: row,
    sender: showsSender ? { author: row.author, contact: row.contact } : null,
    limits,
    acts,
  };
}

/** The desk of 审查建议. */
export const suggestionsApi = (ctx: Context): ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/api/v1/suggestions',
    act: 'suggestion.read',
    tag,
    summary: '审查建议、司法建议和附带审查清单',
    query: pageQuery.extend({
      state: blank(z.enum(SUGGESTION_STATES)),
      source: blank(z.enum(SUGGESTION_SOURCES)),
      documentId: blank(idField),
    }),
    response: pageOf(SUGGESTION),
    handle: ({ query: { state, ...filter }, actor }) =>
      suggestionsFor(ctx, actor, { ...filter, states: state && [state] }),
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/suggestions/:id',
    act: 'suggestion.read',
    tag,
    summary: '一件审查建议和它的期限',
    params: idParams,
    response: SUGGESTION_FILE,
    handle: ({ params, actor }) => fileOf(ctx, actor, params.id),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/suggestions',
    act: 'suggestion.enter',
    tag,
    summary: '登记司法建议、附带审查来函和公众来信',
    body: ENTER,
    response: SUGGESTION_FILE,
    status: 201,
    handle: async ({ body, actor }) => fileOf(ctx, actor, await enterSuggestion(ctx, actor, body)),
  }),
  ...SUGGESTION_STEPS.map(({ act, form, run }) =>
    apiRoute({
      method: 'post',
      path: `/api/v1/suggestions/:id/${act.slice('suggestion.'.length)}`,
      act,
      tag,
      summary: ACT[act],
      params: idParams,
      body: form,
      response: SUGGESTION_FILE,
      async handle({ params, body, actor }) {
        await run(ctx, actor, params.id, body);
        return fileOf(ctx, actor, params.id);
      },
    }),
  ),
];
