import type { Actor } from '../../domain/actor.ts';
import { beginRound, editRound, idsForScope, type RoundPlan } from '../../domain/rounds/begin.ts';
import { addItem, moveItems, removeItem } from '../../domain/rounds/items.ts';
import { closeRound, openRound } from '../../domain/rounds/steps.ts';
import { answererOf, standingHead } from '../../domain/rounds/scope.ts';
import { bodiesById, hasEnded } from '../../domain/issuers.ts';
import { Fault } from '../../domain/fault.ts';
import { citationOf, periodOn } from '../../domain/profile.ts';
import type { CleanupItemRow, CleanupRoundRow } from '../../domain/rounds/rows.ts';
import type { Committed, Context } from '../../ports.ts';
import { permit } from '../context.ts';
import { doing, forRound } from './context.ts';
import { drawScope } from './scope.ts';

/** Begins a round with the documents that its criteria find today; answers its id. */
export async function begin(ctx: Context, actor: Actor, plan: RoundPlan): Promise<number> {
  permit(actor, 'round.begin', {});
  const scope = await drawScope(ctx, plan);
  const by = await doing(ctx, actor, idsForScope(scope));
  const id = by.next();
  await ctx.store.commit(beginRound(id, plan, scope, by), actor);
  return id;
}

/** Another plan, and its documents looked for anew. */
export async function edit(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  plan: RoundPlan,
): Promise<Committed> {
  const round = await forRound(ctx, actor, 'round.edit', id, version);
  const scope = await drawScope(ctx, plan);
  const by = await doing(ctx, actor, idsForScope(scope));
  return ctx.store.commit(editRound(round, await ctx.rounds.items(id), plan, scope, by), actor);
}

/** Sends the tasks to the bodies. */
export async function open(ctx: Context, actor: Actor, id: number, version: number): Promise<Committed> {
  const round = await forRound(ctx, actor, 'round.open', id, version);
  const items = await ctx.rounds.items(id);
  const figure = periodOn(ctx.rules.profile, ctx.clock.today()).figures['cleanup.amendWithin'];
  const amendWithin = figure.value === null ? null : { value: figure.value, citation: citationOf(figure) };
  const by = await doing(ctx, actor, items.length + 1);
  return ctx.store.commit(openRound(round, items, amendWithin, by), actor);
}

/** Puts one document in, with the reason. Fault('not.found') and Fault('round.not_issued') for what is no issued document. */
export async function add(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  documentId: number,
  reason: string,
): Promise<Committed> {
  const round = await forRound(ctx, actor, 'round.add', id, version);
  const on = ctx.clock.today();
  const [line] = await ctx.rounds.stock(on, [documentId]);
  if (line === undefined) throw new Fault('round.not_issued', {});
  const held = (await ctx.rounds.items(id)).find((item) => item.documentId === documentId) ?? null;
  const answererId = answererOf(line, bodiesById(await ctx.reader.issuers()), on);
  const one = { line, answererId, matched: null };
  const by = await doing(ctx, actor, 3);
  return ctx.store.commit(addItem(round, held, await ctx.rounds.tasks(id), one, reason, by), actor);
}

/** One document of a round, in the version that the person saw. */
export async function itemOf(
  ctx: Pick<Context, 'reader'>,
  roundId: number,
  itemId: number,
  version: number | null = null,
): Promise<CleanupItemRow> {
  const item = Number.isSafeInteger(itemId) ? await ctx.reader.row('cleanupItem', itemId) : null;
  if (item?.roundId !== roundId) throw new Fault('not.found', { id: itemId });
  if (version !== null && item.version !== version)
    throw new Fault('conflict.stale', { table: 'cleanupItem', id: itemId });
  return item;
}

/** Takes a document out of a round (移出), with the reason. */
export async function removeOne(
  ctx: Context,
  actor: Actor,
  id: number,
  itemId: number,
  version: number,
  reason: string,
): Promise<Committed> {
  const round = await forRound(ctx, actor, 'round.remove', id, null);
  const item = await itemOf(ctx, id, itemId, version);
  return ctx.store.commit(removeItem(round, item, reason, await doing(ctx, actor, 1)), actor);
}

/** Ends a round that is not to be published, with the reason. */
export async function close(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  reason: string,
): Promise<Committed> {
  const round = await forRound(ctx, actor, 'round.close', id, version);
  return ctx.store.commit(closeRound(round, reason, await doing(ctx, actor, 1)), actor);
}

/** Documents of a running round to another body that exists, with the reason. */
export async function transfer(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  itemIds: readonly number[],
  to: number,
  reason: string,
): Promise<Committed> {
  const round = await forRound(ctx, actor, 'round.transfer', id, version);
  const bodies = bodiesById(await ctx.reader.issuers());
  if (standingHead(to, bodies, ctx.clock.today()) !== to) throw new Fault('round.body_ended', {});
  return move(ctx, actor, round, new Set(itemIds), to, reason);
}

async function move(
  ctx: Context,
  actor: Actor,
  round: CleanupRoundRow,
  ids: ReadonlySet<number>,
  to: number | null,
  reason: string,
): Promise<Committed> {
  const by = await doing(ctx, actor, ids.size + 1);
  const items = await ctx.rounds.items(round.id);
  return ctx.store.commit(moveItems(round, items, ids, await ctx.rounds.tasks(round.id), to, reason, by), actor);
}

/**
 * Bodies that have ended since their task was sent: it goes to whoever took over their work, or to the bureau. `words` says so for the
 * record. Safe to repeat; answers how many tasks went on.
 */
export async function settleEndedBodies(
  ctx: Context,
  actor: Actor,
  words: (from: string, to: string | null) => string,
): Promise<number> {
  permit(actor, 'round.transfer', {});
  const on = ctx.clock.today();
  const bodies = bodiesById(await ctx.reader.issuers());
  const { rounds } = await ctx.rounds.running();
  let settled = 0;
  for (const { id, state } of rounds) {
    if (state !== 'open') continue;
    for (const task of await ctx.rounds.tasks(id)) {
      const body = task.issuerId === null ? undefined : bodies.get(task.issuerId);
      if (body === undefined || task.movedOn !== null || !gone(body, on)) continue;
      const to = standingHead(body.id, bodies, on);
      const items = (await ctx.rounds.items(id)).filter(
        (item) => item.issuerId === body.id && item.state !== 'removed',
      );
      const round = await ctx.reader.row('cleanupRound', id);
      if (round === null || items.length === 0 || to === body.id) continue;
      const toName = to === null ? null : (bodies.get(to)?.name ?? null);
      await move(ctx, actor, round, new Set(items.map((item) => item.id)), to, words(body.name, toName));
      settled++;
    }
  }
  return settled;
}

const gone = (
  body: Parameters<typeof hasEnded>[0] & { mergedIntoId: number | null },
  on: Parameters<typeof hasEnded>[1],
) => hasEnded(body, on) || body.mergedIntoId !== null;
