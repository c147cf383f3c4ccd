import type { Actor } from '../../domain/actor.ts';
import type { Change } from '../../domain/change.ts';
import { idsNeeded, recordDocument } from '../../domain/documents/record.ts';
import type { NewDocument } from '../../domain/documents/record.ts';
import { namingDay } from '../../domain/documents/facts.ts';
import type { RelationFact } from '../../domain/documents/facts.ts';
import { isIssued } from '../../domain/documents/parts.ts';
import { problemWrite } from '../../domain/problems/event.ts';
import { unreviewed } from '../../domain/problems/witness.ts';
import { demandSubject } from '../../domain/subject/demand.ts';
import type { Context } from '../../ports.ts';
import { actorId, recording, reserve } from '../context.ts';
import { inboundOf } from './inbound.ts';
import { resolveRelations } from './resolve.ts';

/** Everything about a new document except what the books themselves supply: its id and its links to what is held. */
export type Entry = Omit<NewDocument, 'id' | 'relations' | 'inbound'> & { relations: RelationFact[] };

/** With the event that a document issued lately and never reviewed is. */
async function withUnreviewed(
  ctx: Context,
  actor: Actor,
  doc: Pick<NewDocument, 'id' | 'status' | 'origin' | 'review' | 'act'> & { facts: NewDocument['facts'] },
  change: Change,
): Promise<Change> {
  const recorded = { id: doc.id, status: doc.status, origin: doc.origin, publishedOn: doc.facts.publishedOn };
  const [fact] = unreviewed(recorded, doc.review !== null, { ...ctx.rules, today: ctx.clock.today() });
  const [id = 0] = fact ? await ctx.store.ids(1) : [];
  const by = { act: change.act, byId: actorId(actor), at: ctx.clock.now() };
  const issuerId = doc.facts.issuers[0]?.issuerId ?? null;
  const write = fact ? problemWrite({ id: doc.id, issuerId }, fact, id, by) : null;
  return write === null ? change : { ...change, writes: [...change.writes, write] };
}

/** Takes a document into the books, links it both ways, commits; answers its id. */
export async function enter(ctx: Context, actor: Actor, entry: Entry): Promise<number> {
  demandSubject(ctx.subjects(), entry.facts.subject);
  const relations = await resolveRelations(ctx, actor, entry.relations, namingDay(entry.facts));
  const inbound = isIssued(entry.status) ? await inboundOf(ctx, entry.facts, null) : [];
  const doc: NewDocument = { ...entry, id: 0, relations, inbound };
  const next = await reserve(ctx, idsNeeded(doc));
  const id = next();
  const change = recordDocument({ ...doc, id }, recording(ctx, actor), next);
  await ctx.store.commit(await withUnreviewed(ctx, actor, { ...doc, id }, change), actor);
  return id;
}
