import type { Actor } from '../../domain/actor.ts';
import { confirmListed, idsForListed } from '../../domain/listed/confirm.ts';
import type { StruckDocument } from '../../domain/listed/confirm.ts';
import { withdrawConfirmed } from '../../domain/listed/withdraw.ts';
import { Fault } from '../../domain/fault.ts';
import type { Instant } from '../../domain/model.ts';
import type { Committed, Context } from '../../ports.ts';
import { demandIssued, forAct, recording, reserve } from '../context.ts';
import { heldTargets, seenOf, viewOf } from './view.ts';

/** What a person ticked: rows as they saw them, and documents that no row names. */
export interface ListedChoice {
  rows: readonly { relationId: number; seen: string }[];
  unlisted: readonly number[];
}

/**
 * Confirms everything that was ticked, in one commit. A row that is not as the person saw it (another document has come,
 * somebody has repealed it meanwhile) refuses all with Fault('conflict.stale').
 */
export async function confirmDecision(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  choice: ListedChoice,
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'decision.confirm', id);
  demandIssued(dossier.document, 'decision.confirm');
  if (dossier.document.version !== version) throw new Fault('conflict.stale', { table: 'document', id });
  if (choice.rows.length + choice.unlisted.length === 0) throw new Fault('decision.nothing', {});
  const view = await viewOf(ctx, dossier);
  const rows = choice.rows.map(({ relationId, seen }) => {
    const row = view.rows.find((one) => one.relation.id === relationId);
    if (!row || seenOf(row) !== seen) throw new Fault('conflict.stale', { table: 'relation', id: relationId });
    return row;
  });
  const struckIds = [...new Set(choice.unlisted)];
  const { unlisted } = view;
  const offered = new Set(unlisted?.rule ? unlisted.documents.map((line) => line.id) : []);
  const gone = struckIds.find((one) => !offered.has(one));
  if (gone !== undefined) throw new Fault('conflict.stale', { table: 'document', id: gone });
  const held = await heldTargets(ctx, struckIds);
  const struck = [...held.values()].map((target): StruckDocument => ({
    target,
    kind: unlisted?.rule?.kind ?? 'lapses',
    on: unlisted?.rule?.on ?? null,
  }));
  const next = await reserve(ctx, idsForListed(rows, struck));
  const change = confirmListed(dossier, view.by, rows, struck, recording(ctx, actor), next);
  const relied = await ctx.reader.documentsById(change.documents);
  const relies = relied.map((row) => ({ table: 'document' as const, id: row.id, version: row.version }));
  return ctx.store.commit({ ...change, relies }, actor);
}

/** Takes back one whole confirmation with a reason; its rows wait for a person again. */
export async function withdrawDecision(
  ctx: Context,
  actor: Actor,
  id: number,
  at: Instant,
  reason: string,
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'decision.withdraw', id);
  const caused = await ctx.reader.eventsBasedOn(id);
  const lives = await ctx.reader.livesOf([...new Set(caused.map((event) => event.documentId))]);
  return ctx.store.commit(withdrawConfirmed(dossier, at, caused, lives, reason, ctx.clock.now()), actor);
}
