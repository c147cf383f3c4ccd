import type { Actor } from '../../domain/actor.ts';
import { docNumberKey } from '../../domain/docNumber.ts';
import type { Day } from '../../domain/day.ts';
import { STANDING } from '../../domain/likeness.ts';
import type { LikeDocument } from '../../domain/likeness.ts';
import { visibility } from '../../domain/may.ts';
import type { UploadRow } from '../../domain/model.ts';
import { Fault } from '../../domain/fault.ts';
import type { Context } from '../../ports.ts';
import { printOf } from '../../reading/likeness/print.ts';
import { readable } from '../context.ts';
import { textSha256 } from '../documents/text.ts';
import { sameTextAs } from '../uploads/take.ts';
import { alikeTo } from './alike.ts';
import { todaysNames } from './prints.ts';

/** A held document that is like an upload. */
export interface HeldLike {
  documentId: number;
  /** Null: it bears the same number or title, and that is all. */
  like: LikeDocument | null;
}

const sameText = (documentId: number): LikeDocument => ({
  documentId,
  kind: 'same',
  score: 1,
  alike: 1,
  matched: 0,
  figures: 0,
});

/** Shown of each sort: more is not read. */
const MOST = 5;

/**
 * What is already held of an upload, as far as the actor may know of it: the same text, nearly the same, other versions, documents of
 * the same number or title, and what stands on the same matter. `known` are left out: the text itself says how it stands to them.
 */
export async function heldLike(
  ctx: Context,
  actor: Actor,
  upload: UploadRow,
  on: Day,
  known: ReadonlySet<number>,
): Promise<HeldLike[]> {
  const { text, metadata } = upload;
  if (text === null || metadata === null) throw new Fault('upload.state', { state: upload.state });
  const issuers = todaysNames(metadata.issuers, await ctx.reader.issuers());
  const numberKey = metadata.docNumber === null ? null : docNumberKey(metadata.docNumber);
  const print = printOf({ title: metadata.title ?? '', numberKey, issuers, text });
  const found = await alikeTo(ctx, { print, visibility: visibility(actor), on });
  const same = await sameTextAs(ctx, actor, upload, textSha256(text));
  const repeats = [
    ...same.filter(({ id }) => !found.some(({ documentId }) => documentId === id)).map(({ id }) => sameText(id)),
    ...found.filter(({ kind }) => kind !== 'matter'),
  ].slice(0, MOST);
  const beside = found
    .filter(
      ({ kind, validity, documentId }) => kind === 'matter' && STANDING.includes(validity) && !known.has(documentId),
    )
    .slice(0, MOST);
  const listed = new Set([...repeats, ...beside].map(({ documentId }) => documentId));
  const named = (await ctx.reader.documentsNamed(numberKey, metadata.title))
    .filter(({ id, status }) => !listed.has(id) && status !== 'abandoned')
    .slice(0, MOST);
  const all: HeldLike[] = [
    ...repeats.map((like) => ({ documentId: like.documentId, like })),
    ...named.map(({ id }) => ({ documentId: id, like: null })),
    ...beside.map((like) => ({ documentId: like.documentId, like })),
  ];
  // The index may lag behind: what it names is read again under the rule of who may read it.
  const may = await Promise.all(
    all.map(({ documentId }) =>
      readable(ctx, actor, documentId).then(
        () => true,
        () => false,
      ),
    ),
  );
  return all.filter((_, i) => may[i]);
}
