import type { Actor } from '../../domain/actor.ts';
import type { Act } from '../../domain/acts.ts';
import { factsOf } from '../../domain/documents/edit.ts';
import type { RelationFact } from '../../domain/documents/facts.ts';
import { addRelation, editRelation, IDS_FOR_EDIT, removeRelation } from '../../domain/documents/relationActs.ts';
import type { RelationEdit } from '../../domain/documents/relationActs.ts';
import { CAUSES } from '../../domain/documents/relations.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { Fault } from '../../domain/fault.ts';
import type { LegalEventRow, RelationRow } from '../../domain/model.ts';
import type { Committed, Context } from '../../ports.ts';
import { demandIssued, forAct, readable, recording, reserve } from '../context.ts';

/** Adds a relation that the machine did not read; answers its id. `version` of the document, where the caller has seen one. */
export async function addRelationTo(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number | null,
  fact: RelationFact,
): Promise<number> {
  const dossier = await forAct(ctx, actor, 'relation.add', id);
  if (version !== null && dossier.document.version !== version)
    throw new Fault('conflict.stale', { table: 'document', id });
  await demandTarget(ctx, actor, fact.targetDocumentId ?? null, 'relation.add');
  const next = await reserve(ctx, 1);
  let added = 0;
  const change = addRelation(dossier, fact, recording(ctx, actor), () => (added = next()));
  await ctx.store.commit(change, actor);
  return added;
}

/** Corrects a relation; what it has caused is corrected in the same commit. `version` is what the editor saw. */
export async function correctRelation(
  ctx: Context,
  actor: Actor,
  id: number,
  relationId: number,
  version: number,
  edit: RelationEdit,
  reason: string | null,
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'relation.edit', id);
  const relation = relationOf(dossier, relationId, version);
  await demandTarget(ctx, actor, edit.targetDocumentId ?? null, 'relation.edit');
  const events = await causedEvents(ctx, relation);
  const next = await reserve(ctx, IDS_FOR_EDIT);
  const by = { ...factsOf(dossier), id };
  return ctx.store.commit(
    editRelation(dossier, by, relation, edit, events, reason, recording(ctx, actor), next),
    actor,
  );
}

/** Takes out what was misread. */
export async function dropRelation(
  ctx: Context,
  actor: Actor,
  id: number,
  relationId: number,
  version: number,
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'relation.remove', id);
  const relation = relationOf(dossier, relationId, version);
  return ctx.store.commit(removeRelation(dossier, relation, await causedEvents(ctx, relation)), actor);
}

function relationOf(dossier: Dossier, relationId: number, version: number): RelationRow {
  const relation = dossier.relations.find((row) => row.id === relationId);
  if (!relation) throw new Fault('not.found', { id: relationId });
  if (relation.version !== version) throw new Fault('conflict.stale', { table: 'relation', id: relationId });
  // The row as it is stored, without what the reader put beside it.
  const { target: _target, ...row } = relation;
  return row;
}

async function demandTarget(ctx: Context, actor: Actor, targetId: number | null, act: Act): Promise<void> {
  if (targetId !== null) demandIssued((await readable(ctx, actor, targetId)).document, act);
}

/** The live events that a relation has caused; those recorded before events named their relation are known by what they say. */
async function causedEvents(ctx: Pick<Context, 'reader'>, relation: RelationRow): Promise<LegalEventRow[]> {
  const { kind } = relation;
  if (kind === 'based_on') return [];
  const caused = (await ctx.reader.eventsBasedOn(relation.documentId)).filter((event) => event.voidedAt === null);
  return caused.filter(
    (event) =>
      event.relationId === relation.id ||
      (event.relationId === null &&
        event.documentId === relation.targetDocumentId &&
        event.kind === CAUSES[kind] &&
        event.scope === relation.scope),
  );
}
