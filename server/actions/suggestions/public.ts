import { citationOf, periodOn, type Figure } from '../../domain/profile.ts';
import type { Duration } from '../../domain/profile/shapes.ts';
import type { Context, PublicIntake, PublicSuggestions } from '../../ports.ts';
import { suggestionStatus } from './status.ts';
import { submitSuggestion } from './submit.ts';

/** What the public may ask of suggestions, answered from the books themselves. */
export const publicSuggestions = (ctx: Context): PublicSuggestions => ({
  status: (said) => suggestionStatus(ctx, said),
  async replyWithin() {
    const figure: Figure<Duration | null> = periodOn(ctx.rules.profile, ctx.clock.today()).figures['suggestion.reply'];
    return figure.value === null ? null : { within: figure.value, citation: citationOf(figure) };
  },
});

/** What the public sends, as an act at once. */
export const suggestionIntake = (ctx: Context): Pick<PublicIntake, 'suggestion'> => ({
  async suggestion(said, file) {
    const { receipt, code } = await submitSuggestion(ctx, said, file);
    return { receipt, code };
  },
});
