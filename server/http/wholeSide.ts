import { publicBulletins } from '../actions/bulletins/public.ts';
import { directIntake } from '../actions/consultations/intake.ts';
import { sendsMail } from '../actions/publication/told.ts';
import { publicRounds } from '../actions/rounds/public.ts';
import { directSubscriptions } from '../actions/subscriptions/act.ts';
import { publicSuggestions, suggestionIntake } from '../actions/suggestions/public.ts';
import type { Context } from '../ports.ts';
import type { PublicSide } from './publicSide.ts';

/** The public side of the whole service: it reads the books themselves, and what is sent in is an act at once. */
export const wholeSide = (ctx: Context): PublicSide => ({
  ctx,
  workbooks: ctx.workbooks,
  papers: ctx.papers,
  queries: ctx.queries,
  intake: { ...directIntake(ctx), ...suggestionIntake(ctx) },
  suggestions: publicSuggestions(ctx),
  bulletins: publicBulletins(ctx),
  rounds: publicRounds(ctx),
  subscriptions: directSubscriptions(ctx),
  mail: () => sendsMail(ctx),
  baseUrl: ctx.config.baseUrl,
});
