import type { Actor } from '../../domain/actor.ts';
import type { Change, Write } from '../../domain/change.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import type { Strike } from '../../domain/rounds/codes.ts';
import { amendLimit } from '../../domain/rounds/amends.ts';
import { roundAfter } from '../../domain/rounds/course.ts';
import { idsForPublishing, publishRound } from '../../domain/rounds/publish.ts';
import { decideRound, sendBack as back, submitRound } from '../../domain/rounds/steps.ts';
import { undoRound } from '../../domain/rounds/undo.ts';
import type { Committed, Context } from '../../ports.ts';
import { demandIssued, readable } from '../context.ts';
import { doing, forRound } from './context.ts';
import { foreseeRound } from './plan.ts';

/** 提请决定: all conclusions go to the leader. */
export async function submit(ctx: Context, actor: Actor, id: number, version: number): Promise<Committed> {
  const round = await forRound(ctx, actor, 'round.submit', id, version);
  return ctx.store.commit(submitRound(round, await ctx.rounds.items(id), await doing(ctx, actor, 1)), actor);
}

/** The leader sends a round back to the bureau, with the reason. */
export async function sendBack(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  reason: string,
): Promise<Committed> {
  const round = await forRound(ctx, actor, 'round.send_back', id, version);
  return ctx.store.commit(back(round, reason, await doing(ctx, actor, 1)), actor);
}

/** What the leader decides; the title may be left to the held decision. */
export interface DecisionSaid {
  on: Day;
  title: string | null;
  number: string | null;
  basisDocumentId: number | null;
  effectiveOn: Day;
  strike: Strike;
}

/** 作出决定, by somebody else than who put it forward; a held decision gives its own title and 文号. */
export async function decide(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  { title, ...said }: DecisionSaid,
): Promise<Committed> {
  const round = await forRound(ctx, actor, 'round.decide', id, version);
  const basis = said.basisDocumentId === null ? null : (await readable(ctx, actor, said.basisDocumentId)).document;
  if (basis !== null) demandIssued(basis, 'round.decide');
  const named = title ?? basis?.title ?? null;
  if (named === null) throw new Fault('round.title_missing', {});
  const decision = { ...said, title: named, number: said.number ?? basis?.docNumber ?? null };
  return ctx.store.commit(decideRound(round, decision, await doing(ctx, actor, 1)), actor);
}

/**
 * 公布: records every legal event and publishes the catalogues, in one transaction or not at all. `seen` is the plan that the person
 * looked at; another one by now is Fault('conflict.stale').
 */
export async function publish(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  seen: string,
  also: Also = () => [],
): Promise<{ documents: number }> {
  const round = await forRound(ctx, actor, 'round.publish', id, version);
  roundAfter(round, 'round.publish');
  const foreseen = await foreseeRound(ctx, round);
  if (foreseen.seen !== seen) throw new Fault('round.plan_changed', {});
  const before = await ctx.rounds.publishedBefore(round, ctx.clock.now());
  const by = await doing(ctx, actor, idsForPublishing(foreseen.plan));
  const amendBy = amendLimit(round, foreseen.plan.on, ctx.rules.calendar);
  const changes = publishRound(round, foreseen.plan, before?.id ?? null, by, amendBy);
  const documents = foreseen.plan.lines.length;
  await ctx.store.commitAll(withAlso(changes, also(documents)), actor);
  return { documents };
}

/** 撤销: voids all that the published round recorded, in one transaction, with the reason. */
export async function undo(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  reason: string,
  also: Also = () => [],
): Promise<void> {
  const round = await forRound(ctx, actor, 'round.undo', id, version);
  const entries = await ctx.rounds.entries(id);
  const lives = await ctx.reader.livesOf(entries.map((entry) => entry.documentId));
  const changes = undoRound(round, entries, lives, reason, await doing(ctx, actor, 1));
  await ctx.store.commitAll(withAlso(changes, also(changes.length - 1)), actor);
}

/** What is to be written in the same transaction, by how many documents it touches. */
type Also = (documents: number) => readonly Write[];
const withAlso = ([first, ...rest]: readonly Change[], also: readonly Write[]): Change[] =>
  first === undefined ? [] : [{ ...first, writes: [...first.writes, ...also] }, ...rest];
