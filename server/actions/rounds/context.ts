import type { Actor } from '../../domain/actor.ts';
import type { Act } from '../../domain/acts.ts';
import { Fault } from '../../domain/fault.ts';
import { may, visibility } from '../../domain/may.ts';
import { bodiesOf } from '../../domain/actor.ts';
import type { CleanupItemRow, CleanupRoundRow } from '../../domain/rounds/rows.ts';
import type { Doing } from '../../domain/rounds/step.ts';
import type { Context } from '../../ports.ts';
import { actorId, permit, reserve } from '../context.ts';

/** The bodies that an account answers for; null for the bureau, which sees all. */
export function ownBodies(actor: Actor): readonly number[] | null {
  if (actor.kind !== 'user' || actor.role !== 'issuer') return null;
  const seen = visibility(actor);
  return seen.kind === 'issuer' ? bodiesOf(seen) : [];
}

/**
 * A round for who may see it: the bureau every one, a body those in which it has documents to answer for, once they are opened. What
 * one may not see does not exist: Fault('not.found').
 */
export async function roundFor(
  ctx: Pick<Context, 'reader' | 'rounds'>,
  actor: Actor,
  id: number,
): Promise<CleanupRoundRow> {
  const round = Number.isSafeInteger(id) ? await ctx.reader.row('cleanupRound', id) : null;
  if (round === null) throw new Fault('not.found', { id });
  const own = ownBodies(actor);
  if (own === null) {
    if (!may(actor, 'round.read', {})) throw new Fault('not.found', { id });
    return round;
  }
  const tasks = await ctx.rounds.tasks(id);
  if (!tasks.some((task) => task.issuerId !== null && own.includes(task.issuerId)))
    throw new Fault('not.found', { id });
  return round;
}

/** A round for an act on the version that the person saw: Fault('conflict.stale'). */
export async function forRound(
  ctx: Pick<Context, 'reader' | 'rounds'>,
  actor: Actor,
  act: Act,
  id: number,
  version: number | null,
): Promise<CleanupRoundRow> {
  permit(actor, act);
  const round = await roundFor(ctx, actor, id);
  // Which documents a body may act on is asked of each of them.
  permit(actor, act, { submittedById: round.checkedById, issuerId: ownBodies(actor)?.[0] ?? null });
  if (version !== null && round.version !== version) throw new Fault('conflict.stale', { table: 'cleanupRound', id });
  return round;
}

/** Documents of a round for an act of somebody who answers for them; others do not exist for them. */
export function demandOwn(actor: Actor, act: Act, items: readonly CleanupItemRow[]): void {
  const own = ownBodies(actor);
  for (const item of items) {
    if (own !== null && (item.issuerId === null || !own.includes(item.issuerId)))
      throw new Fault('not.found', { id: item.id });
    permit(actor, act, { issuerId: item.issuerId });
  }
}

/** A step done now by the actor, with as many ids as it may take. */
export const doing = async (ctx: Pick<Context, 'store' | 'clock'>, actor: Actor, ids: number): Promise<Doing> => ({
  byId: actorId(actor),
  on: ctx.clock.today(),
  at: ctx.clock.now(),
  next: await reserve(ctx, ids),
});
