import type { Actor } from '../../domain/actor.ts';
import { insert, update } from '../../domain/change.ts';
import { factsOf } from '../../domain/documents/edit.ts';
import { namingDay } from '../../domain/documents/facts.ts';
import { eventRow, isIssued } from '../../domain/documents/parts.ts';
import { causedEvent } from '../../domain/documents/relations.ts';
import type { DocumentRow, RelationRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { recording, reserve } from '../context.ts';
import { matchAll } from '../documents/resolve.ts';

/**
 * After an import: links what documents say of others to those that are held by now, whatever the order in which they came
 * and whichever run brought them. Only references that can mean one document alone are linked; the rest wait for a person.
 * Answers how many were linked.
 */
export async function linkOpenRelations(ctx: Context, actor: Actor): Promise<number> {
  let linked = 0;
  const waiting: { relation: RelationRow; document: DocumentRow }[] = [];
  for (const relation of await ctx.reader.openRelations()) {
    const document = await ctx.reader.row('document', relation.documentId);
    if (document && document.status !== 'abandoned') waiting.push({ relation, document });
  }
  const matches = await matchAll(
    ctx,
    waiting.map(({ relation, document }) => ({
      reference: { title: relation.targetTitle, docNumber: relation.targetDocNumber },
      speaking: { except: document.id, saidOn: namingDay(document) },
    })),
  );
  for (const [i, { relation, document }] of waiting.entries()) {
    const target = matches[i]?.found;
    const speaker = target && (await ctx.reader.dossier(document.id));
    if (!speaker) continue;
    const by = { ...factsOf(speaker), id: document.id };
    const caused = isIssued(document.status) ? causedEvent(relation, by) : null;
    const next = await reserve(ctx, 1);
    const writes = [
      update('relation', relation, { targetDocumentId: target.id }),
      ...(caused ? [insert('legalEvent', eventRow(target.id, caused, recording(ctx, actor), next))] : []),
    ];
    await ctx.store.commit({ act: 'import.link', documents: [document.id, target.id], writes }, actor);
    linked++;
  }
  return linked;
}
