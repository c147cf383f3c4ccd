import { addAttachment, standing } from '../../domain/attachments.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Change } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import type { MaterialAct } from '../../domain/material/course.ts';
import * as rule from '../../domain/material/step.ts';
import type { MaterialBy, MaterialPaper, MaterialSaid } from '../../domain/material/step.ts';
import type { MaterialRow } from '../../domain/material/rows.ts';
import { may } from '../../domain/may.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Context } from '../../ports.ts';
import { actorId, forAct, permit, readable, reserve, thingOf } from '../context.ts';

/** Where the bytes of a new material come from: a file just sent, a paper of the dossier, or nowhere. */
export type MaterialSource =
  { file: { path: string; fileName: string } } | { attachmentId: number } | { attachmentId: null };

const byOf = (ctx: Pick<Context, 'clock'>, actor: Actor): MaterialBy => ({
  byId: actorId(actor),
  at: ctx.clock.now(),
  today: ctx.clock.today(),
});

async function heldPaper(ctx: Context, documentId: number, id: number) {
  const papers = standing(await ctx.attachments.list({ documentId }));
  const paper = papers.find((one) => one.id === id);
  if (paper === undefined) throw new Fault('not.found', { id });
  return paper;
}

/** Puts a material beside a document; the public sees nothing of it yet. File first, rows second. Answers its id. */
export async function add(
  ctx: Context,
  actor: Actor,
  documentId: number,
  said: MaterialSaid,
  source: MaterialSource,
): Promise<number> {
  await forAct(ctx, actor, 'material.add', documentId);
  const by = byOf(ctx, actor);
  const next = await reserve(ctx, 2);
  const id = next();
  if (!('file' in source)) {
    const paper = source.attachmentId === null ? null : await heldPaper(ctx, documentId, source.attachmentId);
    const change = rule.addMaterial(documentId, said, paper, by, id);
    const relies = paper === null ? [] : [{ table: 'attachment' as const, id: paper.id, version: paper.version }];
    await ctx.store.commit({ ...change, relies }, actor);
    return id;
  }
  const mediaType = await ctx.files.mediaType(source.file.path);
  const { sha256, size } = await ctx.files.take(source.file.path);
  const kept = { fileSha256: sha256, fileName: source.file.fileName, fileSize: size, mediaType };
  const paper: MaterialPaper = { id: next(), ...kept };
  const place = { documentId, subject: 'material' as const, subjectId: id, kind: said.kind };
  const changes: Change[] = [
    addAttachment(place, { ...kept, note: null }, { id: paper.id, ...by }),
    rule.addMaterial(documentId, said, paper, by, id),
  ];
  await ctx.store.commitAll(changes, actor);
  return id;
}

/** A material with the file of its document, for who may read that; else it does not exist: Fault('not.found'). */
export async function materialFor(
  ctx: Pick<Context, 'reader'>,
  actor: Actor,
  id: number,
): Promise<{ row: MaterialRow; dossier: Dossier }> {
  const row = Number.isSafeInteger(id) ? await ctx.reader.row('material', id) : null;
  if (row === null) throw new Fault('not.found', { id });
  const dossier = await readable(ctx, actor, row.documentId);
  if (!may(actor, 'material.read', thingOf(dossier))) throw new Fault('not.found', { id });
  return { row, dossier };
}

async function act(
  ctx: Context,
  actor: Actor,
  name: MaterialAct,
  id: number,
  version: number,
  decide: (row: MaterialRow, dossier: Dossier, by: MaterialBy) => Change | Promise<Change>,
): Promise<void> {
  const { row, dossier } = await materialFor(ctx, actor, id);
  permit(actor, name, thingOf(dossier));
  if (row.version !== version) throw new Fault('conflict.stale', { table: 'material', id });
  await ctx.store.commit(await decide(row, dossier, byOf(ctx, actor)), actor);
}

export const edit = (ctx: Context, actor: Actor, id: number, version: number, said: MaterialSaid): Promise<void> =>
  act(ctx, actor, 'material.edit', id, version, (row, _dossier, by) => rule.editMaterial(row, said, by));

/** 公开, only beside a document that is public itself. */
export const show = (ctx: Context, actor: Actor, id: number, version: number): Promise<void> =>
  act(ctx, actor, 'material.show', id, version, async (row, { document }, by) => {
    const paper = row.attachmentId === null ? null : await ctx.reader.row('attachment', row.attachmentId);
    return rule.showMaterial(row, document, paper, by);
  });

export const hide = (ctx: Context, actor: Actor, id: number, version: number, reason: string): Promise<void> =>
  act(ctx, actor, 'material.hide', id, version, (row, _dossier, by) => rule.hideMaterial(row, reason, by));

export const remove = (ctx: Context, actor: Actor, id: number, version: number, reason: string): Promise<void> =>
  act(ctx, actor, 'material.remove', id, version, (row) => rule.removeMaterial(row, reason));

/** Materials of a document, those taken out too, for who may read its dossier. */
export async function materialsOf(ctx: Context, actor: Actor, documentId: number): Promise<MaterialRow[]> {
  const dossier = await readable(ctx, actor, documentId);
  if (!may(actor, 'material.read', thingOf(dossier))) throw new Fault('not.found', { id: documentId });
  return ctx.materials.ofDocument(documentId);
}
