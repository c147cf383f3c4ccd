import { factsOf } from '../../domain/documents/edit.ts';
import type { NewDocument } from '../../domain/documents/record.ts';
import { docNumberKey } from '../../domain/docNumber.ts';
import type { Context } from '../../ports.ts';
import { resolveReference } from './resolve.ts';

/** Relations of held documents that were waiting for this one: named by its 文号 or title and not linked yet. */
export async function inboundOf(
  ctx: Pick<Context, 'reader'>,
  facts: { title: string; docNumber: string | null },
): Promise<NewDocument['inbound']> {
  const waiting = await ctx.reader.unlinkedRelations(facts.docNumber, facts.title);
  const found: NewDocument['inbound'] = [];
  for (const relation of waiting) {
    const numbered = relation.targetDocNumber !== null;
    const fits = numbered
      ? facts.docNumber !== null && docNumberKey(relation.targetDocNumber ?? '') === docNumberKey(facts.docNumber)
      : relation.targetTitle === facts.title;
    // A second document that fits as well makes it a question for a person.
    if (
      !fits ||
      (await resolveReference(ctx, { title: relation.targetTitle, docNumber: relation.targetDocNumber }, null))
    )
      continue;
    const speaker = await ctx.reader.dossier(relation.documentId);
    if (!speaker) continue;
    const effective = speaker.document.status === 'issued' || speaker.document.status === 'filed';
    found.push({ relation, by: { ...factsOf(speaker), id: speaker.document.id }, effective });
  }
  return found;
}
