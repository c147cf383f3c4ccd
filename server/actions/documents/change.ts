import type { Actor } from '../../domain/actor.ts';
import { insert, update } from '../../domain/change.ts';
import { abandonDraft, editDocument, factsOf, setPublic } from '../../domain/documents/edit.ts';
import { recordEvent, voidEvent } from '../../domain/documents/events.ts';
import { withTermMoved } from '../../domain/documents/facts.ts';
import type { DocumentFacts, EventFact } from '../../domain/documents/facts.ts';
import { eventRow, isIssued } from '../../domain/documents/parts.ts';
import { stopsOfDraft } from '../../domain/procedure/consultation.ts';
import { causedEvent, inboundWrites } from '../../domain/documents/relations.ts';
import { demandsRegistration, mayBeShown, registrationFigures } from '../../domain/registration/limits.ts';
import { currentRegistration, demandNumberKept } from '../../domain/registration/states.ts';
import { Fault } from '../../domain/fault.ts';
import { demandSubject } from '../../domain/subject/demand.ts';
import type { Committed, Context } from '../../ports.ts';
import { demandIssued, forAct, permit, personId, readable, recording, reserve, thingOf } from '../context.ts';
import { demandDays } from './days.ts';
import { inboundOf } from './inbound.ts';
import { drafterOf } from './drafting.ts';

/** Corrects confirmed facts; `version` is what the editor saw. */
export async function edit(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  edited: DocumentFacts,
  note: string | null = null,
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'document.edit', id);
  const facts = withTermMoved(edited, factsOf(dossier));
  demandNumberKept(dossier.registrations, facts);
  demandSubject(ctx.subjects(), facts.subject, dossier.document.subject);
  // A draft is not handed to another body by editing its issuers: the editor must be allowed to edit the outcome too.
  const [lead] = facts.issuers;
  const moved = (lead?.issuerId ?? null) !== dossier.document.issuerId;
  const { draftedById: before } = dossier.document;
  const draftedById = moved ? await drafterOf(ctx, actor, lead, before) : before;
  permit(actor, 'document.edit', { ...thingOf(dossier), issuerId: lead?.issuerId ?? null, draftedById });
  const stage = isIssued(dossier.document.status) ? 'stock' : 'draft';
  await demandDays(ctx, { facts, stage, review: dossier.reviews.at(-1) ?? null });
  const caused = await ctx.reader.eventsBasedOn(id);
  const { title, docNumber } = dossier.document;
  // Under its right name a document may be what others have been waiting for.
  const renamed = stage === 'stock' && (facts.title !== title || facts.docNumber !== docNumber);
  const inbound = renamed ? await inboundOf(ctx, facts, id) : [];
  const next = await reserve(ctx, facts.issuers.length + inbound.length);
  const change = editDocument(dossier, version, facts, caused, next, draftedById);
  change.writes.push(...inboundWrites(id, inbound, recording(ctx, actor), next));
  change.documents.push(...inbound.map((row) => row.by.id).filter((one) => !change.documents.includes(one)));
  return ctx.store.commit(note === null ? change : { ...change, note }, actor);
}

/** Shows a document to the public, or with `isPublic` false withholds it, with the reason and what the public is told of it. */
export async function publish(
  ctx: Context,
  actor: Actor,
  id: number,
  isPublic: boolean,
  reason: string | null,
  said: string | null = null,
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, isPublic ? 'document.publish' : 'document.withhold', id);
  const { document } = dossier;
  const figures = registrationFigures(ctx.rules.profile, document, ctx.clock.today());
  const current = currentRegistration(dossier.registrations);
  if (isPublic && !mayBeShown(document, current, demandsRegistration(figures)))
    throw new Fault('registration.unpublished', {});
  return ctx.store.commit(setPublic(document, isPublic, reason, said), actor);
}

/** Gives up a draft, with the reason; a consultation that runs on it ends. */
export async function abandon(ctx: Context, actor: Actor, id: number, reason: string): Promise<Committed> {
  const { document } = await forAct(ctx, actor, 'document.abandon', id);
  const { consultations } = await ctx.procedure.procedureFile(id);
  // Nobody is asked for comments on a draft that was given up.
  const stops = stopsOfDraft(consultations, reason, { byId: personId(actor), today: ctx.clock.today() });
  const change = abandonDraft(document, reason);
  return ctx.store.commit({ ...change, writes: [...change.writes, ...stops] }, actor);
}

/** Records a legal event of a document. */
export async function addEvent(ctx: Context, actor: Actor, id: number, event: EventFact): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'event.record', id);
  return ctx.store.commit(recordEvent(dossier, event, recording(ctx, actor), await reserve(ctx, 1)), actor);
}

/** Voids a legal event that was recorded in error, with the reason. Throws Fault: not.found. */
export async function takeBackEvent(
  ctx: Context,
  actor: Actor,
  id: number,
  eventId: number,
  reason: string,
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'event.void', id);
  const event = dossier.events.find((row) => row.id === eventId);
  if (!event) throw new Fault('not.found', { id: eventId });
  return ctx.store.commit(voidEvent(event, reason, ctx.clock.now()), actor);
}

/** Says which held document a relation means; what it says takes effect there when the speaking document is issued. */
export async function linkRelation(
  ctx: Context,
  actor: Actor,
  id: number,
  relationId: number,
  targetId: number,
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'relation.link', id);
  const relation = dossier.relations.find((row) => row.id === relationId);
  if (!relation) throw new Fault('not.found', { id: relationId });
  if (targetId === id) throw new Fault('relation.self', {});
  if (relation.targetDocumentId !== null) throw new Fault('relation.linked', {});
  const { document: target } = await readable(ctx, actor, targetId);
  demandIssued(target, 'relation.link');
  const caused = isIssued(dossier.document.status) ? causedEvent(relation, { ...factsOf(dossier), id }) : null;
  const next = await reserve(ctx, 1);
  return ctx.store.commit(
    {
      act: 'relation.link',
      documents: [id, target.id],
      writes: [
        update('relation', relation, { targetDocumentId: target.id }),
        ...(caused ? [insert('legalEvent', eventRow(target.id, caused, recording(ctx, actor), next))] : []),
      ],
      relies: [{ table: 'document', id: target.id, version: target.version }],
    },
    actor,
  );
}
