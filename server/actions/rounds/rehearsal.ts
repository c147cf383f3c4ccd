import type { Actor } from '../../domain/actor.ts';
import { amendLimit } from '../../domain/rounds/amends.ts';
import { rehearsed, type Rehearsed } from '../../domain/rounds/rehearsal.ts';
import type { CleanupRoundRow } from '../../domain/rounds/rows.ts';
import type { Context } from '../../ports.ts';
import { permit } from '../context.ts';
import { roundFor } from './context.ts';
import { rehearse, type RoundForeseen } from './plan.ts';

/** 预演 as a page shows it: what publishing would do, which plan that is, and what it was compared with. */
export interface Rehearsal extends Rehearsed, Pick<RoundForeseen, 'unlistedDead' | 'seen'> {
  before: Pick<CleanupRoundRow, 'id' | 'title'> | null;
}

/** The round of a rehearsal; lists of other bodies' documents are the bureau's to see. */
export async function rehearsable(ctx: Context, actor: Actor, id: number): Promise<CleanupRoundRow> {
  permit(actor, 'round.read', {});
  return roundFor(ctx, actor, id);
}

/** Computes it and writes nothing; every list is cut to `most` rows. Reads every issued document: a large one belongs in a process of its own. */
export async function rehearsalOf(ctx: Context, actor: Actor, id: number, most: number): Promise<Rehearsal> {
  const { round, plan, unlistedDead, seen } = await rehearse(ctx, actor, id, null);
  const before = await ctx.rounds.publishedBefore(round, round.publishedAt ?? ctx.clock.now());
  const entries = before === null ? [] : await ctx.rounds.entries(before.id);
  return {
    ...rehearsed(plan, entries, most, amendLimit(round, plan.on, ctx.rules.calendar)),
    unlistedDead,
    seen,
    before: before === null ? null : { id: before.id, title: before.title },
  };
}
