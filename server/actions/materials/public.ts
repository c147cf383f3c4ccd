import type { Actor } from '../../domain/actor.ts';
import { Fault } from '../../domain/fault.ts';
import { byPlace, type ShownMaterial } from '../../domain/material/shown.ts';
import { shownToPublic } from '../../domain/may.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { PublicReader } from '../../ports.ts';
import { documentFor } from '../documents/dossier.ts';

/** What everybody sees beside a document: nothing while the document itself is not public. */
export const shownBeside = async (
  ctx: Pick<PublicReader, 'reader'>,
  { document }: Pick<Dossier, 'document'>,
): Promise<ShownMaterial[]> =>
  shownToPublic(document) ? (await ctx.reader.shownMaterials(document.id)).sort(byPlace) : [];

/** One of them with its document; what is not shown, or stands beside another document, does not exist: Fault('not.found'). */
export async function shownMaterial(
  ctx: Pick<PublicReader, 'reader'>,
  actor: Actor,
  documentId: number,
  id: number,
): Promise<{ dossier: Dossier; material: ShownMaterial; all: ShownMaterial[] }> {
  const dossier = await documentFor(ctx, actor, documentId);
  const all = await shownBeside(ctx, dossier);
  const material = all.find((one) => one.id === id);
  if (material === undefined) throw new Fault('not.found', { id });
  return { dossier, material, all };
}
