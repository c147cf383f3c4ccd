import type { Actor } from '../../domain/actor.ts';
import { insert, update } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import { bodiesById, type HeldIssuer } from '../../domain/issuers.ts';
import type { IssuerRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { visibility } from '../../domain/may.ts';
import { permit } from '../context.ts';

export type IssuerFacts = Omit<IssuerRow, 'id' | 'version' | 'mergedIntoId'>;

/** One body; Fault('not.found'). */
export async function issuerOf(ctx: Pick<Context, 'reader'>, id: number): Promise<HeldIssuer> {
  const row = (await ctx.reader.issuers()).find((one) => one.id === id);
  if (!row) throw new Fault('not.found', { id });
  return row;
}

/** An issuer's account sees the problem events of its own body, the bureau those of all. */
export const seesProblems = (actor: Actor, issuerId: number): boolean =>
  visibility(actor).kind === 'all' ||
  (actor.kind === 'user' &&
    actor.role === 'issuer' &&
    (actor.issuerId === issuerId || (actor.inherits ?? []).includes(issuerId)));

const issue = (path: string, code: string, details = {}) =>
  new Fault('input.invalid', { issues: [{ path: [path], code, details }] });

/** Refuses facts that cannot be: a name that is taken, a body above or after itself, an end before the beginning. */
export function checkFacts(held: readonly HeldIssuer[], facts: IssuerFacts, self: number | null): void {
  if (held.some((row) => row.id !== self && row.name === facts.name)) throw issue('name', 'issuer.taken');
  for (const field of ['parentId', 'successorId'] as const) {
    const id = facts[field];
    if (id !== null && (id === self || !held.some((row) => row.id === id && row.mergedIntoId === null)))
      throw issue(field, 'issuer.unknown');
  }
  if (facts.activeFrom !== null && facts.activeTo !== null && facts.activeTo < facts.activeFrom)
    throw issue('activeTo', 'day.order', { field: 'activeTo', on: facts.activeTo, notBefore: facts.activeFrom });
  if (facts.successorId !== null && facts.activeTo === null) throw issue('activeTo', 'issuer.end_day');
  if (self !== null) demandNoCircle(held, facts, self);
}

/** A body is neither above itself nor its own heir, however long the way round. */
function demandNoCircle(held: readonly HeldIssuer[], facts: IssuerFacts, self: number): void {
  const bodies = bodiesById(held);
  for (const field of ['parentId', 'successorId'] as const) {
    const passed = new Set<number>();
    for (let at = facts[field]; at !== null && !passed.has(at); at = bodies.get(at)?.[field] ?? null) {
      if (at === self) throw issue(field, 'issuer.circle');
      passed.add(at);
    }
  }
}

/** Adds a body; answers its id. Throws Fault('input.invalid', {issues}) for a name that is taken. */
export async function addIssuer(ctx: Context, actor: Actor, facts: IssuerFacts): Promise<number> {
  permit(actor, 'issuer.add', {});
  checkFacts(await ctx.reader.issuers(), facts, null);
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
  checkFacts(await ctx.reader.issuers(), facts, id);
  const documents = await ctx.reader.documentsOfIssuer(id);
  const writes = [update('issuer', { id, version }, facts)];
  await ctx.store.commit({ act: 'issuer.edit', documents, writes }, actor);
}
