import { createHash } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import { bodiesById } from '../../domain/issuers.ts';
import { citationOf, periodOn } from '../../domain/profile.ts';
import { planRound, planText, rulingOf, type HeldLine, type RoundPlanned } from '../../domain/rounds/plan.ts';
import type { CleanupRoundRow } from '../../domain/rounds/rows.ts';
import { unlistedOf, type StockLine } from '../../domain/rounds/scope.ts';
import { inRound } from '../../domain/rounds/steps.ts';
import type { Context } from '../../ports.ts';
import { roundFor } from './context.ts';

/** What publishing would do on a day, and what falls through. */
export interface RoundForeseen {
  round: CleanupRoundRow;
  plan: RoundPlanned;
  /** What a document that no list names is worth here, with its source; null: nobody has set it. */
  unlistedDead: { value: boolean | null; citation: string };
  /** Stands for exactly this plan: whoever publishes says which one they saw. */
  seen: string;
}

/** The day of effect of a round: the decided one; before the decision, the day it is looked at. */
export const effectDay = (round: CleanupRoundRow, today: Day): Day => round.effectiveOn ?? today;

/**
 * Everything that publishing does, computed and nothing written. The rehearsal and the publication read the same. `on` is the day of
 * effect; left out, the decided one or today.
 */
export async function foreseeRound(
  ctx: Context,
  round: CleanupRoundRow,
  day: Day | null = null,
): Promise<RoundForeseen> {
  const on = day ?? effectDay(round, ctx.clock.today());
  const period = periodOn(ctx.rules.profile, on);
  const items = inRound(await ctx.rounds.items(round.id));
  const stock = new Map((await ctx.rounds.stock(on)).map((line) => [line.id, line]));
  const bodies = bodiesById(await ctx.reader.issuers());
  const named = new Set(items.map((item) => item.documentId));
  const left = unlistedOf([...stock.values()], round, named, bodies, on);
  const ids = [...items.map((item) => item.documentId), ...left.map((line) => line.id)];
  const lives = await ctx.reader.livesOf(ids);
  const held = (line: StockLine): HeldLine => ({ line, events: lives.get(line.id) ?? [] });
  const listed = items.flatMap((item) => {
    const line = stock.get(item.documentId);
    return line === undefined ? [] : [{ ...held(line), item }];
  });
  const plan = planRound(round, rulingOf(round, on, period), listed, left.map(held), await ctx.rounds.basesOf(ids));
  const figure = period.figures['cleanup.unlistedDead'];
  return {
    round,
    plan,
    unlistedDead: { value: figure.value, citation: citationOf(figure) },
    seen: createHash('sha256').update(planText(plan)).digest('hex').slice(0, 16),
  };
}

/** 预演: what publishing would do, for who may see the round; writes nothing. */
export async function rehearse(ctx: Context, actor: Actor, id: number, day: Day | null): Promise<RoundForeseen> {
  return foreseeRound(ctx, await roundFor(ctx, actor, id), day);
}
