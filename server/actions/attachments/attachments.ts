import type { Actor } from '../../domain/actor.ts';
import { addAttachment, removeAttachment } from '../../domain/attachments.ts';
import type { AttachmentPlace } from '../../domain/attachments.ts';
import type { Change } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import { may } from '../../domain/may.ts';
import type { AttachmentRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { actorId, permit } from '../context.ts';
import { gateOf } from './gates.ts';
import type { Gate } from './gates.ts';

/** A received file (at `path`, on the volume of the originals) and where it belongs. */
export interface SentPaper {
  place: AttachmentPlace;
  file: { path: string; fileName: string };
}

/**
 * Keeps received files beside what their places name: all of them or none. Files first, rows second: a crash leaves unused files at most.
 * Answers the ids in their order. Throws Fault('attachment.closed') where nothing more is taken, Fault('file.…') for what is no paper.
 */
export async function addAll(
  ctx: Context,
  actor: Actor,
  sent: readonly SentPaper[],
  note: string | null,
): Promise<number[]> {
  const gates: Gate[] = [];
  const types: string[] = [];
  for (const { place, file } of sent) {
    const gate = await gateOf(ctx, actor, place);
    permit(actor, 'attachment.add', gate.thing);
    if (!gate.mayAdd) throw new Fault('attachment.closed', {});
    gates.push(gate);
    types.push(await ctx.files.mediaType(file.path));
  }
  const ids = await ctx.store.ids(sent.length);
  const changes: Change[] = [];
  for (const [i, { place, file }] of sent.entries()) {
    const { sha256, size } = await ctx.files.take(file.path);
    const kept = { fileSha256: sha256, fileName: file.fileName, fileSize: size, mediaType: types[i]!, note };
    const by = { id: ids[i] ?? 0, byId: actorId(actor), at: ctx.clock.now() };
    const change = addAttachment({ ...place, documentId: gates[i]!.documentId }, kept, by);
    changes.push({ ...change, relies: gates[i]!.relies ?? [] });
  }
  await ctx.store.commitAll(changes, actor);
  return ids;
}

/** One paper; see `addAll`. */
export async function add(
  ctx: Context,
  actor: Actor,
  place: AttachmentPlace,
  file: SentPaper['file'],
  note: string | null,
): Promise<{ id: number }> {
  const [id = 0] = await addAll(ctx, actor, [{ place, file }], note);
  return { id };
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
  const uses = await ctx.materials.ofAttachment(id);
  if (uses.length > 0) throw new Fault('material.uses', { title: uses[0]!.title });
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
