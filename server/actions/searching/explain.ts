import { visibility } from '../../domain/may.ts';
import { PUBLIC } from '../../domain/actor.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Explanation } from '../../domain/search.ts';
import type { Context } from '../../ports.ts';
import { permit, readable } from '../context.ts';

/**
 * Why a document stands where it does in the public's answer to a query on a day; `explanation` is null for an empty query and for what
 * the public is not shown. Throws Fault('not.found') for a document that the actor may not read.
 */
export async function explainSearch(
  ctx: Pick<Context, 'search' | 'reader'>,
  actor: Actor,
  asked: { q: string; documentId: number; on: Day },
): Promise<{ document: Dossier['document']; explanation: Explanation | null }> {
  permit(actor, 'dossier.read');
  const { q, documentId, on } = asked;
  const { document } = await readable(ctx, actor, documentId);
  if (q.trim() === '') return { document, explanation: null };
  const request = { q, on, validity: ['in_force' as const], visibility: visibility(PUBLIC) };
  return { document, explanation: await ctx.search.explain(request, document.id) };
}
