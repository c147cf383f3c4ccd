import { z } from 'zod';
import { SENT_SUGGESTION } from '../../actions/suggestions/said.ts';
import { Fault } from '../../domain/fault.ts';
import type { PublicIntake, PublicSuggestions } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { line } from '../schemas/fields.ts';
import { SUGGESTION_STATUS } from '../schemas/suggestionOut.ts';
import type { Shell } from '../shell.ts';

const tag = '审查建议';

/** 审查建议 by anybody: sent in, and asked after with number and code. */
export const publicSuggestionsApi = (
  suggestions: PublicSuggestions,
  intake: Pick<PublicIntake, 'suggestion'>,
  shell: Shell,
): ApiRoute[] => [
  apiRoute({
    method: 'post',
    path: '/api/v1/public/suggestions',
    act: null,
    tag,
    summary: '提出审查建议，得到受理编号和查询码',
    layers: [shell.letterLimit],
    body: SENT_SUGGESTION,
    response: z.object({ receipt: z.string(), code: z.string().meta({ description: '只给出这一次' }) }),
    status: 201,
    handle: ({ body }) => intake.suggestion(body, null),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/public/suggestions/status',
    act: null,
    tag,
    summary: '凭受理编号和查询码查看办理情况',
    layers: [shell.letterLimit],
    body: z.object({ receipt: line(40), code: line(40) }),
    response: SUGGESTION_STATUS,
    async handle({ body }) {
      const found = await suggestions.status(body);
      if (found === null) throw new Fault('suggestion.code', {});
      return found;
    },
  }),
];
