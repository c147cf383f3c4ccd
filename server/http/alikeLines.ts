import { readable } from '../actions/context.ts';
import type { HeldLike } from '../actions/likeness/held.ts';
import type { Actor } from '../domain/actor.ts';
import type { Day } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Context } from '../ports.ts';
import type { AlikeLine } from '../web/likeness/lines.tsx';
import type { DocumentLine } from '../web/models.ts';

/** A document's file as a line of a list, with its validity on `on`. */
async function lineOf(ctx: Pick<Context, 'reader'>, { document, issuers }: Dossier, on: Day): Promise<DocumentLine> {
  const span = (await ctx.reader.spansOn([document.id], on)).get(document.id);
  return {
    id: document.id,
    title: document.title,
    docNumber: document.docNumber,
    issuerName: issuers.map((issuer) => issuer.name).join('、') || null,
    validity: span?.validity ?? 'unknown',
    since: span?.from ?? null,
    validUntil: document.validUntil,
  };
}

/** Held documents that are like an upload, as its page shows them. */
export async function alikeLines(ctx: Context, actor: Actor, held: readonly HeldLike[], on: Day): Promise<AlikeLine[]> {
  const lines: AlikeLine[] = [];
  for (const { documentId, like } of held)
    lines.push({ document: await lineOf(ctx, await readable(ctx, actor, documentId), on), like });
  return lines;
}
