import { nextLimit } from '../actions/suggestions/view.ts';
import type { Actor } from '../domain/actor.ts';
import { mayAny } from '../domain/may.ts';
import type { SuggestionRow } from '../domain/suggestion/row.ts';
import type { Context } from '../ports.ts';
import { SUGGESTION_CLOCK } from '../text/labels.ts';
import type { DeskWaits } from '../web/components/deskSuggestions.tsx';
import type { SuggestionLine } from '../web/pages/suggestions.tsx';

const MOST = 50;

/** A suggestion with the next limit that is not met. */
export function suggestionLine(ctx: Pick<Context, 'rules'>, row: SuggestionRow): SuggestionLine {
  const next = nextLimit(ctx, row);
  return { row, due: next?.day == null ? null : { day: next.day, what: SUGGESTION_CLOCK[next.clock] } };
}

/** Suggestions and contested events that wait for this person. */
export async function deskWaits(
  ctx: Pick<Context, 'suggestions' | 'problems' | 'rules'>,
  actor: Actor,
): Promise<DeskWaits> {
  const open = mayAny(actor, 'suggestion.accept') ? await ctx.suggestions.open() : [];
  const contested = mayAny(actor, 'problem.uphold')
    ? await ctx.problems.page({ states: ['contested'], offset: 0, limit: MOST })
    : { rows: [] };
  return { suggestions: open.map((row) => suggestionLine(ctx, row)), contests: contested.rows };
}
