import { stat } from 'node:fs/promises';
import { shownBeside } from '../actions/materials/public.ts';
import type { Actor } from '../domain/actor.ts';
import type { Day } from '../domain/day.ts';
import { DAWN, FOREVER } from '../domain/day.ts';
import { successorAmong } from '../domain/documents/successor.ts';
import { foldLife } from '../domain/life.ts';
import type { TextVersionRow } from '../domain/model.ts';
import { queryMarks } from '../domain/marks.ts';
import { wordingOn, wordingsOf } from '../domain/wordings.ts';
import { Fault } from '../domain/fault.ts';
import type { PublicReader } from '../ports.ts';
import { instantDay } from '../text/days.ts';
import type { DocumentPage, WordingLine } from '../web/document/model.ts';
import { paths } from '../web/paths.ts';
import { documentView } from './documentView.ts';
import type { DocumentView } from './documentView.ts';
import { qrOf } from './qr.ts';
import { textParts } from './textParts.ts';
import { supersededOn } from './wordingStanding.ts';

export interface AskedDocument {
  on?: Day;
  /** By what was on record on the evening of this day; else by what is on record now. */
  knownAt?: Day;
  q?: string;
  /** The wording that the address names; else that of the day. */
  versionId?: number;
  /** Of a long text: which page of it, or the one that holds this anchor. */
  part?: number | 'all';
  at?: string;
  /** All relations where they are many. */
  relations?: 'all';
}

/** Bytes of an original; null where none is held or can be found. */
async function sizeOf(files: PublicReader['files'], sha256: string | null | undefined): Promise<number | null> {
  if (sha256 == null) return null;
  try {
    return (await stat(await files.path(sha256))).size;
  } catch {
    return null;
  }
}

const open = (day: Day): Day | null => (day === DAWN || day === FOREVER ? null : day);

/** Wordings with their days, as pages list them. */
export const wordingLines = (versions: readonly TextVersionRow[]): WordingLine[] =>
  wordingsOf(versions).map(({ version, nth, from, to }) => ({ id: version.id, nth, from, to }));

/** What holds now in the place of a document that has ended, where it is of the same name. */
function successorOf({ dossier, relations, standing, events }: DocumentView): DocumentPage['successor'] {
  if (!['repealed', 'lapsed', 'revoked'].includes(standing.validity)) return null;
  const holding = new Set(
    relations
      .filter((row) => row.validity === 'in_force' || row.validity === 'upcoming')
      .map((r) => r.other.documentId),
  );
  const bases = new Set(events.map((event) => event.basis?.documentId));
  const candidates = dossier.inbound
    .filter((row) => row.kind === 'repeals' || bases.has(row.source.id))
    .map((row) => row.source)
    .filter(({ id }) => holding.has(id));
  return successorAmong(dossier.document.title, candidates);
}

/** A document's page for an actor: of a day, or of one wording. Fault('not.found') for what they may not read and for wordings that it does not have. */
export async function documentPage(
  ctx: PublicReader,
  actor: Actor,
  id: number,
  asked: AskedDocument,
  base: string,
): Promise<Omit<DocumentPage, 'chrome'>> {
  const today = ctx.clock.today();
  const on = asked.on ?? today;
  const view = await documentView(ctx, actor, id, on, asked.knownAt);
  const { document, versions, issuers, names } = view.dossier;
  const pinned = asked.versionId !== undefined;
  const text = pinned ? (versions.find((row) => row.id === asked.versionId) ?? null) : wordingOn(versions, on);
  if (pinned && text === null) throw new Fault('not.found', { id: asked.versionId });
  const standing = pinned && text !== null ? supersededOn(on, text, view.dossier, view.standing, names) : view.standing;
  const q = asked.q?.trim() ? asked.q.trim() : null;
  const marks = q === null || text === null ? [] : queryMarks(text.text, q);
  const recorded = view.events.map((event) => event.knownAt).sort();
  const address =
    base +
    (pinned
      ? paths.documentVersion(id, text!.id)
      : paths.document(id, { on: on === today ? undefined : on, knownAt: asked.knownAt }));
  return {
    today,
    knownAt: asked.knownAt ?? null,
    facts: { ...document, issuers: issuers.map((row) => ({ id: row.issuerId, name: row.name })) },
    standing,
    text,
    parts: text === null ? null : textParts(text, marks, asked),
    fileSize: await sizeOf(ctx.files, text?.fileSha256),
    wordings: wordingLines(versions),
    pinned,
    relations: view.relations,
    allRelations: asked.relations === 'all',
    events: view.events,
    stretches: foldLife(view.dossier.events).map(({ from, to, validity }) => ({
      from: open(from),
      to: open(to),
      validity,
    })),
    checkedOn: recorded.length === 0 ? null : instantDay(recorded.at(-1)!),
    successor: successorOf(view),
    materials: await shownBeside(ctx, view.dossier),
    address,
    qr: await qrOf(address),
    q,
    marks,
  };
}
