import type { Actor } from '../../domain/actor.ts';
import { namingDay } from '../../domain/documents/facts.ts';
import type { DocumentFacts, RelationFact } from '../../domain/documents/facts.ts';
import { relationRow } from '../../domain/documents/relations.ts';
import type { Context } from '../../ports.ts';
import { knownRows, weighRelations } from './view.ts';
import type { WeighedRow } from './view.ts';

/** Stands for a document that is not in the books yet. */
const TO_COME = 0;

/** What confirming a document would do to those that it names, and what may be wrong with that, before anything is written. */
export const foresee = async (
  ctx: Pick<Context, 'reader' | 'clock'>,
  actor: Actor,
  facts: DocumentFacts,
  relations: readonly RelationFact[],
): Promise<WeighedRow[]> => {
  const decision = { by: { ...facts, id: TO_COME }, bornOn: namingDay(facts), today: ctx.clock.today() };
  const rows = relations
    .filter((one) => one.kind !== 'based_on')
    .map((one, i) => ({ ...relationRow(i + 1, TO_COME, one, one.targetDocumentId ?? null, null), version: 1 }));
  return knownRows(ctx, actor, await weighRelations(ctx, decision, rows));
};
