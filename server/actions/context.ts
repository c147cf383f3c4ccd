import type { Clock, Context, PublicReader } from '../ports.ts';
import type { Actor } from '../domain/actor.ts';
import type { Act } from '../domain/acts.ts';
import type { Dossier } from '../domain/dossier.ts';
import { Fault } from '../domain/fault.ts';
import { may, mayAny } from '../domain/may.ts';
import type { Thing } from '../domain/may.ts';
import { isIssued } from '../domain/documents/parts.ts';
import type { NextId, Recording } from '../domain/documents/parts.ts';
import type { DocumentRow, Instant } from '../domain/model.ts';
import type { Day } from '../domain/day.ts';

/** A document as `may()` sees it. */
export const thingOf = (dossier: Pick<Dossier, 'document' | 'issuers'>): Thing => ({
  issuerId: dossier.document.issuerId,
  issuerIds: dossier.issuers.flatMap((row) => row.issuerId ?? []),
  draftedById: dossier.document.draftedById,
  status: dossier.document.status,
  isPublic: dossier.document.isPublic,
});

/** Throws Fault('auth.required') for somebody who has not signed in and Fault('auth.forbidden', {act}) for who has. */
export function permit(actor: Actor, act: Act, thing?: Thing): void {
  if (thing === undefined ? mayAny(actor, act) : may(actor, act, thing)) return;
  throw new Fault(actor.kind === 'public' ? 'auth.required' : 'auth.forbidden', { act });
}

/** Reads a document's file for an actor. What one may not read does not exist: Fault('not.found'). */
export async function readable(ctx: Pick<PublicReader, 'reader'>, actor: Actor, id: number): Promise<Dossier> {
  const dossier = Number.isSafeInteger(id) ? await ctx.reader.dossier(id) : null;
  if (!dossier || !may(actor, 'document.read', thingOf(dossier))) throw new Fault('not.found', { id });
  return dossier;
}

/** Reads a document's file for an act on it. */
export async function forAct(ctx: Context, actor: Actor, act: Act, id: number): Promise<Dossier> {
  const dossier = await readable(ctx, actor, id);
  permit(actor, act, thingOf(dossier));
  return dossier;
}

/** Refuses what only an issued document can have: Fault('document.status', {status, act}). */
export function demandIssued({ status }: Pick<DocumentRow, 'status'>, act: Act): void {
  if (!isIssued(status)) throw new Fault('document.status', { status, act });
}

/** Reserves ids and hands them out one by one. */
export async function reserve(ctx: Pick<Context, 'store'>, count: number): Promise<NextId> {
  const ids = await ctx.store.ids(count);
  let at = 0;
  return () => {
    const id = ids[at++];
    if (id === undefined) throw new Error('more ids taken than reserved');
    return id;
  };
}

export const actorId = (actor: Actor): number | null => (actor.kind === 'user' ? actor.id : null);

export const recording = (ctx: Pick<Context, 'clock'>, actor: Actor): Recording => ({
  byId: actorId(actor),
  at: ctx.clock.now(),
});

/** When something was sent in: the instant, and its legal day. */
export interface Came {
  at: Instant;
  on: Day;
}

export const cameNow = (clock: Pick<Clock, 'now' | 'today'>): Came => ({ at: clock.now(), on: clock.today() });

/** The id of a person who acts; the service itself cannot do what only a person decides. */
export function personId(actor: Actor): number {
  if (actor.kind !== 'user') throw new Fault('auth.required', {});
  return actor.id;
}
