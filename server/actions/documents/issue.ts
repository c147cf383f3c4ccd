import type { Actor } from '../../domain/actor.ts';
import { enactment } from '../../domain/documents/facts.ts';
import type { DocumentFacts } from '../../domain/documents/facts.ts';
import { idsForIssue, issueDocument } from '../../domain/documents/issue.ts';
import { Fault } from '../../domain/fault.ts';
import { demandsRegistration, registrationFigures } from '../../domain/registration/limits.ts';
import type { Committed, Context } from '../../ports.ts';
import { permit, readable, recording, reserve, thingOf } from '../context.ts';
import { owedBy } from '../filings/owed.ts';
import { demandEvidenceFor, demandGapExplained, gapWrites } from '../procedure/gate.ts';
import { emergencyOf } from '../reviews/emergency.ts';
import { demandExtendable } from '../term/draft.ts';
import { demandDays } from './days.ts';
import { docNumberWish } from './docNumber.ts';
import { inboundOf } from './inbound.ts';

/**
 * 印发: the reviewed draft with its number and days becomes an issued document and owes its filings. It is public at once, unless
 * the profile wants it registered first (三统一). Evidence of procedure that the rules demand must be there, and `gapReason` says why it
 * takes effect sooner after publication than they want.
 */
export async function issue(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  facts: DocumentFacts,
  gapReason: string | null = null,
): Promise<Committed> {
  const dossier = await readable(ctx, actor, id);
  const emergency = await emergencyOf(ctx, dossier);
  const thing = { ...thingOf(dossier), urgent: emergency !== null };
  permit(actor, 'document.issue', thing);
  // Nobody issues in the name of another body.
  permit(actor, 'document.issue', { ...thing, issuerId: facts.issuers[0]?.issuerId ?? null });
  if (dossier.document.version !== version) throw new Fault('conflict.stale', { table: 'document', id });
  // Where registering makes a document effective it is published by that step, and may have no 公布 day before it.
  const registered = demandsRegistration(registrationFigures(ctx.rules.profile, facts, ctx.clock.today()));
  if (facts.publishedOn === null && !registered)
    throw new Fault('input.invalid', { issues: [{ path: ['publishedOn'], code: 'document.published_missing' }] });
  await demandDays(ctx, { facts, stage: 'issue', review: dossier.reviews.at(-1) ?? null });
  await demandExtendable(ctx, dossier.relations, enactment(facts).on);
  // What may be issued in an emergency makes up for its procedure afterwards.
  if (emergency === null) await demandEvidenceFor(ctx, dossier, 'issue', facts);
  await demandGapExplained(ctx, id, facts, gapReason);
  const owed = owedBy(ctx, facts);
  const inbound = await inboundOf(ctx, facts, id);
  const next = await reserve(ctx, idsForIssue(dossier, owed, inbound));
  const change = issueDocument(dossier, facts, owed, inbound, recording(ctx, actor), next, !registered, emergency);
  const writes = [...change.writes, ...(await gapWrites(ctx, actor, id, facts, gapReason))];
  const numbers = await docNumberWish(ctx, actor, id, facts);
  return ctx.store.commit({ ...change, writes, numbers }, actor);
}
