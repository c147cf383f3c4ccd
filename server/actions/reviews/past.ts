import type { Actor } from '../../domain/actor.ts';
import type { Change } from '../../domain/change.ts';
import { paperReview } from '../../domain/documents/paper.ts';
import type { PastReview } from '../../domain/documents/paper.ts';
import type { Committed, Context } from '../../ports.ts';
import { demandIssued, forAct, reserve } from '../context.ts';
import { witnessed } from '../problems/witness.ts';

/** Records a past review from paper for a document already issued. */
export async function recordPast(ctx: Context, actor: Actor, id: number, review: PastReview): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'review.record', id);
  demandIssued(dossier.document, 'review.record');
  const next = await reserve(ctx, 1);
  const relies = [{ table: 'document' as const, id, version: dossier.document.version }];
  const change: Change = { act: 'review.record', documents: [id], relies, writes: [paperReview(id, review, next)] };
  return ctx.store.commit(await witnessed(ctx, actor, dossier, change), actor);
}
