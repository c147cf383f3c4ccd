import type { Actor } from '../../domain/actor.ts';
import type { DocumentName, Dossier } from '../../domain/dossier.ts';
import { may, visibility } from '../../domain/may.ts';
import type { Context, PublicReader } from '../../ports.ts';
import { forAct, readable, thingOf } from '../context.ts';

/** Leaves out the names of documents that the actor may not read: a draft's title is not for the public or for other bodies. */
async function withKnownNames(ctx: Pick<PublicReader, 'reader'>, actor: Actor, dossier: Dossier): Promise<Dossier> {
  const ids = new Set([...dossier.names.keys(), ...dossier.inbound.map((row) => row.source.id)]);
  const visible = await ctx.reader.visibleAmong([...ids], visibility(actor));
  const known = (name: DocumentName | null): boolean => name !== null && visible.has(name.id);
  return {
    ...dossier,
    names: new Map([...dossier.names].filter(([id]) => visible.has(id))),
    relations: dossier.relations.map((row) => (known(row.target) ? row : { ...row, target: null })),
    inbound: dossier.inbound.filter((row) => known(row.source)),
  };
}

/**
 * What an actor may know of a document that they may read. What a text was read to say of others and nobody has confirmed, or
 * what was kept without effect, is for those alone who work on the file.
 */
export async function documentFor(ctx: Pick<PublicReader, 'reader'>, actor: Actor, id: number): Promise<Dossier> {
  const dossier = await withKnownNames(ctx, actor, await readable(ctx, actor, id));
  return {
    ...dossier,
    relations: dossier.relations.filter((row) => row.state === 'stated'),
    inbound: dossier.inbound.filter((row) => row.state === 'stated'),
  };
}

/** Whether somebody may read a document and not the file behind it: a public one of another body, which lists and links still name. */
export async function readsTextOnly(ctx: Context, actor: Actor, id: number): Promise<boolean> {
  if (actor.kind !== 'user' || visibility(actor).kind === 'all') return false;
  const dossier = await ctx.reader.dossier(id);
  if (dossier === null) return false;
  const thing = thingOf(dossier);
  return may(actor, 'document.read', thing) && !may(actor, 'dossier.read', thing);
}

/** The file behind a document, for those who work on it: Fault('auth.forbidden') for other bodies, however public it is. */
export const dossierFor = async (ctx: Context, actor: Actor, id: number): Promise<Dossier> =>
  withKnownNames(ctx, actor, await forAct(ctx, actor, 'dossier.read', id));
