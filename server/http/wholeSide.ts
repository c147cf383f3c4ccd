import { publicBulletins } from '../actions/bulletins/public.ts';
import { directIntake } from '../actions/consultations/intake.ts';
import { publicSuggestions, suggestionIntake } from '../actions/suggestions/public.ts';
import type { Context } from '../ports.ts';
import type { PublicSide } from './publicSide.ts';

/** The public side of the whole service: it reads the books themselves, and what is sent in is an act at once. */
export const wholeSide = (ctx: Context): PublicSide => ({
  ctx,
  workbooks: ctx.workbooks,
  intake: { ...directIntake(ctx), ...suggestionIntake(ctx) },
  suggestions: publicSuggestions(ctx),
  bulletins: publicBulletins(ctx),
  baseUrl: ctx.config.baseUrl,
});
