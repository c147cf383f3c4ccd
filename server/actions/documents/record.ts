import type { Actor } from '../../domain/actor.ts';
import { idsNeeded, recordDocument } from '../../domain/documents/record.ts';
import type { NewDocument } from '../../domain/documents/record.ts';
import { namingDay } from '../../domain/documents/facts.ts';
import type { RelationFact } from '../../domain/documents/facts.ts';
import { isIssued } from '../../domain/documents/parts.ts';
import type { Context } from '../../ports.ts';
import { recording, reserve } from '../context.ts';
import { inboundOf } from './inbound.ts';
import { resolveRelations } from './resolve.ts';

/** Everything about a new document except what the books themselves supply: its id and its links to what is held. */
export type Entry = Omit<NewDocument, 'id' | 'relations' | 'inbound'> & { relations: RelationFact[] };

/** Takes a document into the books, links it both ways, commits; answers its id. */
export async function enter(ctx: Context, actor: Actor, entry: Entry): Promise<number> {
  const relations = await resolveRelations(ctx, actor, entry.relations, namingDay(entry.facts));
  const inbound = isIssued(entry.status) ? await inboundOf(ctx, entry.facts, null) : [];
  const doc: NewDocument = { ...entry, id: 0, relations, inbound };
  const next = await reserve(ctx, idsNeeded(doc));
  const id = next();
  await ctx.store.commit(recordDocument({ ...doc, id }, recording(ctx, actor), next), actor);
  return id;
}
