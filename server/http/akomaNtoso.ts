import type { Actor } from '../domain/actor.ts';
import type { Day } from '../domain/day.ts';
import { Fault } from '../domain/fault.ts';
import type { PublicReader } from '../ports.ts';
import { akomaNtoso } from '../text/akn/document.ts';
import { paths } from '../web/paths.ts';
import { documentView } from './documentView.ts';

/** A document as it stands on a day, as Akoma Ntoso. Fault('not.found') for what the actor may not read and for a document without text. */
export async function aknOf(
  ctx: PublicReader,
  actor: Actor,
  asked: { id: number; on?: Day },
  base: string,
): Promise<string> {
  const { id } = asked;
  const today = ctx.clock.today();
  const { dossier, standing, text, relations, events } = await documentView(ctx, actor, id, asked.on ?? today);
  if (text === null) throw new Fault('not.found', { id });
  return akomaNtoso({
    facts: dossier.document,
    issuers: dossier.issuers.map((row) => ({ id: row.issuerId, name: row.name })),
    text,
    several: dossier.versions.length > 1,
    standing,
    events,
    relations,
    address: base + paths.document(id),
    addressOf: (other) => base + paths.document(other),
    today,
  });
}
