import { documentFor } from '../actions/documents/dossier.ts';
import type { Actor } from '../domain/actor.ts';
import type { Day } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { TextVersionRow } from '../domain/model.ts';
import { knownBy } from '../domain/knownBy.ts';
import { wordingOn } from '../domain/wordings.ts';
import type { PublicReader } from '../ports.ts';
import { standingOn, told } from '../text/standingOn.ts';
import type { Standing } from '../text/standing.ts';
import type { EventLine, RelationLine } from '../web/models.ts';

/** A document on a day as its page and the API tell it. */
export interface DocumentView {
  dossier: Dossier;
  standing: Standing;
  /** The wording of the day. */
  text: TextVersionRow | null;
  relations: RelationLine[];
  /** Events that stand; those taken back are the house's own affair. */
  events: EventLine[];
}

/** What a document and others say of each other, with the validity of the others on `on`. */
export async function relationLines(
  ctx: Pick<PublicReader, 'reader'>,
  dossier: Dossier,
  on: Day,
): Promise<RelationLine[]> {
  const others = [...dossier.relations.flatMap((row) => row.target ?? []), ...dossier.inbound.map((row) => row.source)];
  const spans = await ctx.reader.spansOn(
    others.map((name) => name.id),
    on,
  );
  const line = (
    row: Dossier['relations'][number] | Dossier['inbound'][number],
    direction: RelationLine['direction'],
    other: RelationLine['other'],
  ): RelationLine => ({
    id: row.id,
    version: row.version,
    kind: row.kind,
    direction,
    other,
    scope: row.scope,
    articles: row.articles,
    validity: other.documentId === null ? null : (spans.get(other.documentId)?.validity ?? null),
  });
  const named = ({ id, title, docNumber }: { id: number; title: string; docNumber: string | null }) => ({
    documentId: id,
    title,
    docNumber,
  });
  return [
    ...dossier.relations.map((row) => {
      const printed = { documentId: null, title: row.targetTitle, docNumber: row.targetDocNumber };
      return line(row, 'out', row.target === null ? printed : named(row.target));
    }),
    ...dossier.inbound.map((row) => line(row, 'in', named(row.source))),
  ];
}

/** Events that stand, oldest first; those taken back are the house's own affair. */
export const eventLines = ({ events, names }: Pick<Dossier, 'events' | 'names'>): EventLine[] =>
  events
    .filter((row) => row.voidedAt === null)
    .map((row) => ({
      ...told(row, names),
      id: row.id,
      version: row.version,
      dayStated: row.dayStated,
      recordedBy: null,
      knownAt: row.knownAt,
      voidedAt: row.voidedAt,
      voidReason: row.voidReason,
    }));

/** Reads a document for an actor and a day, by the events that were on record on the evening of `known` where it is given; Fault('not.found') for what they may not read. */
export async function documentView(
  ctx: PublicReader,
  actor: Actor,
  id: number,
  on: Day,
  known?: Day,
): Promise<DocumentView> {
  const found = await documentFor(ctx, actor, id);
  const dossier = known === undefined ? found : { ...found, events: knownBy(found.events, known) };
  const { versions, events, names, document } = dossier;
  return {
    dossier,
    standing: standingOn(on, events, names, document),
    text: wordingOn(versions, on),
    relations: await relationLines(ctx, dossier, on),
    events: eventLines(dossier),
  };
}
