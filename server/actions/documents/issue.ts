import type { Actor } from '../../domain/actor.ts';
import type { DocumentFacts } from '../../domain/documents/facts.ts';
import { idsForIssue, issueDocument } from '../../domain/documents/issue.ts';
import { Fault } from '../../domain/fault.ts';
import type { Committed, Context } from '../../ports.ts';
import { forAct, permit, recording, reserve, thingOf } from '../context.ts';
import { owedBy } from '../filings/owed.ts';
import { demandDays } from './days.ts';
import { inboundOf } from './inbound.ts';

/** 印发: the reviewed draft with its number and days becomes an issued, public document and owes its filings. */
export async function issue(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  facts: DocumentFacts,
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'document.issue', id);
  // Nobody issues in the name of another body.
  permit(actor, 'document.issue', { ...thingOf(dossier), issuerId: facts.issuers[0]?.issuerId ?? null });
  if (dossier.document.version !== version) throw new Fault('conflict.stale', { table: 'document', id });
  await demandDays(ctx, { facts, stage: 'issue', review: dossier.reviews.at(-1) ?? null });
  const owed = owedBy(ctx, facts);
  const inbound = await inboundOf(ctx, facts, id);
  const next = await reserve(ctx, idsForIssue(dossier, owed, inbound));
  return ctx.store.commit(issueDocument(dossier, facts, owed, inbound, recording(ctx, actor), next), actor);
}
