import type { Actor } from '../../domain/actor.ts';
import { addAttachment, removeAttachment } from '../../domain/attachments.ts';
import type { AttachmentPlace } from '../../domain/attachments.ts';
import { Fault } from '../../domain/fault.ts';
import { may } from '../../domain/may.ts';
import type { AttachmentRow } from '../../domain/model.ts';
import type { Committed, Context } from '../../ports.ts';
import { actorId, permit } from '../context.ts';
import { gateOf } from './gates.ts';

/**
 * Keeps a received file (at `path`, on the volume of the originals) beside what `place` names. File first, row second: a crash leaves an
 * unused file at most. Throws Fault('attachment.closed') where nothing more is taken, Fault('file.…') for what is no paper.
 */
export async function add(
  ctx: Context,
  actor: Actor,
  place: AttachmentPlace,
  file: { path: string; fileName: string },
  note: string | null,
): Promise<Committed & { id: number }> {
  const gate = await gateOf(ctx, actor, place);
  permit(actor, 'attachment.add', gate.thing);
  if (!gate.mayAdd) throw new Fault('attachment.closed', {});
  const mediaType = await ctx.files.mediaType(file.path);
  const { sha256, size } = await ctx.files.take(file.path);
  const [id = 0] = await ctx.store.ids(1);
  const kept = { fileSha256: sha256, fileName: file.fileName, fileSize: size, mediaType, note };
  const change = addAttachment({ ...place, documentId: gate.documentId }, kept, {
    id,
    byId: actorId(actor),
    at: ctx.clock.now(),
  });
  return { ...(await ctx.store.commit({ ...change, relies: gate.relies ?? [] }, actor)), id };
}

/** A paper, for who may read what it belongs to; what one may not read does not exist: Fault('not.found'). */
export async function attachmentFor(ctx: Context, actor: Actor, id: number): Promise<AttachmentRow> {
  const row = Number.isSafeInteger(id) ? await ctx.reader.row('attachment', id) : null;
  if (!row) throw new Fault('not.found', { id });
  const { thing } = await gateOf(ctx, actor, row);
  if (!may(actor, 'attachment.read', thing)) throw new Fault('not.found', { id });
  return row;
}

/** Takes a paper out with a reason; `version` is what the person saw. */
export async function remove(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  reason: string,
): Promise<AttachmentRow> {
  const row = await attachmentFor(ctx, actor, id);
  const gate = await gateOf(ctx, actor, row);
  permit(actor, 'attachment.remove', gate.thing);
  if (row.version !== version) throw new Fault('conflict.stale', { table: 'attachment', id });
  if (!gate.mayRemove) throw new Fault('attachment.closed', {});
  const change = removeAttachment(row, reason, { byId: actorId(actor), at: ctx.clock.now() });
  await ctx.store.commit({ ...change, relies: gate.relies ?? [] }, actor);
  return row;
}

/** Papers of a document, removed ones too, for who may read its dossier. */
export async function attachmentsOf(ctx: Context, actor: Actor, documentId: number): Promise<AttachmentRow[]> {
  const { thing } = await gateOf(ctx, actor, { documentId, subject: 'evidence', subjectId: null, kind: 'other' });
  permit(actor, 'attachment.read', thing);
  return ctx.attachments.list({ documentId });
}
