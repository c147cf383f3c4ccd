import type { Actor } from '../../domain/actor.ts';
import { insert, update } from '../../domain/change.ts';
import { factsOf } from '../../domain/documents/edit.ts';
import { causedEvent, eventRow } from '../../domain/documents/parts.ts';
import type { DocumentName } from '../../domain/dossier.ts';
import type { RelationRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { recording, reserve } from '../context.ts';
import { resolveReference } from '../documents/resolve.ts';

async function linkOne(ctx: Context, actor: Actor, relation: RelationRow, target: DocumentName): Promise<void> {
  const speaker = await ctx.reader.dossier(relation.documentId);
  if (!speaker) return;
  const { document } = speaker;
  const issued = document.status === 'issued' || document.status === 'filed';
  const caused = issued ? causedEvent(relation, { ...factsOf(speaker), id: document.id }) : null;
  const next = await reserve(ctx, 1);
  const writes = [
    update('relation', relation, { targetDocumentId: target.id }),
    ...(caused ? [insert('legalEvent', eventRow(target.id, caused, recording(ctx, actor), next))] : []),
  ];
  await ctx.store.commit({ act: 'relation.link', documents: [document.id, target.id], writes }, actor);
}

/**
 * After an import: links what the new documents say of held ones and what held ones say of the new, whatever the order in
 * which they came. Only references that can mean one document alone are linked; the rest wait for a person.
 */
export async function linkImported(ctx: Context, actor: Actor, ids: readonly number[]): Promise<number> {
  let linked = 0;
  const tryLink = async (relation: RelationRow): Promise<void> => {
    if (relation.kind === 'based_on' || relation.targetDocumentId !== null) return;
    const target = await resolveReference(
      ctx,
      { title: relation.targetTitle, docNumber: relation.targetDocNumber },
      relation.documentId,
    );
    if (!target) return;
    await linkOne(ctx, actor, relation, target);
    linked++;
  };
  for (const id of ids) {
    const dossier = await ctx.reader.dossier(id);
    if (!dossier) continue;
    for (const relation of dossier.relations) await tryLink(relation);
    const { docNumber, title } = dossier.document;
    for (const relation of await ctx.reader.unlinkedRelations(docNumber, title)) await tryLink(relation);
  }
  return linked;
}
