import type { Actor } from '../../domain/actor.ts';
import { recordComparison } from '../../domain/comparison.ts';
import type { ComparisonFinding } from '../../domain/comparison.ts';
import { Fault } from '../../domain/fault.ts';
import type { Committed, Context } from '../../ports.ts';
import { forAct, personId, readable } from '../context.ts';
import { wordingOn } from './compare.ts';

/** Records what a person found on comparing a document with another one that they may read too. */
export async function record(
  ctx: Context,
  actor: Actor,
  id: number,
  otherId: number,
  finding: ComparisonFinding,
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'comparison.record', id);
  const other = await readable(ctx, actor, otherId);
  const on = ctx.clock.today();
  const [text, otherText] = [wordingOn(dossier, on), wordingOn(other, on)];
  if (text === null || otherText === null) throw new Fault('document.textless', {});
  const [comparisonId = 0] = await ctx.store.ids(1);
  const by = { id: comparisonId, byId: personId(actor), at: ctx.clock.now() };
  return ctx.store.commit(
    recordComparison({ document: dossier.document, text }, { document: other.document, text: otherText }, finding, by),
    actor,
  );
}
