import type { Actor } from '../../domain/actor.ts';
import { update } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import { bodiesById, headOf, mayDraftFor } from '../../domain/issuers.ts';
import type { IssuerFact } from '../../domain/documents/facts.ts';
import type { Committed, Context } from '../../ports.ts';
import { forAct } from '../context.ts';

/**
 * 起草单位 of a draft as an account enters it: null where its own body will issue it, else that body, which may draft for a
 * government or a body above it. Throws Fault('document.foreign_issuer') for any other. The bureau says itself who drafted:
 * `said`.
 */
export async function drafterOf(
  ctx: Pick<Context, 'reader' | 'clock'>,
  actor: Actor,
  lead: IssuerFact | undefined,
  said: number | null,
): Promise<number | null> {
  if (actor.kind !== 'user' || actor.role !== 'issuer') return said === lead?.issuerId ? null : said;
  const bodies = bodiesById(await ctx.reader.issuers());
  const own = actor.issuerId === null ? undefined : bodies.get(actor.issuerId);
  const row = bodies.get(lead?.issuerId ?? -1);
  if (own === undefined) throw new Fault('auth.forbidden', { act: 'document.draft' });
  if (row !== undefined && headOf(row.id, bodies, ctx.clock.today()) === own.id) return null;
  if (row === undefined || !mayDraftFor(own.id, row, bodies))
    throw new Fault('document.foreign_issuer', { own: own.name, said: lead?.name ?? '' });
  return own.id;
}

/** Says which body drafted a document for its 主办机关, which from then on follows it; null: the 主办机关 itself. */
export async function setDrafter(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  draftedById: number | null,
): Promise<Committed> {
  const { document } = await forAct(ctx, actor, 'document.set_drafter', id);
  if (draftedById !== null && (await ctx.reader.row('issuer', draftedById)) === null)
    throw new Fault('input.invalid', { issues: [{ path: ['draftedById'], code: 'issuer.unknown' }] });
  const drafter = draftedById === document.issuerId ? null : draftedById;
  const writes = [update('document', { id, version }, { draftedById: drafter })];
  return ctx.store.commit({ act: 'document.set_drafter', documents: [id], writes }, actor);
}
