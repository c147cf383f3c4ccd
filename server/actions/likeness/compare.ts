import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { Fault } from '../../domain/fault.ts';
import type { TextVersionRow, UploadRow } from '../../domain/model.ts';
import { wordingOn as wordingOfDay } from '../../domain/wordings.ts';
import type { Context } from '../../ports.ts';
import { sideBySide } from '../../reading/likeness/sideBySide.ts';
import type { ComparedRow } from '../../reading/likeness/sideBySide.ts';
import { permit, readable } from '../context.ts';
import { uploadFor } from '../uploads/take.ts';

/** The wording that is compared: that of the day, before the first one starts the first; null for a document without text. */
export const wordingOn = ({ versions }: Pick<Dossier, 'versions'>, on: Day): TextVersionRow | null =>
  wordingOfDay(versions, on);

function demandText(dossier: Dossier, on: Day): TextVersionRow {
  const wording = wordingOn(dossier, on);
  if (wording === null) throw new Fault('document.textless', {});
  return wording;
}

export interface ComparedDocuments {
  a: Dossier;
  b: Dossier;
  rows: ComparedRow[];
}

/** Two documents side by side, for people of the house who may read both: what one may not read does not exist. */
export async function compareDocuments(ctx: Context, actor: Actor, a: number, b: number): Promise<ComparedDocuments> {
  permit(actor, 'dossier.read');
  const [left, right] = [await readable(ctx, actor, a), await readable(ctx, actor, b)];
  if (a === b) throw new Fault('comparison.self', {});
  const on = ctx.clock.today();
  return { a: left, b: right, rows: await sideBySide(demandText(left, on).text, demandText(right, on).text) };
}

/** A read upload beside a held document. */
export async function compareUpload(
  ctx: Context,
  actor: Actor,
  uploadId: number,
  documentId: number,
): Promise<{ upload: UploadRow; b: Dossier; rows: ComparedRow[] }> {
  const upload = await uploadFor(ctx, actor, uploadId);
  if (upload.text === null) throw new Fault('upload.state', { state: upload.state });
  const b = await readable(ctx, actor, documentId);
  return { upload, b, rows: await sideBySide(upload.text, demandText(b, ctx.clock.today()).text) };
}
