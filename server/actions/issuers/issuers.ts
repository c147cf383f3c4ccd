import type { Actor } from '../../domain/actor.ts';
import { insert, update } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import type { IssuerRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { visibility } from '../../domain/may.ts';
import { permit } from '../context.ts';

export type IssuerFacts = Omit<IssuerRow, 'id' | 'version' | 'mergedIntoId'>;

/** One body; Fault('not.found'). */
export async function issuerOf(ctx: Pick<Context, 'reader'>, id: number): Promise<IssuerRow> {
  const row = await ctx.reader.row('issuer', id);
  if (!row) throw new Fault('not.found', { id });
  return row;
}

/** An issuer's account sees the problem events of its own body, the bureau those of all. */
export const seesProblems = (actor: Actor, issuerId: number): boolean =>
  visibility(actor).kind === 'all' || (actor.kind === 'user' && actor.role === 'issuer' && actor.issuerId === issuerId);

async function check(ctx: Context, facts: IssuerFacts, self: number | null): Promise<void> {
  const held = await ctx.reader.issuers();
  const issue = (path: string, code: string) => new Fault('input.invalid', { issues: [{ path: [path], code }] });
  if (held.some((row) => row.id !== self && row.name === facts.name)) throw issue('name', 'issuer.taken');
  for (const field of ['parentId', 'successorId'] as const) {
    const id = facts[field];
    if (id !== null && (id === self || !held.some((row) => row.id === id))) throw issue(field, 'issuer.unknown');
  }
  if (facts.activeFrom !== null && facts.activeTo !== null && facts.activeTo < facts.activeFrom)
    throw issue('activeTo', 'day.order');
}

/** Adds a body; answers its id. Throws Fault('input.invalid', {issues}) for a name that is taken. */
export async function addIssuer(ctx: Context, actor: Actor, facts: IssuerFacts): Promise<number> {
  permit(actor, 'issuer.add', {});
  await check(ctx, facts, null);
  const [id = 0] = await ctx.store.ids(1);
  await ctx.store.commit(
    { act: 'issuer.add', documents: [], writes: [insert('issuer', { id, ...facts, mergedIntoId: null })] },
    actor,
  );
  return id;
}

/** Changes a body. Its documents are named in the change, so that the index learns new names and short names. */
export async function editIssuer(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  facts: IssuerFacts,
): Promise<void> {
  permit(actor, 'issuer.edit', {});
  await check(ctx, facts, id);
  const documents = await ctx.reader.documentsOfIssuer(id);
  const writes = [update('issuer', { id, version }, facts)];
  await ctx.store.commit({ act: 'issuer.edit', documents, writes }, actor);
}
