import { factsOf } from '../../domain/documents/edit.ts';
import { factColumns, namingDay } from '../../domain/documents/facts.ts';
import type { DocumentFacts } from '../../domain/documents/facts.ts';
import { isIssued } from '../../domain/documents/parts.ts';
import type { InboundRelation } from '../../domain/documents/relations.ts';
import { matchReference } from '../../domain/matching/match.ts';
import type { Candidate } from '../../domain/matching/match.ts';
import type { Context } from '../../ports.ts';

/** Stands for a document that has no id yet. */
const ARRIVING = -1;

/** Relations of held documents that were waiting for this one: those that mean it, and it alone among all that we hold. */
export async function inboundOf(
  ctx: Pick<Context, 'reader'>,
  facts: DocumentFacts,
  self: number | null,
): Promise<InboundRelation[]> {
  const { docNumberKey, titleKey } = factColumns(facts);
  const arriving: Candidate = {
    id: self ?? ARRIVING,
    title: facts.title,
    docNumber: facts.docNumber,
    issuers: facts.issuers.map((issuer) => issuer.name),
    bornOn: namingDay(facts),
  };
  const found: InboundRelation[] = [];
  for (const relation of await ctx.reader.unlinkedRelations(docNumberKey, titleKey)) {
    const speaker = relation.documentId === self ? null : await ctx.reader.dossier(relation.documentId);
    if (!speaker) continue;
    const held = await ctx.reader.namedLike(
      relation.targetNumberKey === null ? [] : [relation.targetNumberKey],
      relation.targetTitleKey === null ? [] : [relation.targetTitleKey],
    );
    // A second document that fits as well makes it a question for a person.
    const match = matchReference<Candidate>(
      { title: relation.targetTitle, docNumber: relation.targetDocNumber },
      [arriving, ...held.filter((one) => one.id !== self)],
      { except: relation.documentId, saidOn: namingDay(speaker.document) },
    );
    if (match.found?.id !== arriving.id) continue;
    const by = { ...factsOf(speaker), id: speaker.document.id };
    found.push({ relation, by, effective: isIssued(speaker.document.status) });
  }
  return found;
}
