import type { Actor } from '../domain/actor.ts';
import type { Day } from '../domain/day.ts';
import { Fault } from '../domain/fault.ts';
import { wordingsOf } from '../domain/wordings.ts';
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
  const wordings = wordingsOf(dossier.versions);
  return akomaNtoso({
    facts: dossier.document,
    issuers: dossier.issuers.map((row) => ({ id: row.issuerId, name: row.name })),
    text,
    nth: wordings.find(({ version }) => version.id === text.id)?.nth ?? 1,
    firstStartsOn: wordings[0]?.version.startsOn ?? null,
    standing,
    events,
    relations,
    address: base + paths.document(id),
    wordingAddress: base + paths.documentVersion(id, text.id),
    fileAddress: base + paths.akomaNtoso(id, { on: standing.on }),
    addressOf: (other) => base + paths.document(other),
    today,
  });
}
