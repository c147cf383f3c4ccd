import { factsOf } from '../../domain/documents/edit.ts';
import { namingDay } from '../../domain/documents/facts.ts';
import type { DocumentFacts } from '../../domain/documents/facts.ts';
import { isIssued } from '../../domain/documents/parts.ts';
import type { InboundRelation } from '../../domain/documents/relations.ts';
import { docNumberKey } from '../../domain/docNumber.ts';
import type { Context } from '../../ports.ts';
import { candidatesFor } from './resolve.ts';

/** Relations of held documents that were waiting for this one: named by its 文号 or title and not linked yet. */
export async function inboundOf(
  ctx: Pick<Context, 'reader'>,
  facts: DocumentFacts,
  self: number | null,
): Promise<InboundRelation[]> {
  const found: InboundRelation[] = [];
  for (const relation of await ctx.reader.unlinkedRelations(facts.docNumber, facts.title)) {
    const speaker = relation.documentId === self ? null : await ctx.reader.dossier(relation.documentId);
    if (!speaker) continue;
    const number = relation.targetDocNumber;
    const saidOn = namingDay(speaker.document);
    const own = namingDay(facts);
    const fits =
      number !== null
        ? facts.docNumber !== null && docNumberKey(number) === docNumberKey(facts.docNumber)
        : relation.targetTitle === facts.title && (own === null || saidOn === null || own <= saidOn);
    if (!fits) continue;
    // A second document that fits as well makes it a question for a person.
    const reference = { title: relation.targetTitle, docNumber: number };
    if ((await candidatesFor(ctx, reference, { except: self, saidOn })).length > 0) continue;
    const by = { ...factsOf(speaker), id: speaker.document.id };
    found.push({ relation, by, effective: isIssued(speaker.document.status) });
  }
  return found;
}
