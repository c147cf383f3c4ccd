import type { EventFact } from '../../domain/documents/facts.ts';
import type { Context } from '../../ports.ts';
import { resolveReference } from './resolve.ts';

/** The basis of an event as a person names it: by 文号 (linked when held), in words, or both. */
export async function basisOf(
  ctx: Pick<Context, 'reader'>,
  said: { basisDocNumber: string | null; basisText: string | null },
  documentId: number,
): Promise<Pick<EventFact, 'basisDocumentId' | 'basisText'>> {
  const { basisDocNumber: docNumber, basisText } = said;
  const held = docNumber === null ? null : await resolveReference(ctx, { docNumber, title: null }, documentId);
  return { basisDocumentId: held?.id ?? null, basisText: basisText ?? (held ? null : docNumber) };
}
