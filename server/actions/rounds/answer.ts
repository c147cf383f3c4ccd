import type { Actor } from '../../domain/actor.ts';
import type { Act } from '../../domain/acts.ts';
import { Fault } from '../../domain/fault.ts';
import { periodOn } from '../../domain/profile.ts';
import { acceptItems, answerItems, returnItems, type Answer } from '../../domain/rounds/items.ts';
import { outcomeOf } from '../../domain/rounds/outcome.ts';
import { rulingOf } from '../../domain/rounds/plan.ts';
import type { CleanupItemRow, CleanupRoundRow } from '../../domain/rounds/rows.ts';
import type { Committed, Context } from '../../ports.ts';
import { demandOwn, doing, forRound } from './context.ts';

/** Documents as a person saw them: id and version. */
export type Seen = readonly { id: number; version: number }[];

/** The rows that a person ticked, in the versions that they saw: Fault('conflict.stale'). */
async function seenItems(
  ctx: Context,
  actor: Actor,
  act: Act,
  round: CleanupRoundRow,
  seen: Seen,
): Promise<CleanupItemRow[]> {
  const held = new Map((await ctx.rounds.items(round.id)).map((item) => [item.id, item]));
  const items = [...new Map(seen.map((one) => [one.id, one])).values()].map(({ id, version }) => {
    const item = held.get(id);
    if (item === undefined) throw new Fault('not.found', { id });
    if (item.version !== version) throw new Fault('conflict.stale', { table: 'cleanupItem', id });
    return item;
  });
  demandOwn(actor, act, items);
  return items;
}

/**
 * One conclusion for all that were ticked. What cannot be so by what is on record today (继续有效 of a document that was repealed) is
 * refused with the titles: Fault('round.contradicts', {why, titles}).
 */
export async function answer(ctx: Context, actor: Actor, id: number, seen: Seen, said: Answer): Promise<Committed> {
  const round = await forRound(ctx, actor, 'round.answer', id, null);
  const items = await seenItems(ctx, actor, 'round.answer', round, seen);
  await demandPossible(ctx, round, items, said);
  return ctx.store.commit(answerItems(round, items, said, await doing(ctx, actor, 0)), actor);
}

async function demandPossible(
  ctx: Context,
  round: CleanupRoundRow,
  items: readonly CleanupItemRow[],
  said: Answer,
): Promise<void> {
  const on = ctx.clock.today();
  const ids = items.map((item) => item.documentId);
  const ruling = rulingOf(round, on, periodOn(ctx.rules.profile, on));
  const lives = await ctx.reader.livesOf(ids);
  const wrong = (await ctx.rounds.stock(on, ids)).flatMap((line) => {
    const { contradiction } = outcomeOf(line, lives.get(line.id) ?? [], said, ruling);
    // What has not begun today may have by the day of effect.
    return contradiction === null || contradiction === 'not_begun' ? [] : [{ title: line.title, why: contradiction }];
  });
  const [first] = wrong;
  if (first === undefined) return;
  const titles = wrong.filter((one) => one.why === first.why).map((one) => one.title);
  throw new Fault('round.contradicts', { why: first.why, titles });
}

/** The bureau sends conclusions back to their bodies (退回), with the reason. */
export async function sendBackItems(
  ctx: Context,
  actor: Actor,
  id: number,
  seen: Seen,
  reason: string,
): Promise<Committed> {
  const round = await forRound(ctx, actor, 'round.return', id, null);
  const items = await seenItems(ctx, actor, 'round.return', round, seen);
  return ctx.store.commit(returnItems(round, items, reason, await doing(ctx, actor, items.length)), actor);
}

/** The bureau accepts conclusions (认可). */
export async function accept(ctx: Context, actor: Actor, id: number, seen: Seen): Promise<Committed> {
  const round = await forRound(ctx, actor, 'round.accept', id, null);
  const items = await seenItems(ctx, actor, 'round.accept', round, seen);
  return ctx.store.commit(acceptItems(round, items, await doing(ctx, actor, 0)), actor);
}
