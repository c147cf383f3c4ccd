import { bodiesOf, type Actor } from '../../domain/actor.ts';
import { Fault } from '../../domain/fault.ts';
import { may, visibility } from '../../domain/may.ts';
import {
  fulfilSupporting,
  recordSupporting,
  withdrawSupporting,
  type SupportingDemand,
} from '../../domain/supporting/course.ts';
import type { SupportingRow } from '../../domain/supporting/rows.ts';
import type { Context } from '../../ports.ts';
import { actorId, permit, readable } from '../context.ts';

/** 配套文件 that this person may see: the bureau all, an issuer those that its bodies have to make. */
export async function supportingFor(ctx: Context, actor: Actor): Promise<SupportingRow[]> {
  const seen = visibility(actor);
  if (seen.kind === 'public') return [];
  return ctx.routine.supporting(seen.kind === 'all' ? {} : { issuerIds: bodiesOf(seen) });
}

/** 登记配套任务. Throws Fault('issuer.unknown') for a body that is not held. */
export async function demandSupporting(ctx: Context, actor: Actor, demand: SupportingDemand): Promise<number> {
  permit(actor, 'supporting.record', {});
  if (!(await ctx.reader.issuers()).some((row) => row.id === demand.issuerId))
    throw new Fault('not.found', { id: demand.issuerId });
  const [id = 0] = await ctx.store.ids(1);
  const by = { id, byId: actorId(actor), at: ctx.clock.now(), today: ctx.clock.today() };
  await ctx.store.commit(recordSupporting(demand, by), actor);
  return id;
}

async function readRow(ctx: Context, actor: Actor, id: number): Promise<SupportingRow> {
  const row = await ctx.routine.supportingOf(id);
  if (row === null || !may(actor, 'routine.read', { issuerId: row.issuerId })) throw new Fault('not.found', { id });
  return row;
}

/** The document has been issued. */
export async function fulfil(ctx: Context, actor: Actor, id: number, documentId: number): Promise<void> {
  const row = await readRow(ctx, actor, id);
  permit(actor, 'supporting.fulfil', { issuerId: row.issuerId });
  const { document } = await readable(ctx, actor, documentId);
  await ctx.store.commit(fulfilSupporting(row, document), actor);
}

/** Takes back that a supporting document is demanded, with the reason. */
export async function withdrawDemand(ctx: Context, actor: Actor, id: number, reason: string): Promise<void> {
  const row = await readRow(ctx, actor, id);
  permit(actor, 'supporting.withdraw', { issuerId: row.issuerId });
  const by = { byId: actorId(actor), today: ctx.clock.today() };
  await ctx.store.commit(withdrawSupporting(row, reason, by), actor);
}
